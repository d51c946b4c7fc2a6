/** 受付時間 of a tile or a procedure. */
export const opening = {
  until: (time: string) => `きょうは ${time} まで`,
  fromToday: (time: string) => `きょうは ${time} から`,
  from: (day: string, time: string) => `次は ${day} ${time} から`,
  closed: 'ただ今 受け付けていません。職員にお声がけください。',
};
