import type { Texts } from '../ja';

export const opening: Texts['opening'] = {
  until: (time: string) => `Today until ${time}`,
  fromToday: (time: string) => `Today from ${time}`,
  from: (day: string, time: string) => `Next: ${day}, from ${time}`,
  closed: 'Not available now. Please speak to the staff nearby.',
};
