import { useState } from 'react';
import { useAttempt } from '../../access';
import { NoteInk } from '../../consultation/note-ink';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, Notice, TextArea } from '../../ui';
import type { ConsultationView, NoteView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './notes-card.css';

/** A note's bound on the wire. */
const NOTE_LENGTH = 200;

interface NotesCardProps {
  readonly store: RoomStore;
  readonly view: ConsultationView;
}

/** 筆談: staff types, the resident writes by hand; both see what was written. */
export function NotesCard({ store, view }: NotesCardProps) {
  const text = useText().staff.notes;
  const attempt = useAttempt();
  const [words, setWords] = useState('');
  const { open, notes } = view.notes;
  const write = async (): Promise<void> => {
    if (await attempt.run(store.command({ type: 'note.write', text: words.trim() }))) {
      setWords('');
    }
  };
  return (
    <section className="column-card notes-card">
      <h2 className="column-card__title">{text.title}</h2>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <ul className="notes-card__list" aria-live="polite">
        {notes.map((note) => (
          <li key={`${note.at} ${note.by.id}`} className="notes-card__note">
            <Note note={note} />
          </li>
        ))}
      </ul>
      {open ? (
        <>
          <TextArea
            label={text.words}
            rows={3}
            maxLength={NOTE_LENGTH}
            value={words}
            onChange={setWords}
          />
          <div className="notes-card__do">
            <Button onPress={() => void attempt.run(store.command({ type: 'notes.close' }))}>
              {text.close}
            </Button>
            <Button
              isPending={attempt.isBusy}
              isDisabled={words.trim() === ''}
              onPress={() => void write()}
            >
              {text.write}
            </Button>
          </div>
        </>
      ) : (
        <Button onPress={() => void attempt.run(store.command({ type: 'notes.open' }))}>
          {text.open}
        </Button>
      )}
    </section>
  );
}

function Note({ note }: { readonly note: NoteView }) {
  const text = useText().staff.notes;
  return (
    <>
      <span className="notes-card__by">
        <span className="number">{timeAt(note.at)}</span> {note.by.name}
      </span>
      {note.text === undefined ? null : <p className="notes-card__text">{note.text}</p>}
      {note.ink === undefined ? null : <NoteInk ink={note.ink} label={text.byHand} />}
    </>
  );
}
