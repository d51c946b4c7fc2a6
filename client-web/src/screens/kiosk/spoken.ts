import type { Language } from '../../text';
import type { ServiceLanguage } from '../../wire/messages.gen';

/** The language in which a resident who reads this one would be helped, as a ticket or booking says it. */
export function spoken(language: Language): { readonly language?: ServiceLanguage } {
  return language === 'ja' ? {} : { language };
}
