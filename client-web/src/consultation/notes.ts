import type { NotesEvent, NotesView, RoomEvent } from '../wire/messages.gen';

/** 筆談 after one more event, as the server folds it. */
export function foldNotes(
  before: NotesView,
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: NotesEvent,
): NotesView {
  switch (event.type) {
    case 'notes.opened':
      return { ...before, open: true };
    case 'notes.closed':
      return { ...before, open: false };
    case 'note.written':
      return { ...before, notes: [...before.notes, { by, at, text: event.text }] };
    case 'note.drawn':
      return { ...before, notes: [...before.notes, { by, at, ink: event.ink }] };
  }
}

/** The box that is written in, twice as wide as high; lengths of a stroke's width are in it. */
export const NOTE_BOX = { width: 200, height: 100 } as const;
