/** In which language somebody would be helped. */
export const serviceLanguage = {
  label: '対応の言語',
  japanese: '日本語',
  easy: 'やさしい日本語',
  en: '英語',
  zh: '中国語',
  ko: '韓国・朝鮮語',
  vi: 'ベトナム語',
  tl: 'フィリピン語',
  pt: 'ポルトガル語',
  ne: 'ネパール語',
  id: 'インドネシア語',
  es: 'スペイン語',
  signs: '手話',
};
