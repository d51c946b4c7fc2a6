/** 折り返し: who left unanswered. */
export const callback = {
  title: '折り返し',
  since: (time: string) => `${time} 受付`,
  done: '連絡した',
  doneNumber: (number: string) => `${number}番に連絡した`,
};
