import { ja, type Texts } from '../ja';

type Document = Texts['document'];

/** A paper at the kiosk: the page, its tools, and to sign it. */
export const document: Omit<Document, 'layers' | 'shapes' | 'glyph' | 'finished'> = {
  pageOf: (title: string, page: number) => `${title} ${page}ページ`,
  pageComing: 'ページを 出（だ）して います',
  pageFailed: 'ページが 出（で）ません',
  retry: 'もう一度（いちど） 出（だ）す',
  pages: 'ページ',
  pageOfPages: (page: number, pages: number) => `${page} / ${pages}ページ`,
  previous: '前（まえ）の ページ',
  next: '次（つぎ）の ページ',
  notChosen: '（まだ 選（えら）んで いません）',
  ticked: 'しるしが あります',
  filled: (name: string, field: string) => `${name}が「${field}」を 書（か）きました`,
  tools: {
    ...ja.document.tools,
    label: '書（か）く 道具（どうぐ）',
    point: '指（さ）す',
    pen: 'ペン',
    marker: 'マーカー',
    here: 'ここです',
    eraser: '消（け）しゴム',
    undo: '元（もと）に 戻（もど）す',
    redo: 'もう一度（いちど）',
  },
  here: (name: string) => `${name}：ここです`,
  follow: {
    free: '職員（しょくいん）と ちがう 場所（ばしょ）を 見（み）て います',
    back: '職員（しょくいん）と 同（おな）じ 場所（ばしょ）を 見（み）る',
  },
  zoom: {
    label: '大（おお）きさ',
    smaller: '小（ちい）さく する',
    larger: '大（おお）きく する',
  },
  signature: {
    ...ja.document.signature,
    here: 'ここに 名前（なまえ）',
    title: '名前（なまえ）を 書（か）いて ください',
    hint: (title: string, field: string) =>
      `指（ゆび）か ペンで 書（か）いて ください。「${title}」の「${field}」に 入（はい）ります。`,
    padOf: (field: string) => `「${field}」を 書（か）く ところ`,
    empty: 'まだ 書（か）いて いません',
    again: '書（か）きなおす',
    give: 'これで いいです',
    sending: '送（おく）って います',
    decline: '書（か）かない',
    away: '回線（かいせん）を 待（ま）って います。書（か）いた ものは 消（き）えません。',
  },
};
