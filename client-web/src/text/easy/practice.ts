import type { Texts } from '../ja';

/** What stands at a kiosk of a practice. */
export const practice: Pick<
  Texts['practice'],
  'band' | 'titleMark' | 'face' | 'kiosk' | 'kioskHint'
> = {
  band: '練習（れんしゅう）です。本当（ほんとう）の 手続（てつづ）きでは ありません',
  titleMark: '【れんしゅう】',
  face: '練習（れんしゅう）の 人（ひと）（映像（えいぞう）は ありません）',
  kiosk: '練習（れんしゅう）で 使（つか）う 機械（きかい）です',
  kioskHint:
    '市役所（しやくしょ）の 人（ひと）が 練習（れんしゅう）を 始（はじ）めると、ここから 呼（よ）びます。何（なに）も しなくて いいです。',
};
