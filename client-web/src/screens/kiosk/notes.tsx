import { useState } from 'react';
import type { Attempt, Room } from '../../access';
import { NoteInk } from '../../consultation/note-ink';
import { NOTE_BOX } from '../../consultation/notes';
import { NO_HANDWRITING } from '../../document/signature';
import { SignaturePad } from '../../document/signature-pad';
import { useText } from '../../text';
import { withoutReadings } from '../../text/ruby';
import { Button, Ruby } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import './notes.css';

interface NotesProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 筆談: what was written last, large, and a place to write with a finger or a pen. */
export function Notes({ room, view, run }: NotesProps) {
  const words = useText().kiosk.talk.notes;
  const [written, setWritten] = useState(NO_HANDWRITING);
  const [isSending, setSending] = useState(false);
  const theirs = view.notes.notes.findLast((note) => note.text !== undefined);
  const own = view.notes.notes.findLast((note) => note.ink !== undefined);
  const isEmpty = written.strokes.length === 0;
  const send = async (): Promise<void> => {
    setSending(true);
    const ink = { strokes: written.strokes };
    if (await run(room.store.command({ type: 'note.draw', ink }))) {
      setWritten(NO_HANDWRITING);
    }
    setSending(false);
  };
  return (
    <section className="kiosk-notes" aria-label={withoutReadings(words.title)}>
      <p className="kiosk-notes__said" role="status">
        {theirs?.text ?? <Ruby>{words.begin}</Ruby>}
      </p>
      <div className="kiosk-notes__own">
        {own?.ink === undefined ? null : (
          <div className="kiosk-notes__sent">
            <p>
              <Ruby>{words.sent}</Ruby>
            </p>
            <NoteInk ink={own.ink} label={withoutReadings(words.sent)} />
          </div>
        )}
        <div className="kiosk-notes__pad">
          <p>
            <Ruby>{words.write}</Ruby>
          </p>
          <SignaturePad
            box={NOTE_BOX}
            label={withoutReadings(words.write)}
            written={written}
            onWritten={setWritten}
          />
        </div>
      </div>
      <div className="kiosk-notes__do">
        <Button size="kiosk" onPress={() => void run(room.store.command({ type: 'notes.close' }))}>
          {words.close}
        </Button>
        <Button
          size="kiosk"
          isDisabled={isEmpty || isSending}
          onPress={() => setWritten(NO_HANDWRITING)}
        >
          {words.again}
        </Button>
        <Button
          size="kiosk"
          look="solid"
          isDisabled={isEmpty}
          isPending={isSending}
          onPress={() => void send()}
        >
          {words.send}
        </Button>
      </div>
    </section>
  );
}
