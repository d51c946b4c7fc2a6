import type { Language, Texts } from '../text';
import { longDate } from '../text/dates';
import type { ItemKind } from '../wire/messages.gen';

/** What was said as it is read aloud: a date in both calendars, はい or いいえ, else as it was typed. */
export function inWords(
  value: string,
  kind: ItemKind | undefined,
  { yes, no }: Texts['intake'],
  language: Language,
): string {
  switch (kind) {
    case 'date':
      return longDate(value, language);
    case 'yesno':
      return value === 'yes' ? yes : no;
    default:
      return value;
  }
}
