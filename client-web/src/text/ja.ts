/** Every word a person reads on a screen, in Japanese: the source of the other languages. */
export const ja = {
  common: {
    close: '閉じる',
    cancel: 'やめる',
  },
  /** One sentence for each refusal the server can give: what happened and what to do. */
  problems: {
    internal: 'うまくいきませんでした。もう一度お試しください。続くときは情報政策課へお知らせください。',
  },
  kiosk: {},
  document: {},
  consultation: {},
  access: {},
  staff: {},
  clerk: {},
  supervisor: {},
};

/** Same keys, any words: a language that lacks one does not compile. */
export type Texts = typeof ja;
