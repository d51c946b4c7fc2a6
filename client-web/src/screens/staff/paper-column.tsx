import { useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { type FieldFilling, Pager, Zoom } from '../../document';
import type { UploadWish } from '../../document/upload';
import { useText } from '../../text';
import { EmptyState } from '../../ui';
import type { DocumentId, DocumentView, Place } from '../../wire/messages.gen';
import { DocumentBar } from './document-bar';
import { Kept } from './kept';
import type { Need } from './needs';
import { Paper, type Wanted } from './paper';
import './paper-column.css';

interface PaperColumnProps {
  readonly session: Session;
  readonly room: Room;
  readonly shown: DocumentView | undefined;
  readonly wanted: Wanted | undefined;
  /** The wanted field is in view. */
  readonly onShown: () => void;
  readonly filling: FieldFilling;
  readonly attempt: Attempt;
  readonly onUpload: (wish: UploadWish) => void;
  /** All stills of the document camera are to become a document. */
  readonly onStills: () => void;
  /** Whether 本人確認 is asked for and was not made. */
  readonly isIdentityLacking: boolean;
  /** Something that is missing was chosen. */
  readonly onGoTo: (need: Need) => void;
}

/** How large a document is looked at. */
interface Zoomed {
  readonly document: DocumentId;
  readonly zoom: number;
  /** What lay in the middle before this window was loaded anew. */
  readonly middle?: Place;
}

/** The middle of the desk: one line for the document, the page, one line of tools. */
export function PaperColumn(props: PaperColumnProps) {
  const { session, room, shown, wanted, onShown, filling, attempt, onUpload, onStills } = props;
  const { documents: text, session: words } = useText().staff;
  const { store } = room;
  const [zoomed, setZoomed] = useState<Zoomed | undefined>(() => store.live.state().view);
  const zoom = zoomed !== undefined && zoomed.document === shown?.document ? zoomed.zoom : 1;
  const turn = (document: DocumentId, page: number) =>
    attempt.run(store.command({ type: 'page.turn', document, page }));
  return (
    <main className="paper-column" aria-label={words.paper} data-region="">
      <DocumentBar
        session={session}
        store={store}
        view={filling.view}
        shown={shown}
        attempt={attempt}
        onUpload={onUpload}
        onStills={onStills}
        isIdentityLacking={props.isIdentityLacking}
        onGoTo={props.onGoTo}
      >
        {shown === undefined ? null : (
          <>
            <Pager document={shown} onTurn={(page) => void turn(shown.document, page)} />
            <Zoom
              zoom={zoom}
              onZoom={(next) => setZoomed({ document: shown.document, zoom: next })}
            />
            <Kept filling={filling} />
          </>
        )}
      </DocumentBar>
      {shown === undefined ? (
        <EmptyState title={text.empty} hint={text.emptyHint} />
      ) : (
        <Paper
          key={shown.document}
          session={session}
          room={room}
          document={shown}
          zoom={zoom}
          onZoom={(next) => setZoomed({ document: shown.document, zoom: next })}
          middle={zoomed?.document === shown.document ? zoomed.middle : undefined}
          onTurn={(page) => turn(shown.document, page)}
          wanted={wanted}
          onShown={onShown}
          filling={filling}
          attempt={attempt}
        />
      )}
    </main>
  );
}
