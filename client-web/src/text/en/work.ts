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
  contractorHint: 'Work at your steps appears here.',
  clerkHint: 'What you asked headquarters for, and follow-ups of this branch, appear here.',
  kinds: {
    entry: 'Data entry',
    certificate: 'Certificate',
    followUp: 'Follow-up',
    callback: 'Call back',
  },
  steps: { reception: 'Received', entry: 'Entered', review: 'Reviewed' },
  openAt: { reception: 'To be received', entry: 'Not begun', review: 'To be reviewed' },
  states: { returned: 'Sent back to the branch', done: 'Done', withdrawn: 'Withdrawn' },
  takenBy: (name, step) =>
    step === 'entry'
      ? `In hand: ${name}`
      : `${step === 'review' ? 'Under review' : 'At reception'}: ${name}`,
  take: { reception: 'Receive', entry: 'Begin', review: 'Review' },
  finish: { reception: 'Finish reception', entry: 'Done', review: 'Finish review' },
  otherStep: 'This step is not one of yours.',
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
  passed: (step, name) => `${step}: ${name}`,
  remark: (remark) => `Remark: ${remark}`,
  notes: {
    finish: { menu: 'Done', title: 'Finish the work', label: 'Result', action: 'Done' },
    sendBack: { menu: 'Send back', title: 'Send back', label: 'Reason', action: 'Send back' },
    askAgain: {
      menu: 'Ask again',
      title: 'Say what was missing and ask again',
      label: 'What is to be done',
      action: 'Ask again',
    },
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
  toBranch: {
    title: 'Send back to the branch',
    label: 'What is missing or to be checked',
    action: 'Send back to the branch',
  },
  reached: 'Reached',
  postpone: {
    title: 'Another day',
    notReached: 'Not reached',
    day: 'Next on',
    why: 'What happened today',
    chooseDay: 'Choose the day',
  },
  certificate: {
    give: 'Give the certificate',
    title: 'Give the certificate to the branch',
    hint: 'The PDF you choose is checked and put in the print tray of the branch that asked. The work is done then.',
    copies: 'Copies to print',
    choose: 'Choose the PDF',
  },
  paper: {
    waiting: 'Done, to be printed',
    sent: 'Done, print to be confirmed',
    failed: 'Done, not printed',
    done: 'Done and printed',
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
