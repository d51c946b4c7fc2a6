/** 閲覧・印刷の承認 while addresses are hidden. Nothing here says why they are. */
export const privacy = {
  /** Beside a paper, a row, or a place where addresses would be. */
  mark: '非表示',
  /** To staff who does not see them. */
  masked: '非表示の設定中です',
  maskedHint: '住所・郵便番号・電話番号と完成した書類は、主担当の承認を受けると表示されます。',
  ask: '閲覧の承認を依頼する',
  askAgain: 'もう一度依頼する',
  askTitle: '閲覧の承認を依頼する',
  askHint: '依頼・承認・閲覧は、すべて相談の記録に残ります。住所や電話番号は書かないでください。',
  why: '閲覧する理由',
  whys: [
    '届出の内容を確認するため',
    '引き継ぐかどうかを判断するため',
    'ほかの制度の手続きに必要なため',
  ],
  request: '依頼する',
  waiting: '承認待ちです',
  waitingHint: '主担当と管理者に知らせました。このままお待ちください。',
  refused: '承認されませんでした',
  lapsed: '応答がないまま、依頼が終わりました',
  seen: '承認を受けて表示しています',
  seenHint: (by: string) => `承認：${by}。閲覧したことは相談の記録に残ります。`,
  /** To who leads, and to supervisors. */
  asksLook: (who: string) => `${who}が閲覧の承認を求めています`,
  asksPrint: (who: string) => `${who}が印刷の承認を求めています`,
  because: (why: string) => `理由：${why}`,
  onePrint: '承認すると、一度だけ印刷できます。',
  approve: '承認する',
  refuse: '承認しない',
  approved: (names: string) => `閲覧を承認した職員：${names}`,
  /** Beside words that are typed while it is on. */
  noAddress:
    '非表示の設定中です。住所・電話番号・勤め先など、居場所の分かることは書かないでください。',
  /** At the branch. */
  clerk: {
    on: '非表示の設定中',
    onHint: '住所・電話番号は「●●●」で表示します。印刷と解除は、本庁の職員に依頼してください。',
    title: '住所の非表示',
    hint: 'お客さまから申し出があったときに、この画面と端末の住所・電話番号を「●●●」にします。',
    hide: { supportMeasures: '非表示にする（措置の申出）', other: '非表示にする（その他の申出）' },
    held: '職員の承認が必要です',
    heldHint: '承認を受けると、一度だけ印刷できます。',
    askPrint: '印刷の承認を依頼する',
    printWhy: 'ご本人にお渡しするため',
    waiting: '承認待ち',
    waitingHint: '本庁の職員に知らせました。承認されると印刷できます。',
    approved: '承認されました。一度だけ印刷できます。',
  },
  /** At the supervisors' desk. */
  supervisor: {
    title: '非表示の相談：承認待ち',
    hint: '主担当が応答できないときに、管理者が承認できます。承認した理由も記録に残ります。',
    of: (number: string, branch: string, lead: string) => `${number}　${branch}　主担当：${lead}`,
    answer: '応答する',
    why: '管理者が承認する理由',
    whys: ['決裁者不在（主担当が応答できない）', '決裁者不在（相談が終了している）'],
    missing: '理由を選んでください',
  },
};
