import type { Texts } from '../ja';

export const callback: Texts['callback'] = {
  title: 'To call back',
  since: (time: string) => `came at ${time}`,
  done: 'Called back',
  doneNumber: (number: string) => `Number ${number} was called back`,
};
