import { useEffect, useMemo, useRef, useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { pageCount } from '../../consultation/state';
import {
  DeskTools,
  DocumentPage,
  erasable,
  type FieldFilling,
  FinishedBar,
  type Layers,
  MarksMenu,
  SHAPE_TOOLS,
  shownMarks,
  shows,
  type Tool,
  useDocumentKeys,
  usePlaceAtFirst,
  useTellView,
  zoomBy,
} from '../../document';
import type {
  DocumentId,
  DocumentView,
  FormField,
  Place,
  ShapeKind,
  StampKind,
} from '../../wire/messages.gen';
import { ConfirmTool } from './confirm-tool';
import './paper.css';
import { showField } from './show-field';
import { useSteps } from './use-steps';

/** The field that was asked for in the list of what is missing. */
export interface Wanted {
  readonly document: DocumentId;
  readonly field: FormField;
}

interface PaperProps {
  readonly session: Session;
  readonly room: Room;
  readonly document: DocumentView;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** What is to lie in the middle at first; the page's top unless given. */
  readonly middle: Place | undefined;
  readonly onTurn: (page: number) => Promise<boolean>;
  readonly wanted: Wanted | undefined;
  /** The wanted field is in view. */
  readonly onShown: () => void;
  readonly filling: FieldFilling;
  readonly attempt: Attempt;
}

/** The shared page, and below it on one line everything the staff may do on it. */
export function Paper(props: PaperProps) {
  const { session, room, document, zoom, onZoom, onTurn, filling, attempt } = props;
  const { store, images } = room;
  const { run, refused } = attempt;
  const id = document.document;
  const me = session.me.person;
  const [tool, setTool] = useState<Tool>('point');
  const [shape, setShape] = useState<ShapeKind>('arrow');
  const [stamp, setStamp] = useState<StampKind>('done');
  const [layers, setLayers] = useState<Layers>('all');
  const place = useRef<HTMLDivElement>(null);
  const isFinished = document.finished !== undefined;
  const inHand = isFinished ? 'point' : tool;
  const steps = useSteps(store, document, me, inHand, filling, run);
  const clearable = erasable(shownMarks(document.annotations, document.page, layers, me), me);

  const acts = useMemo(
    () => ({
      onTool: (next: Tool) => {
        setTool(next);
        setShape((before) => SHAPE_TOOLS.find((one) => one === next) ?? before);
        // What is drawn must be seen.
        setLayers((now) => (next === 'point' || shows(now, true) ? now : 'all'));
      },
      onUndo: steps.onUndo,
      onRedo: steps.onRedo,
      onTurn: (pages: number) => {
        const page = document.page + pages;
        if (page >= 0 && page < pageCount(document)) {
          void onTurn(page);
        }
      },
      onZoom: (by: number) => onZoom(zoomBy(zoom, by)),
    }),
    [document, steps, zoom, onZoom, onTurn],
  );
  useDocumentKeys(acts);
  usePlaceAtFirst(place, props.middle);
  useTellView(store, place, document, zoom);
  useWanted(props.wanted, document, props.onShown, onTurn);

  return (
    <>
      <div className="paper-place" ref={place}>
        <DocumentPage
          room={store}
          images={images}
          me={me}
          mode="fill"
          filling={filling}
          tool={inHand}
          stamp={stamp}
          layers={layers}
          zoom={zoom}
          fit="width"
          onRefused={refused}
        />
      </div>
      <div className="paper-tools">
        {isFinished ? (
          <FinishedBar
            screen="staff"
            consultation={store.consultation}
            document={document}
            onReopen={() => void run(store.command({ type: 'document.reopen', document: id }))}
            onFile={() => void run(store.command({ type: 'document.file', document: id }))}
          />
        ) : (
          <DeskTools
            tool={tool}
            onTool={acts.onTool}
            shape={shape}
            stamp={stamp}
            onStamp={setStamp}
            steps={steps}
          >
            <MarksMenu
              layers={layers}
              onLayers={setLayers}
              count={clearable.length}
              onClear={() => {
                const marks = clearable.map(({ annotation }) => annotation);
                void run(store.eraseMarks(id, marks));
              }}
            />
            <ConfirmTool
              document={document}
              place={place}
              onConfirm={(field) =>
                void run(store.command({ type: 'field.confirm', document: id, field }))
              }
            />
          </DeskTools>
        )}
      </div>
    </>
  );
}

/** Turns to the wanted field's page and goes to it, once for each wish. */
function useWanted(
  wanted: Wanted | undefined,
  document: DocumentView,
  onShown: () => void,
  turn: (page: number) => Promise<boolean>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is followed when page or wish changes
  useEffect(() => {
    if (wanted?.document !== document.document) {
      return;
    }
    if (wanted.field.page === document.page) {
      showField(wanted.field);
      onShown();
    } else {
      void turn(wanted.field.page);
    }
  }, [wanted, document.page, document.document]);
}
