import type {
  AnnotationDrawing,
  AnnotationId,
  DocumentId,
  Ink,
  PointerMoved,
} from './messages.gen';

/** A stroke that is not kept yet. */
export interface Drawing {
  readonly annotation: AnnotationId;
  readonly document: DocumentId;
  readonly own: boolean;
  /** Whether the pen is up. */
  readonly finished: boolean;
  readonly ink: Ink;
}

/** What is seen for a moment and not kept. */
export interface LiveState {
  /** By person; one who left the page is absent. */
  readonly pointers: ReadonlyMap<string, PointerMoved>;
  readonly drawings: ReadonlyMap<AnnotationId, Drawing>;
}

export const EMPTY_LIVE: LiveState = { pointers: new Map(), drawings: new Map() };

/** Strokes that nobody finishes must not gather for ever. */
const MAX_DRAWINGS = 50;

export function withPointer(live: LiveState, moved: PointerMoved): LiveState {
  const pointers = new Map(live.pointers);
  if (moved.u === undefined || moved.v === undefined) {
    pointers.delete(moved.by.id);
  } else {
    pointers.set(moved.by.id, moved);
  }
  return { ...live, pointers };
}

/** Adds a batch of another's stroke, or an own stroke. A batch after a lost one joins on straight. */
export function withDrawing(live: LiveState, news: Drawing | AnnotationDrawing): LiveState {
  const drawings = new Map(live.drawings);
  if ('ink' in news) {
    drawings.set(news.annotation, news);
  } else {
    const before = drawings.get(news.annotation)?.ink.points ?? [];
    drawings.delete(news.annotation);
    drawings.set(news.annotation, {
      annotation: news.annotation,
      document: news.document,
      own: false,
      finished: false,
      ink: {
        kind: news.kind,
        page: news.page,
        colour: news.colour,
        width: news.width,
        points: [...before.slice(0, news.from * 3), ...news.points],
      },
    });
  }
  dropOldestOfOthers(drawings);
  return { ...live, drawings };
}

/** The stroke is among the kept ones now, or was refused. */
export function afterKept(live: LiveState, annotation: AnnotationId): LiveState {
  if (!live.drawings.has(annotation)) {
    return live;
  }
  const drawings = new Map(live.drawings);
  drawings.delete(annotation);
  return { ...live, drawings };
}

function dropOldestOfOthers(drawings: Map<AnnotationId, Drawing>): void {
  for (const [id, drawing] of drawings) {
    if (drawings.size <= MAX_DRAWINGS) {
      return;
    }
    if (!drawing.own) {
      drawings.delete(id);
    }
  }
}
