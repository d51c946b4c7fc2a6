import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { pageCount } from '../../consultation/state';
import {
  canUndo,
  DocumentPage,
  DocumentTools,
  type FieldFilling,
  FinishedBar,
  Pager,
  type Tool,
  useDocumentKeys,
  Zoom,
  zoomBy,
} from '../../document';
import type { DocumentId, DocumentView, FormField } from '../../wire/messages.gen';
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

  const { entries } = filling;
  const takeBack = useCallback(() => void run(entries.undo()), [entries, run]);
  const doAgain = useCallback(() => void run(entries.redo()), [entries, run]);
  useEntryKeys(takeBack, doAgain);

  const acts = useMemo(
    () => ({
      onTool: setTool,
      onUndo: () => void (undo && run(store.command({ type: 'annotation.undo', document: id }))),
      onTurn: (pages: number) => {
        const page = document.page + pages;
        if (page >= 0 && page < pageCount(document)) {
          void run(store.command({ type: 'page.turn', document: id, page }));
        }
      },
      onZoom: (steps: number) => setZoom((now) => zoomBy(now, steps)),
    }),
    [document, id, run, store, undo],
  );
  useDocumentKeys(acts);
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
          zoom={zoom}
          fit="width"
          onRefused={refused}
        />
      </div>
      <div className="paper-tools">
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
        {isFinished ? null : (
          <DocumentTools tool={tool} onTool={setTool} onUndo={acts.onUndo} canUndo={undo} keys />
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
