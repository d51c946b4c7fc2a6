import { useEffect, useRef, useState } from 'react';
import type { Attempt, Room, Session } from '../../access';
import { canRedo, canUndo } from '../../consultation/annotations';
import {
  DocumentPage,
  DocumentTools,
  KIOSK_TOOLS,
  Pager,
  SignaturePanel,
  type Tool,
  UndoRedo,
  useFollow,
  Zoom,
} from '../../document';
import { useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { DocumentView } from '../../wire/messages.gen';
import './paper.css';

export interface PaperProps {
  readonly session: Session;
  readonly room: Room;
  readonly document: DocumentView;
  readonly run: Attempt['run'];
  readonly refused: Attempt['refused'];
}

/** The page the member of staff is on, and the signature when it is asked for. */
export function Paper({ session, room, document, run, refused }: PaperProps) {
  const { document: common, kiosk } = useText();
  const words = kiosk.talk;
  const me = session.me.person;
  const { store, images } = room;
  const id = document.document;
  const [tool, setTool] = useState<Tool>('point');
  const [isSigning, setSigning] = useState(false);
  const [hidesMarks, setHidesMarks] = useState(false);
  const isFinished = document.finished !== undefined;
  const field = document.fields.find((f) => f.id === document.signatureAsked);
  const size = field === undefined ? undefined : document.pages[field.page];

  const place = useRef<HTMLDivElement>(null);
  const look = useFollow(store, place, document);

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
        <div className="kiosk-paper__look">
          <Pager document={document} page={look.page} size="kiosk" onTurn={look.onTurn} />
          <Zoom zoom={look.zoom} onZoom={look.onZoom} size="kiosk" />
        </div>
        {isFinished ? (
          <p className="kiosk-paper__finished" role="status">
            <Ruby>{document.filed ? words.filed : words.finished}</Ruby>
          </p>
        ) : (
          <div className="kiosk-paper__tools">
            <DocumentTools
              tool={tool}
              onTool={(next) => {
                setTool(next);
                setHidesMarks((before) => before && next === 'point'); // what is drawn must be seen
              }}
              tools={KIOSK_TOOLS}
              size="kiosk"
            />
            <UndoRedo
              size="kiosk"
              canUndo={canUndo(document, me)}
              canRedo={canRedo(document, me)}
              onUndo={() => void run(store.command({ type: 'annotation.undo', document: id }))}
              onRedo={() => void run(store.command({ type: 'annotation.redo', document: id }))}
            />
            <Button
              size="kiosk"
              onPress={() => {
                setTool('point'); // nobody draws what they do not see
                setHidesMarks((before) => !before);
              }}
            >
              {hidesMarks ? words.showMarks : words.hideMarks}
            </Button>
          </div>
        )}
      </div>
      {look.isFree ? (
        <div className="kiosk-paper__free" role="status">
          <p>
            <Ruby>{common.follow.free}</Ruby>
          </p>
          <Button size="kiosk" look="solid" onPress={look.onFollow}>
            {common.follow.back}
          </Button>
        </div>
      ) : null}
      <div className="kiosk-paper__page" ref={place}>
        <DocumentPage
          room={store}
          images={images}
          me={me}
          mode="watch"
          tool={isFinished ? 'point' : tool}
          layers={hidesMarks ? 'none' : 'all'}
          page={look.page}
          zoom={look.zoom}
          onRefused={refused}
          onSign={() => setSigning(true)}
        />
      </div>
      {field === undefined ? null : (
        <div className="kiosk-paper__sign" role="status">
          <p className="kiosk-paper__ask">
            <Ruby>{words.signAsked(field.label)}</Ruby>
          </p>
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
