import type { Texts } from '../ja';

export const work: Texts['work'] = {
  title: 'Work',
  atBranch: 'Work at headquarters',
  count: (count) => `${count} open`,
  late: (count) => `${count} overdue`,
  nothingOpen: 'Nothing open',
  empty: 'There is no work',
  staffHint:
    'Talks with a day for a follow-up, and what branches and departments ask for, appear here.',
  clerkHint: 'What you asked headquarters for, and follow-ups of this branch, appear here.',
  kinds: {
    entry: 'Data entry',
    certificate: 'Certificate',
    followUp: 'Follow-up',
    callback: 'Call back',
  },
  openAt: { entry: 'Not begun', review: 'To be reviewed' },
  over: { done: 'Done', withdrawn: 'Withdrawn' },
  takenBy: (name, step) => (step === 'review' ? `Under review: ${name}` : `In hand: ${name}`),
  take: { entry: 'Begin', review: 'Review' },
  finish: { entry: 'Done', review: 'Finish review' },
  ownEntry: 'You did this yourself. A colleague reviews it.',
  more: 'More',
  moreLabel: 'About this work',
  relieve: 'Relieve',
  due: (day, state) =>
    state === 'overdue'
      ? `Due ${day} (overdue)`
      : state === 'today'
        ? `Due ${day} (today)`
        : `Due ${day}`,
  ticket: (number) => `Ticket ${number}`,
  asked: (name, time) => `${time} ${name}`,
  remark: (remark) => `Remark: ${remark}`,
  notes: {
    finish: { menu: 'Done', title: 'Finish the work', label: 'Result', action: 'Done' },
    sendBack: { menu: 'Send back', title: 'Send back', label: 'Reason', action: 'Send back' },
    giveBack: {
      menu: 'Give back',
      title: 'Give the work back',
      label: 'What whoever comes next should know',
      action: 'Give back',
    },
    withdraw: {
      menu: 'Withdraw',
      title: 'Withdraw the work',
      label: 'Reason',
      action: 'Withdraw',
    },
  },
  sayWhy: 'Please say why',
  add: 'Ask for work',
  ask: 'Ask',
  kind: 'Kind',
  department: 'Department',
  branch: 'Branch',
  what: 'What is to be done',
  dueDay: 'Due',
  review: 'A colleague reviews it before it is done',
  chooseWhere: 'Choose a department and a branch',
  sayWhat: 'Say what is to be done',
};
