/**
 * 異体字: letters that people look for by another of them. A line is one letter and the others; the
 * first stands for all. Only for looking: what is kept and shown is never exchanged.
 */
const VARIANTS: readonly string[] = [
  '辺邉邊',
  '斎斉齋齊',
  '高髙',
  '崎﨑嵜碕',
  '浜濱濵',
  '沢澤',
  '広廣',
  '吉𠮷',
  '富冨',
  '島嶋嶌',
  '桜櫻',
  '国國',
  '恵惠',
  '真眞',
  '栄榮',
  '竜龍',
  '滝瀧',
  '関關',
  '条條',
  '塩鹽',
  '県縣',
  '徳德',
  '緑綠',
  '黒黑',
  '横橫',
  '蔵藏',
  '鉄鐵',
  '宝寶',
  '円圓',
  '児兒',
  '万萬',
  '与與',
  '岳嶽',
  '峰峯',
  '槙槇',
  '柳栁',
  '曽曾',
  '穂穗',
  '薮藪籔',
  '鴬鶯',
  '檜桧',
];

const PLAIN = new Map(
  VARIANTS.flatMap((line) => {
    const [plain = '', ...others] = [...line];
    return others.map((other) => [other, plain] as const);
  }),
);

/**
 * What is compared in a search: a variant as the letter it is a variant of, variation selectors
 * dropped, width folded, hiragana as katakana, no spaces, no capitals. Stands beside the original,
 * never in its place.
 */
export function searchKey(text: string): string {
  // Letter by letter before the width is folded: normalising would already exchange some variants.
  const plain = [...text.replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '')]
    .map((letter) => PLAIN.get(letter) ?? letter)
    .join('');
  return plain
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\s/g, '')
    .toLowerCase();
}

/** Whether all words of a search are found in these texts. */
export function isFound(search: string, texts: readonly string[]): boolean {
  const keys = texts.map(searchKey);
  return search
    .split(/\s+/)
    .map(searchKey)
    .every((word) => keys.some((key) => key.includes(word)));
}
