import type { Texts } from '../ja';

/** The name of the paper on which a booking stands. */
export const slip = '予約（よやく）の 紙（かみ）';

export const booking: Texts['booking']['kiosk'] = {
  offer: '予約（よやく）する',
  offerHint: '予約（よやく）して、あとで 来（く）る ことが できます',
  instead: '時間（じかん）を 予約（よやく）する',
  day: 'いつ 来（き）ますか',
  free: (times: number) => `${times}つ 空（あ）いて います`,
  full: 'いっぱいです',
  none: '今（いま）、予約（よやく）できる 時間（じかん）が ありません。職員（しょくいん）に 聞（き）いて ください。',
  loading: '空（あ）いて いる 時間（じかん）を 調（しら）べて います',
  unreachable: '空（あ）いて いる 時間（じかん）が わかりません。',
  again: 'もう一度（いちど） 調（しら）べる',
  time: '何時（なんじ）に 来（き）ますか',
  from: (time: string) => `${time}から`,
  confirm: 'この 時間（じかん）で いいですか',
  confirmHint: '名前（なまえ）や 電話番号（でんわばんごう）は 聞（き）きません。',
  book: '予約（よやく）する',
  booking: '予約（よやく）して います',
  done: '予約（よやく）しました',
  number: '予約（よやく）の 番号（ばんごう）',
  keep: 'この 番号（ばんごう）を 忘（わす）れないで ください',
  keepHint:
    'あとで もう一度（いちど） 見（み）る ことは できません。紙（かみ）に 書（か）いて ください。写真（しゃしん）でも いいです。',
  when: 'いつ',
  where: '場所（ばしょ）',
  what: '手続（てつづ）き',
  bring: '持（も）って くる もの',
  come: '15分（ふん） 前（まえ）から、この 機械（きかい）の「予約（よやく）した 人（ひと）」を 押（お）して ください。',
  print: '紙（かみ）に 印刷（いんさつ）する',
  finish: '終（お）わる',
  arrival: '予約（よやく）した 人（ひと）',
  arrivalTitle: '予約（よやく）の 番号（ばんごう）を 入（い）れて ください',
  arrivalHint: '番号（ばんごう）は 数字（すうじ）が 6つです。',
  lost: '番号（ばんごう）が わからない ときは、職員（しょくいん）に 聞（き）いて ください。',
  arrive: '来（き）ました',
  arriving: '待（ま）って ください',
  six: '数字（すうじ）を 6つ 入（い）れて ください',
  back: '1つ 消（け）す',
  clear: '全部（ぜんぶ） 消（け）す',
  elsewhere: (branch: string) =>
    `この 予約（よやく）は ${branch}の 予約（よやく）です。${branch}へ 行（い）って ください。職員（しょくいん）に 聞（き）いても いいです。`,
  tooEarly: (day: string, time: string) =>
    `予約（よやく）は ${day} ${time}です。15分（ふん） 前（まえ）から できます。`,
};
