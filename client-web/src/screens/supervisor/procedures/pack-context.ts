import { createContext } from 'react';
import type { EditedPack } from '../../../wire/messages.gen';

/** A fact that is to be checked, or to be checked again. */
export interface Marking {
  readonly fact: string;
  /** What it says, for the dialog. */
  readonly name: string;
  readonly isConfirmed: boolean;
}

interface Place {
  readonly pack: EditedPack;
  readonly onMark: (marking: Marking) => void;
}

/** The procedure that all its facts are shown of. */
export const PackContext = createContext<Place>({
  get pack(): EditedPack {
    throw new Error('a fact outside its procedure');
  },
  onMark: () => undefined,
});
