import type { Texts } from '../ja';

export const intake: Texts['intake'] = {
  title: 'Common data',
  personNamed: (name: string) => name,
  oneOf: (group, row) => `${group} ${row}`,
  add: (group) => `Add: ${group}`,
  overflow: (title) =>
    `“${title}” has no row left for somebody. Please prepare a second copy on paper.`,
  uncover: 'Entered (show)',
  notSaid: '(not entered)',
  yes: 'Yes',
  no: 'No',
  date: {
    era: 'Era',
    noEra: 'Era',
    eras: { 令和: 'Reiwa', 平成: 'Heisei', 昭和: 'Shōwa', 大正: 'Taishō', 明治: 'Meiji' },
    parts: { year: 'Year (元 for the first)', month: 'Month', day: 'Day' },
    units: { year: 'y', month: 'm', day: 'd' },
  },
  entries: {
    confirmShort: 'Ask',
    confirmRest: ' to confirm',
    saving: 'Saving',
    saved: 'Saved',
  },
  confirmation: {
    ask: 'Ask to confirm',
    cancel: 'Withdraw',
    asked: 'The resident is being asked',
    confirmed: 'Confirmed by the resident',
    confirmedAt: (time) => `✓ Confirmed ${time}`,
    denied: '✗ Said to be wrong',
  },
  source: {
    label: 'Where what is entered now came from',
    names: {
      resident: 'The resident said it',
      document: 'A document showed it',
      office: 'Another office has it',
    },
    marks: { document: 'From a document', office: 'From another office' },
    set: {
      resident: 'The resident said it',
      document: 'A document showed it',
      office: 'Another office has it',
    },
    setOf: (deed, item) => `${item}: ${deed}`,
    askedAgain: (count) => `Asked again: ${count}`,
  },
  problems: {
    missing: () => 'Not entered yet.',
    'value-too-long': () => 'Too many characters. Please shorten it.',
    'control-character': () => 'It contains a character that cannot be used. Please type it again.',
    'not-katakana': () => 'Please use full-width katakana.',
    'not-a-date': () => 'Not a date. Please check era, year, month and day.',
    'date-too-late': () => 'The date is too late. Please check era, year, month and day.',
    'not-a-postcode': () => 'A postcode has seven digits.',
    'not-a-phone-number': () => 'Please give all ten or eleven digits, with the area code.',
    'not-digits': () => 'Please use digits only.',
    'wrong-digit-count': () => 'The number of digits is wrong. Please check it.',
    'not-an-account-number': () => 'An account number has up to seven digits.',
    'not-an-option': () => 'Please choose one of the options.',
    'not-on-this-form': () => 'This form has no box for it. Please check it.',
    'character-cannot-be-printed': (letter) =>
      `“${letter}” cannot be printed. Use “Choose the shape” to choose another shape or to give it a picture.`,
    'value-does-not-fit': () => 'It does not fit into the box. Please shorten it.',
  },
};
