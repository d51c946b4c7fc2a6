import { useEffect, useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { pageCount } from '../../consultation/state';
import {
  canUndo,
  DocumentPage,
  DocumentTools,
  Pager,
  SignaturePanel,
  type Tool,
} from '../../document';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { DocumentView } from '../../wire/messages.gen';
import './paper.css';

const TOOLS: readonly Tool[] = ['point', 'pen', 'marker'];

export interface PaperProps {
  readonly session: Session;
  readonly room: Room;
  readonly document: DocumentView;
  readonly run: Attempt['run'];
  readonly refused: Attempt['refused'];
}

/** The page the member of staff is on, and the signature when it is asked for. */
export function Paper({ session, room, document, run, refused }: PaperProps) {
  const words = useText().kiosk.talk;
  const me = session.me.person;
  const { store, images } = room;
  const id = document.document;
  const [tool, setTool] = useState<Tool>('point');
  const [isSigning, setSigning] = useState(false);
  const isFinished = document.finished !== undefined;
  const field = document.fields.find((f) => f.id === document.signatureAsked);
  const size = field === undefined ? undefined : document.pages[field.page];

  const isAsked = field !== undefined;
  useEffect(() => {
    if (!isAsked) {
      setSigning(false);
    }
  }, [isAsked]);

  return (
    <>
      <div className="kiosk-paper__head">
        <h2 className="kiosk-paper__title">{document.title}</h2>
        {pageCount(document) > 1 ? (
          <Pager
            document={document}
            size="kiosk"
            onTurn={(page) => void run(store.command({ type: 'page.turn', document: id, page }))}
          />
        ) : null}
        {isFinished ? (
          <p className="kiosk-paper__finished" role="status">
            {document.filed ? words.filed : words.finished}
          </p>
        ) : (
          <DocumentTools
            tool={tool}
            onTool={setTool}
            tools={TOOLS}
            size="kiosk"
            canUndo={canUndo(document, me)}
            onUndo={() => void run(store.command({ type: 'annotation.undo', document: id }))}
          />
        )}
      </div>
      <div className="kiosk-paper__page">
        <DocumentPage
          room={store}
          images={images}
          me={me}
          mode="watch"
          tool={isFinished ? 'point' : tool}
          onRefused={refused}
          onSign={() => setSigning(true)}
        />
      </div>
      {field === undefined ? null : (
        <div className="kiosk-paper__sign" role="status">
          <p className="kiosk-paper__ask">{words.signAsked(field.label)}</p>
          <Button size="kiosk" look="solid" onPress={() => setSigning(true)}>
            {words.sign}
          </Button>
        </div>
      )}
      {isSigning && field !== undefined && size !== undefined ? (
        <SignaturePanel
          room={store}
          document={document}
          field={field}
          size={size}
          onClose={() => setSigning(false)}
          onRefused={refused}
        />
      ) : null}
    </>
  );
}
