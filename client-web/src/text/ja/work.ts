import type { PrintState, WorkKind, WorkStep } from '../../wire/messages.gen';

/** 作業: what headquarters does after a talk, or without one. */
export const work = {
  title: '作業',
  atBranch: '本庁での作業',
  count: (count: number) => `${count}件あります`,
  late: (count: number) => `期限超過 ${count}件`,
  nothingOpen: '作業なし',
  empty: '作業はありません',
  staffHint: '後日対応の日を決めた相談と、出張所や課から頼まれた作業が、ここに並びます。',
  contractorHint: 'ご担当の段階の作業が、ここに並びます。',
  clerkHint: '本庁に頼んだ作業と、この出張所の相談の後日対応が、ここに並びます。',
  kinds: {
    entry: 'データの入力',
    certificate: '証明書の作成',
    followUp: '後日対応',
    callback: '折り返しの連絡',
  } satisfies Record<WorkKind, string>,
  steps: { reception: '受付', entry: '入力', review: '審査' } satisfies Record<WorkStep, string>,
  openAt: { reception: '受付待ち', entry: '未着手', review: '審査待ち' } satisfies Record<
    WorkStep,
    string
  >,
  states: { returned: '差し戻し(出張所の確認待ち)', done: '完了', withdrawn: '取り下げ' },
  takenBy: (name: string, step: WorkStep) =>
    step === 'entry' ? `${name}が対応中` : `${name}が${step === 'review' ? '審査中' : '受付中'}`,
  take: { reception: '受付する', entry: '着手する', review: '審査する' } satisfies Record<
    WorkStep,
    string
  >,
  finish: {
    reception: '受付を終える',
    entry: '完了にする',
    review: '審査を終える',
  } satisfies Record<WorkStep, string>,
  otherStep: 'この段階は、ご自分の担当ではありません。',
  ownEntry: 'ご自分が行った作業です。審査は、ほかの職員が行います。',
  more: 'そのほか',
  moreLabel: 'この作業について',
  relieve: '担当を外す',
  due: (day: string, state: 'overdue' | 'today' | 'later' | undefined) =>
    state === 'overdue'
      ? `期限 ${day}(過ぎています)`
      : state === 'today'
        ? `期限 ${day}(今日まで)`
        : `期限 ${day}`,
  ticket: (number: string) => `受付 ${number}番`,
  asked: (name: string, time: string) => `${time} ${name}`,
  passed: (step: string, name: string) => `${step} ${name}`,
  remark: (remark: string) => `記録:${remark}`,
  notes: {
    finish: {
      menu: '完了にする',
      title: '作業の完了',
      label: '結果の記録',
      action: '完了にする',
    },
    sendBack: {
      menu: '差し戻す',
      title: '作業の差し戻し',
      label: '差し戻す理由',
      action: '差し戻す',
    },
    askAgain: {
      menu: 'もう一度頼む',
      title: '足りないことを補って、もう一度頼む',
      label: '内容',
      action: 'もう一度頼む',
    },
    giveBack: {
      menu: '手放す',
      title: '作業を未着手に戻す',
      label: '引き継ぐこと',
      action: '未着手に戻す',
    },
    withdraw: {
      menu: '取り下げる',
      title: '作業の取り下げ',
      label: '取り下げる理由',
      action: '取り下げる',
    },
  },
  toBranch: {
    title: '出張所への差し戻し',
    label: '足りないこと・確認してほしいこと',
    action: '出張所へ差し戻す',
  },
  reached: '連絡がついた',
  postpone: {
    title: '日を改める',
    notReached: 'つながらなかった',
    day: '次に行う日',
    why: '今日の様子',
    chooseDay: '次に行う日を選んでください',
  },
  certificate: {
    give: '証明書を渡す',
    title: '証明書を出張所に渡す',
    hint: 'PDFを選ぶと、内容を確認したうえで、依頼元の出張所の印刷トレイに入ります。作業は完了になります。',
    copies: '印刷する部数',
    choose: 'PDFを選ぶ',
  },
  paper: {
    waiting: '完了・印刷待ち',
    sent: '完了・印刷の確認待ち',
    failed: '完了・印刷できませんでした',
    done: '完了・印刷済み',
  } satisfies Record<PrintState, string>,
  sayWhy: '理由を入力してください',
  add: '作業を頼む',
  ask: '頼む',
  kind: '作業の種類',
  department: '担当の課',
  branch: '出張所',
  what: '内容',
  dueDay: '期限',
  review: '完了の前に、ほかの職員が審査する',
  chooseWhere: '担当の課と出張所を選んでください',
  sayWhat: '内容を入力してください',
};
