import type { Texts } from '../ja';

export const serviceLanguage: Texts['serviceLanguage'] = {
  label: 'Language',
  japanese: 'Japanese',
  easy: 'Easy Japanese',
  en: 'English',
  zh: 'Chinese',
  ko: 'Korean',
  vi: 'Vietnamese',
  tl: 'Filipino',
  pt: 'Portuguese',
  ne: 'Nepali',
  id: 'Indonesian',
  es: 'Spanish',
  signs: 'Japanese Sign Language',
};
