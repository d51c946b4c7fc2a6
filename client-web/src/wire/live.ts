import type {
  AnnotationDrawing,
  AnnotationId,
  DocumentId,
  Ink,
  Mark,
  Member,
  PointerMoved,
  PointerPulsed,
  ShapeDrawing,
  ViewMoved,
} from './messages.gen';

/** A mark that is not kept yet. */
export interface Drawing {
  readonly annotation: AnnotationId;
  readonly document: DocumentId;
  /** Whose it is, when it is another person's. */
  readonly by?: string;
  readonly own: boolean;
  /** Whether the pen is up. */
  readonly finished: boolean;
  readonly mark: Mark;
}

/** What is seen for a moment and not kept. */
export interface LiveState {
  /** By person; one who left the page is absent. */
  readonly pointers: ReadonlyMap<string, PointerMoved>;
  readonly drawings: ReadonlyMap<AnnotationId, Drawing>;
  /** Own erasures that the server has not confirmed. */
  readonly erasing: ReadonlySet<AnnotationId>;
  /** ここです: by person; gone after a moment. Each is an object of its own. */
  readonly pulses: ReadonlyMap<string, PointerPulsed>;
  /** What the member of staff looks at; absent until they moved. */
  readonly view: ViewMoved | undefined;
}

export const EMPTY_LIVE: LiveState = {
  pointers: new Map(),
  drawings: new Map(),
  erasing: new Set(),
  pulses: new Map(),
  view: undefined,
};

/** Marks that nobody finishes must not gather for ever. */
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

export function withPulse(live: LiveState, pulsed: PointerPulsed): LiveState {
  return { ...live, pulses: new Map(live.pulses).set(pulsed.by.id, pulsed) };
}

/** The pulse is over, unless another of the same person has followed it. */
export function withoutPulse(live: LiveState, pulsed: PointerPulsed): LiveState {
  if (live.pulses.get(pulsed.by.id) !== pulsed) {
    return live;
  }
  const pulses = new Map(live.pulses);
  pulses.delete(pulsed.by.id);
  return { ...live, pulses };
}

/**
 * Adds a batch of another's stroke, another's shape, or an own mark. A batch after a lost one joins
 * on straight; one that begins anew without a point gives the stroke up.
 */
export function withDrawing(
  live: LiveState,
  news: Drawing | AnnotationDrawing | ShapeDrawing,
): LiveState {
  const drawings = new Map(live.drawings);
  if ('mark' in news) {
    drawings.set(news.annotation, news);
  } else {
    const before = drawings.get(news.annotation)?.mark;
    drawings.delete(news.annotation);
    const mark = 'shape' in news ? news.shape : inkOf(news, before);
    if (mark.type !== 'ink' || mark.points.length > 0) {
      drawings.set(news.annotation, {
        annotation: news.annotation,
        document: news.document,
        by: news.by.id,
        own: false,
        finished: false,
        mark,
      });
    }
  }
  dropOldestOfOthers(drawings);
  return { ...live, drawings };
}

function inkOf(news: AnnotationDrawing, before: Mark | undefined): Ink {
  const known = before?.type === 'ink' ? before.points.slice(0, news.from * 3) : [];
  const { kind, page, colour, width } = news;
  return { type: 'ink', kind, page, colour, width, points: [...known, ...news.points] };
}

/** The mark is among the kept ones now, or was refused. */
export function afterKept(live: LiveState, annotation: AnnotationId): LiveState {
  if (!live.drawings.has(annotation)) {
    return live;
  }
  const drawings = new Map(live.drawings);
  drawings.delete(annotation);
  return { ...live, drawings };
}

/** Own marks that are being erased, or no longer are because it was answered. */
export function withErasing(
  live: LiveState,
  which: readonly AnnotationId[],
  erasing: boolean,
): LiveState {
  const next = new Set(live.erasing);
  for (const annotation of which) {
    if (erasing) {
      next.add(annotation);
    } else {
      next.delete(annotation);
    }
  }
  return { ...live, erasing: next };
}

/** What somebody who is gone had begun is never finished. */
export function withMembers(live: LiveState, members: readonly Member[]): LiveState {
  const gone = new Set(members.filter((m) => !m.connected).map((m) => m.person.id));
  const isGone = ({ by }: Drawing) => by !== undefined && gone.has(by);
  if (![...live.drawings.values()].some(isGone)) {
    return live;
  }
  return { ...live, drawings: new Map([...live.drawings].filter(([, d]) => !isGone(d))) };
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
