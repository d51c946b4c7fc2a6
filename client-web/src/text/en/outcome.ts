import type { Texts } from '../ja';

export const outcome: Texts['outcome'] = {
  outcomeOf: (procedure: string) => `Outcome of ${procedure}`,
  outcomeMissing: 'Choose an outcome',
  byClerk: '“Accepted” can be recorded after the branch clerk has accepted it.',
  note: 'Note',
  followUp: 'Day to follow up',
};
