import type { Person } from '../wire/messages.gen';
import type { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import type { PageOf } from './field-texts';

const NO_COLOUR = '#1a1a1c';

/** What every tool that draws on a page is given. */
export interface Drawing extends PageOf {
  readonly room: RoomStore;
  readonly me: Person;
  readonly onRefused: (refusal: Refusal) => void;
}

/** The colour that the server gives this person's marks. */
export function useOwnColour({ room, me }: Pick<Drawing, 'room' | 'me'>): string {
  const { members } = useStore(room);
  return members.find((m) => m.person.id === me.id)?.colour ?? NO_COLOUR;
}
