import type { SelfTestPart } from '../wire/messages.gen';

/** What a 自己点検 looks at, in the order in which it is looked at and told. */
export const PARTS: readonly SelfTestPart[] = [
  'camera',
  'documentCamera',
  'sound',
  'network',
  'call',
  'printer',
];
