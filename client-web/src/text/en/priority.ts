import type { Texts } from '../ja';

export const priority: Texts['priority'] = {
  booked: 'Booked',
  returning: 'Came back',
  care: 'Should not wait long',
};
