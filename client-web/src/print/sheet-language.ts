import type { ServiceLanguage, SheetLanguage } from '../wire/messages.gen';

/**
 * The language of an お持ち帰り用紙 unless another is chosen: what the resident reads, and Japanese where
 * there is no sheet in it.
 */
export function sheetLanguageFor(language: ServiceLanguage | undefined): SheetLanguage {
  return language === 'easy' || language === 'en' ? language : 'ja';
}
