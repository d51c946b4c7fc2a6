import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../../text';
import { Progress } from '../../ui';
import type { FormProblem, PageSize } from '../../wire/messages.gen';
import {
  type Box,
  between,
  HANDLES,
  type Handle,
  meets,
  millimetres,
  moved,
  pulled,
  type Snapped,
  snappedMove,
  snappedPull,
} from './geometry';
import { type ChosenKind, kindOf, usualSize } from './kinds';
import type { Placed } from './plan';
import './sheet.css';

/** How near an edge must come to a neighbour's to be drawn to it, in pixels of the screen. */
const NEAR = 6;
/** What is no more than a trembling of the hand, in pixels. */
const STILL = 4;

export interface SheetProps {
  readonly image: string;
  readonly size: PageSize;
  readonly fields: readonly Placed[];
  readonly chosen: readonly number[];
  /** Problems by the key of the field. */
  readonly problems: ReadonlyMap<number, readonly FormProblem[]>;
  /** What is drawn next; absent while one selects. */
  readonly tool: ChosenKind | undefined;
  readonly zoom: number;
  readonly onChoose: (keys: readonly number[]) => void;
  readonly onDraw: (box: Box) => void;
  readonly onPlace: (boxes: ReadonlyMap<number, Box>, name?: string) => void;
}

/** What the pointer is doing. */
type Doing =
  | { readonly kind: 'drawing'; readonly box: Box }
  | { readonly kind: 'catching'; readonly box: Box }
  | { readonly kind: 'placing'; readonly boxes: ReadonlyMap<number, Box>; readonly at: Snapped };

/** A page of the paper with what is placed on it: to draw, choose, move and pull. */
export function Sheet(props: SheetProps) {
  const { image, size, fields, chosen, problems, tool, zoom, onChoose } = props;
  const text = useText().admin;
  const paper = useRef<HTMLDivElement>(null);
  /** Which picture is there; it stays until the next one has come. */
  const [shown, setShown] = useState<string | undefined>();
  const [doing, setDoing] = useState<Doing | undefined>();
  const page = millimetres(size);
  const start = usePointer(props, paper, page, setDoing);

  // What was just placed has the focus, so that keys go to it; after the last one the paper has it.
  const last = chosen.at(-1);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isHere =
      focused === document.body ||
      paper.current?.contains(focused) ||
      focused?.closest('.editor__tools') != null;
    if (last !== undefined && isHere) {
      paper.current?.querySelector<HTMLElement>(`[data-key="${last}"]`)?.focus();
    } else if (focused === document.body) {
      paper.current?.focus();
    }
  }, [last]);

  const at = (box: Box): CSSProperties => ({
    left: `${(box.x / page.w) * 100}%`,
    top: `${(box.y / page.h) * 100}%`,
    width: `${(box.w / page.w) * 100}%`,
    height: `${(box.h / page.h) * 100}%`,
  });
  const place = doing?.kind === 'placing' ? doing : undefined;
  return (
    <div className="sheet-place">
      {/* biome-ignore lint/a11y/useSemanticElements: a paper is no fieldset */}
      <div
        ref={paper}
        className="paper"
        role="group"
        tabIndex={-1}
        aria-label={text.paper}
        data-tool={tool ?? 'select'}
        style={{ '--ratio': size.width / size.height, '--zoom': zoom } as CSSProperties}
        onPointerDown={(event) => start(event, undefined, undefined)}
      >
        <img
          className="paper__image"
          src={image}
          alt=""
          draggable={false}
          onLoad={() => setShown(image)}
          onError={() => setShown(image)}
        />
        {shown === image ? null : (
          <div className="paper__drawing">
            <Progress label={text.drawing} />
          </div>
        )}
        {fields.map((field) => {
          const box = place?.boxes.get(field.key) ?? field;
          const wrong = problems.get(field.key) ?? [];
          const isChosen = chosen.includes(field.key);
          const kind = text.kinds[kindOf(field)];
          return (
            <button
              key={field.key}
              type="button"
              className="placed"
              data-key={field.key}
              data-kind={field.kind}
              data-chosen={isChosen || undefined}
              data-problem={
                wrong.length === 0
                  ? undefined
                  : wrong.some((one) => one.inTheWay)
                    ? 'in-the-way'
                    : 'remark'
              }
              aria-pressed={isChosen}
              aria-label={`${field.title} ${kind}`}
              title={wrong.map((one) => sentence(text.problems, one.code)).join('\n') || undefined}
              style={at(box)}
              onPointerDown={(event) => start(event, field, undefined)}
              onFocus={() => isChosen || onChoose([field.key])}
              onKeyDown={(event) => steer(event, props, page)}
            >
              <span className="placed__title">
                {wrong.length === 0 ? '' : '! '}
                {field.title || kind}
              </span>
            </button>
          );
        })}
        {fields
          .filter(({ key }) => chosen.length === 1 && key === chosen[0])
          .map((field) => (
            <div
              key={field.key}
              className="placed__handles"
              style={at(place?.boxes.get(field.key) ?? field)}
            >
              {HANDLES.map((handle) => (
                <span
                  key={handle}
                  className="placed__handle"
                  data-handle={handle}
                  onPointerDown={(event) => start(event, field, handle)}
                />
              ))}
            </div>
          ))}
        {doing?.kind === 'drawing' || doing?.kind === 'catching' ? (
          <div className="paper__drawn" data-doing={doing.kind} style={at(doing.box)} />
        ) : null}
        {place?.at.vertical === undefined ? null : (
          <div
            className="paper__guide"
            data-line="vertical"
            style={{ left: `${(place.at.vertical / page.w) * 100}%` }}
          />
        )}
        {place?.at.horizontal === undefined ? null : (
          <div
            className="paper__guide"
            data-line="horizontal"
            style={{ top: `${(place.at.horizontal / page.h) * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}

/** The sentence for a problem; what only a filled form can have is said in general. */
export function sentence(
  sentences: Readonly<Record<string, string>> & { readonly other: string },
  code: string,
): string {
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined) ?? sentences.other;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move by a millimetre, with Shift by a fifth of it; with Alt they pull the lower right. */
function steer(
  event: KeyboardEvent,
  { fields, chosen, onPlace }: SheetProps,
  page: { readonly w: number; readonly h: number },
): void {
  const [right, down] = STEPS[event.key] ?? [];
  if (right === undefined || down === undefined || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  const by = event.shiftKey ? 0.2 : 1;
  const boxes = new Map(
    fields
      .filter(({ key }) => chosen.includes(key))
      .map((field) => [
        field.key,
        event.altKey
          ? pulled<Box>(field, 'se', right * by, down * by, page)
          : moved<Box>(field, right * by, down * by, page),
      ]),
  );
  onPlace(boxes, event.altKey ? 'pull' : 'move');
}

type Start = (event: PointerEvent, field: Placed | undefined, handle: Handle | undefined) => void;

/** Follows the pointer from its first touch of the paper until it is lifted. */
function usePointer(
  props: SheetProps,
  paper: React.RefObject<HTMLDivElement | null>,
  page: { readonly w: number; readonly h: number },
  setDoing: (doing: Doing | undefined) => void,
): Start {
  const { fields, chosen, tool, onChoose, onDraw, onPlace } = props;
  return (event, field, handle) => {
    const ground = paper.current;
    if (event.button !== 0 || ground === null) {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    const rect = ground.getBoundingClientRect();
    const scale = page.w / rect.width;
    const pointed = ({ clientX, clientY }: { clientX: number; clientY: number }) => ({
      x: Math.max(0, Math.min(page.w, (clientX - rect.left) * scale)),
      y: Math.max(0, Math.min(page.h, (clientY - rect.top) * scale)),
    });
    const from = pointed(event);
    const near = NEAR * scale;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;

    let keys = chosen;
    if (field !== undefined && tool === undefined) {
      if (adds) {
        keys = chosen.includes(field.key)
          ? chosen.filter((key) => key !== field.key)
          : [...chosen, field.key];
      } else if (!chosen.includes(field.key)) {
        keys = [field.key];
      }
      onChoose(keys);
      ground.querySelector<HTMLElement>(`[data-key="${field.key}"]`)?.focus();
    }
    const going = fields.filter(({ key }) => keys.includes(key));
    const others = fields.filter(({ key }) => !keys.includes(key));
    let doing: Doing | undefined;

    const follow = (next: globalThis.PointerEvent): void => {
      const to = pointed(next);
      const dx = to.x - from.x;
      const dy = to.y - from.y;
      if (doing === undefined && Math.hypot(dx, dy) < STILL * scale) {
        return;
      }
      if (tool !== undefined) {
        const corner = snappedMove({ ...from, w: 0, h: 0 }, fields, near).box;
        const drawn = between(corner.x, corner.y, to.x, to.y);
        const end: Handle = `${dy < 0 ? 'n' : 's'}${dx < 0 ? 'w' : 'e'}`;
        doing = { kind: 'drawing', box: snappedPull(drawn, end, fields, near, page).box };
      } else if (field === undefined) {
        doing = { kind: 'catching', box: between(from.x, from.y, to.x, to.y) };
      } else if (handle !== undefined) {
        const at = snappedPull(
          pulled<Box>(field, handle, dx, dy, page),
          handle,
          others,
          near,
          page,
        );
        doing = { kind: 'placing', boxes: new Map([[field.key, at.box]]), at };
      } else {
        const at = snappedMove(moved<Box>(field, dx, dy, page), others, near);
        const boxes = going.map(
          (one) =>
            [one.key, moved<Box>(one, at.box.x - field.x, at.box.y - field.y, page)] as const,
        );
        doing = { kind: 'placing', boxes: new Map(boxes), at };
      }
      setDoing(doing);
    };
    const stop = (): void => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', stop);
      setDoing(undefined);
    };
    const end = (): void => {
      stop();
      if (tool !== undefined) {
        const usual = usualSize(tool);
        const still = moved({ ...usual, x: from.x, y: from.y - usual.h / 2 }, 0, 0, page);
        onDraw(doing?.kind === 'drawing' ? doing.box : still);
      } else if (doing?.kind === 'catching') {
        const { box } = doing;
        onChoose(fields.filter((one) => meets(one, box)).map(({ key }) => key));
      } else if (doing?.kind === 'placing') {
        onPlace(doing.boxes);
      } else if (field === undefined) {
        onChoose([]);
      }
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', stop);
  };
}
