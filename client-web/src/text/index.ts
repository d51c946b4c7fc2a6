import type { Words } from '../wire/messages.gen';
import { remembered, useRemembered } from './device';
import { en } from './en';
import { ja, type Texts } from './ja';

export type { Texts } from './ja';

/** Languages a screen can be read in. The town's own data (`Words`) comes in the same ones. */
export type Language = 'ja' | 'en';

const texts: Readonly<Record<Language, Texts>> = { ja, en };

/** The language of this device. A kiosk sets it back to Japanese for the next resident. */
export const language = remembered<Language>('language', ['ja', 'en']);

/** All words in one language, for what is not a component. */
export function textsIn(which: Language): Texts {
  return texts[which];
}

/** All words in the language of this device; the component is drawn again when it changes. */
export function useText(): Texts {
  return texts[useRemembered(language)];
}

/** The language of this device, and how to say words of the town in it. */
export function useLanguage(): {
  readonly language: Language;
  readonly setLanguage: (next: Language) => void;
  readonly say: (words: Words) => string;
} {
  const current = useRemembered(language);
  return { language: current, setLanguage: language.set, say: (words) => words[current] };
}
