import type { Texts } from '../ja';

export const print: Pick<Texts['print'], 'languages'> = {
  languages: { ja: '日本語（にほんご）', easy: 'やさしい にほんご', en: 'English' },
};
