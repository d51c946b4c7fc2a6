import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { canRedo, canUndo } from '../../consultation/annotations';
import { pageCount } from '../../consultation/state';
import {
  ClearMarks,
  DocumentPage,
  DocumentTools,
  erasable,
  type FieldFilling,
  FinishedBar,
  LayerChoice,
  type Layers,
  Pager,
  StampChoice,
  shownMarks,
  shows,
  type Tool,
  UndoRedo,
  useDocumentKeys,
  useTellView,
  Zoom,
  zoomBy,
} from '../../document';
import type { DocumentId, DocumentView, FormField, StampKind } from '../../wire/messages.gen';
import { EntryTools } from './entry-tools';
import './paper.css';
import { showField } from './show-field';
import { useEntryKeys } from './use-entry-keys';

/** The field that was asked for in the list of what is missing. */
export interface Wanted {
  readonly document: DocumentId;
  readonly field: FormField;
}

interface PaperProps {
  readonly session: Session;
  readonly room: Room;
  readonly document: DocumentView;
  readonly wanted: Wanted | undefined;
  /** The wanted field is in view. */
  readonly onShown: () => void;
  readonly filling: FieldFilling;
  readonly attempt: Attempt;
}

/** The shared page with everything the staff may do on it. */
export function Paper(props: PaperProps) {
  const { session, room, document, wanted, onShown, filling, attempt } = props;

  const { store, images } = room;
  const { run, refused } = attempt;
  const id = document.document;
  const me = session.me.person;
  const [tool, setTool] = useState<Tool>('point');
  const [zoom, setZoom] = useState(1);
  const place = useRef<HTMLDivElement>(null);
  const isFinished = document.finished !== undefined;
  const undo = canUndo(document, me);
  const redo = canRedo(document, me);
  const [stamp, setStamp] = useState<StampKind>('done');
  const [layers, setLayers] = useState<Layers>('all');
  const clearable = erasable(shownMarks(document.annotations, document.page, layers, me), me);

  const { entries } = filling;
  const takeBack = useCallback(() => void run(entries.undo()), [entries, run]);
  const doAgain = useCallback(() => void run(entries.redo()), [entries, run]);
  useEntryKeys(takeBack, doAgain);

  const acts = useMemo(
    () => ({
      onTool: (next: Tool) => {
        setTool(next);
        // What is drawn must be seen.
        setLayers((now) => (next === 'point' || shows(now, true) ? now : 'all'));
      },
      onUndo: () => void (undo && run(store.command({ type: 'annotation.undo', document: id }))),
      onRedo: () => void (redo && run(store.command({ type: 'annotation.redo', document: id }))),
      onTurn: (pages: number) => {
        const page = document.page + pages;
        if (page >= 0 && page < pageCount(document)) {
          void run(store.command({ type: 'page.turn', document: id, page }));
        }
      },
      onZoom: (steps: number) => setZoom((now) => zoomBy(now, steps)),
    }),
    [document, id, run, store, undo, redo],
  );
  useDocumentKeys(acts);
  useTellView(store, place, document, zoom);
  useWanted(wanted, document, onShown, (page) =>
    run(store.command({ type: 'page.turn', document: id, page })),
  );

  return (
    <>
      <div className="paper-place" ref={place}>
        <DocumentPage
          room={store}
          images={images}
          me={me}
          mode="fill"
          filling={filling}
          tool={isFinished ? 'point' : tool}
          stamp={stamp}
          layers={layers}
          zoom={zoom}
          fit="width"
          onRefused={refused}
        />
      </div>
      {isFinished ? null : (
        <div className="paper-tools">
          <DocumentTools tool={tool} onTool={acts.onTool} keys />
          {tool === 'stamp' ? <StampChoice stamp={stamp} onStamp={setStamp} /> : null}
        </div>
      )}
      <div className="paper-tools">
        {isFinished ? null : (
          <div className="paper-tools__marks">
            <UndoRedo onUndo={acts.onUndo} onRedo={acts.onRedo} canUndo={undo} canRedo={redo} />
            <ClearMarks
              count={clearable.length}
              onClear={() => {
                const marks = clearable.map(({ annotation }) => annotation);
                void run(store.eraseMarks(id, marks));
              }}
            />
            <LayerChoice layers={layers} onLayers={setLayers} />
          </div>
        )}
        {isFinished ? null : (
          <EntryTools
            filling={filling}
            document={document}
            place={place}
            onUndo={takeBack}
            onRedo={doAgain}
            onConfirm={(field) =>
              void run(store.command({ type: 'field.confirm', document: id, field }))
            }
          />
        )}
        <Pager
          document={document}
          onTurn={(page) => void run(store.command({ type: 'page.turn', document: id, page }))}
        />
        <Zoom zoom={zoom} onZoom={setZoom} />
      </div>
      {isFinished ? (
        <FinishedBar
          screen="staff"
          consultation={store.consultation}
          document={document}
          onReopen={() => void run(store.command({ type: 'document.reopen', document: id }))}
          onFile={() => void run(store.command({ type: 'document.file', document: id }))}
        />
      ) : null}
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
