import type { Words } from '../wire/messages.gen';
import { remembered, useRemembered } from './device';
import { easy } from './easy';
import { en } from './en';
import { ja, type Texts } from './ja';

export type { Texts } from './ja';

/**
 * Languages a screen can be read in. The town's own data (`Words`) comes in the same ones. `easy` is
 * やさしい日本語, with the readings in brackets behind the characters.
 */
export type Language = 'ja' | 'easy' | 'en';

const texts: Readonly<Record<Language, Texts>> = { ja, easy, en };

/**
 * The languages of this page. やさしい日本語 is for residents: a page for them says so
 * (`<html data-easy>`), and on any other a browser that remembers it shows Japanese.
 */
export const languages: readonly [Language, ...Language[]] =
  globalThis.document?.documentElement.dataset.easy === undefined
    ? ['ja', 'en']
    : ['ja', 'easy', 'en'];

/** The language of this device. A kiosk sets it back to Japanese for the next resident. */
export const language = remembered<Language>('language', languages);

/** All words in one language, for what is not a component. */
export function textsIn(which: Language): Texts {
  return texts[which];
}

/** Words of the town in one language; in Japanese where the town has no easy ones. */
export function wordsIn(words: Words, which: Language): string {
  return words[which] ?? words.ja;
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
  return {
    language: current,
    setLanguage: language.set,
    say: (words) => wordsIn(words, current),
  };
}
