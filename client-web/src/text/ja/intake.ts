import type { IntakeSource } from '../../wire/messages.gen';

/** 共通データ: what is said once and fills every form. */
export const intake = {
  title: '共通データ',
  personNamed: (name: string) => `${name}さん`,
  oneOf: (group: string, row: number) => `${group} ${row}人目`,
  add: (group: string) => `「${group}」を追加`,
  overflow: (title: string) =>
    `「${title}」に書ききれない方がいます。同じ申請書をもう一枚、紙でご用意ください。`,
  uncover: '入力済み(表示する)',
  notSaid: '(未入力)',
  yes: 'はい',
  no: 'いいえ',
  date: {
    era: '年号',
    noEra: '年号',
    eras: { 令和: '令和', 平成: '平成', 昭和: '昭和', 大正: '大正', 明治: '明治' },
    parts: { year: '年(1年目は「元」でも可)', month: '月', day: '日' },
    units: { year: '年', month: '月', day: '日' },
  },
  entries: {
    /** Together 確認をお願いする; where it is narrow only the first is seen. */
    confirmShort: '確認',
    confirmRest: 'をお願いする',
    saving: '保存中',
    saved: '保存しました',
  },
  confirmation: {
    ask: '確認をお願いする',
    cancel: '取りやめる',
    asked: '住民の方に確認しています',
    confirmed: '住民の方が確認済み',
    confirmedAt: (time: string) => `✓ 確認済み ${time}`,
    denied: '✗ ちがうと言われました',
  },
  /** Where a fact came from, and how often it was asked for. */
  source: {
    label: 'これから入力する内容の出どころ',
    names: {
      resident: 'お客さまから伺った',
      document: '書類で確認した',
      office: 'ほかの課・役所から得た',
    } satisfies Record<IntakeSource, string>,
    marks: { document: '書類で確認', office: 'ほかの課・役所から' },
    set: {
      resident: 'お客さまからに変更',
      document: '書類で確認した',
      office: 'ほかの課・役所から',
    } satisfies Record<IntakeSource, string>,
    setOf: (deed: string, item: string) => `${item}：${deed}`,
    askedAgain: (count: number) => `伺い直し ${count}回`,
  },
  /** What is wrong with a value, and what to do; given the character it is about, if any. */
  problems: {
    missing: () => '未入力です。',
    'value-too-long': () => '文字数が多すぎます。短くしてください。',
    'control-character': () => '使えない文字が含まれています。入力し直してください。',
    'not-katakana': () => '全角カタカナで入力してください。',
    'not-a-date': () => '日付として正しくありません。年号と年月日をご確認ください。',
    'date-too-late': () => '日付が後すぎます。年号と年月日をご確認ください。',
    'not-a-postcode': () => '郵便番号は7けたの数字で入力してください。',
    'not-a-phone-number': () => '電話番号は市外局番から、10けたか11けたで入力してください。',
    'not-digits': () => '数字だけで入力してください。',
    'wrong-digit-count': () => 'けた数が違います。もう一度ご確認ください。',
    'not-an-account-number': () => '口座番号は7けた以内の数字で入力してください。',
    'not-an-option': () => '選べる中から選び直してください。',
    'not-on-this-form': () => 'この申請書に当てはまる欄がありません。内容をご確認ください。',
    'character-cannot-be-printed': (letter: string) =>
      `「${letter}」は印刷できない文字です。欄の「字体を選ぶ」から、別の字体を選ぶか、字の画像を付けてください。`,
    'value-does-not-fit': () => '欄に収まりません。短くしてください。',
  },
};
