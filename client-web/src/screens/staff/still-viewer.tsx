import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, Notice, Progress } from '../../ui';
import { stillPath } from '../../wire/api';
import type { ConsultationId, Still, StillId } from '../../wire/messages.gen';
import { layStill, magnified, type StillPlace } from './stills';
import './still-viewer.css';

interface StillViewerProps {
  readonly consultation: ConsultationId;
  /** As it is said at the counter, for the name of a saved file. */
  readonly number: string;
  readonly stills: readonly Still[];
  readonly shown: Still;
  readonly onShow: (still: StillId) => void;
  readonly onBind: (still: Still) => void;
  readonly onClose: () => void;
}

const WHOLE: StillPlace = { zoom: 1, quarters: 0 };

/** One still, to be read: larger, turned, dragged about, the next one, kept as a file. */
export function StillViewer(props: StillViewerProps) {
  const { consultation, number, stills, shown, onShow, onBind, onClose } = props;
  const text = useText().staff.documentCamera;
  const at = stills.indexOf(shown);
  const [place, setPlace] = useState(WHOLE);
  const path = stillPath('staff', consultation, shown.still);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each still is seen whole at first
  useEffect(() => setPlace(WHOLE), [shown.still]);

  const acts = {
    zoom: (steps: number) => setPlace((now) => ({ ...now, zoom: magnified(now.zoom, steps) })),
    whole: () => setPlace((now) => ({ ...now, zoom: 1 })),
    turn: () => setPlace((now) => ({ ...now, quarters: (now.quarters + 1) % 4 })),
    go: (by: number) => {
      const next = stills[at + by];
      if (next !== undefined) {
        onShow(next.still);
      }
    },
  };

  return (
    <section
      className="still-viewer"
      aria-label={text.stills}
      onKeyDown={(event) => onKey(event, acts, onClose)}
    >
      <Stage key={shown.still} path={path} still={shown} at={at + 1} place={place} />
      <div className="still-viewer__tools">
        <Button look="text" isDisabled={place.zoom === 1} onPress={() => acts.zoom(-1)}>
          {text.smallerStill}
        </Button>
        <Button
          look="text"
          isDisabled={magnified(place.zoom, 1) === place.zoom}
          onPress={() => acts.zoom(1)}
        >
          {text.largerStill}
        </Button>
        <Button look="text" isDisabled={place.zoom === 1} onPress={acts.whole}>
          {text.fit}
        </Button>
        <Button look="text" onPress={acts.turn}>
          {text.rotate}
        </Button>
        <a className="button" data-look="text" href={path} download={text.fileName(number, at + 1)}>
          {text.download}
        </a>
      </div>
      <div className="still-viewer__tools">
        <Button
          look="text"
          aria-label={text.previousLabel}
          isDisabled={at <= 0}
          onPress={() => acts.go(-1)}
        >
          {text.previous}
        </Button>
        <p className="still-viewer__which number">{text.still(at + 1, stills.length)}</p>
        <Button
          look="text"
          aria-label={text.nextLabel}
          isDisabled={at >= stills.length - 1}
          onPress={() => acts.go(1)}
        >
          {text.next}
        </Button>
        <Button onPress={() => onBind(shown)}>{text.bind}</Button>
        <Button onPress={onClose}>{text.live}</Button>
      </div>
    </section>
  );
}

interface Acts {
  readonly zoom: (steps: number) => void;
  readonly whole: () => void;
  readonly turn: () => void;
  readonly go: (by: number) => void;
}

/** Keys of the viewer while it has the focus; the paper's own keys do not hear them. */
function onKey(event: KeyboardEvent, acts: Acts, close: () => void): void {
  const act =
    event.ctrlKey || event.metaKey || event.altKey ? undefined : actOf(event.key, acts, close);
  if (act !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}

function actOf(key: string, acts: Acts, close: () => void): (() => void) | undefined {
  switch (key) {
    case '+':
    case ';':
      return () => acts.zoom(1);
    case '-':
      return () => acts.zoom(-1);
    case '0':
      return acts.whole;
    case 'r':
    case 'R':
      return acts.turn;
    case 'PageUp':
      return () => acts.go(-1);
    case 'PageDown':
      return () => acts.go(1);
    case 'Escape':
      return close;
    default:
      return undefined;
  }
}

interface StageProps {
  readonly path: string;
  readonly still: Still;
  readonly at: number;
  readonly place: StillPlace;
}

/** Where the still lies; scrolls by wheel, keys and dragging where it is larger than its place. */
function Stage({ path, still, at, place }: StageProps) {
  const text = useText().staff.documentCamera;
  const stage = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [loading, setLoading] = useState<'coming' | 'there' | 'failed'>('coming');

  useEffect(() => {
    const element = stage.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    element.focus({ preventScroll: true });
    return () => observer.disconnect();
  }, []);

  const laid = layStill(still, size, place);
  const turn = `translate(-50%, -50%) rotate(${place.quarters * 90}deg)`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <div ref={stage} className="still-stage" tabIndex={0} onPointerDown={drag}>
      <div className="still-stage__taken" style={laid.taken}>
        <img
          className="still-stage__picture"
          src={path}
          alt={text.stillOf(at, timeAt(still.at))}
          draggable={false}
          style={{ ...laid.picture, transform: turn }}
          onLoad={() => setLoading('there')}
          onError={() => setLoading('failed')}
        />
      </div>
      {loading === 'coming' ? (
        <div className="still-stage__words">
          <Progress label={text.loading} />
        </div>
      ) : null}
      {loading === 'failed' ? (
        <div className="still-stage__words">
          <Notice kind="error">{text.notLoaded}</Notice>
        </div>
      ) : null}
    </div>
  );
}

function drag({ currentTarget: stage, pointerId, button }: PointerEvent<HTMLDivElement>): void {
  if (button !== 0) {
    return;
  }
  stage.setPointerCapture(pointerId);
  const move = (event: globalThis.PointerEvent): void =>
    stage.scrollBy(-event.movementX, -event.movementY);
  stage.addEventListener('pointermove', move);
  stage.addEventListener(
    'lostpointercapture',
    () => stage.removeEventListener('pointermove', move),
    { once: true },
  );
}
