export const outcome = {
  outcomeOf: (procedure: string) => `${procedure}の結果`,
  outcomeMissing: '結果を一つ選んでください',
  byClerk: '「受理」は、出張所の職員が受理したあとに記録できます。',
  note: 'メモ',
  followUp: '後日対応の日',
};
