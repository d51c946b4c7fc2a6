import type { Texts } from '../ja';

/** What is said at the kiosk of what was entered. */
export const intake: Pick<
  Texts['intake'],
  'personNamed' | 'oneOf' | 'uncover' | 'notSaid' | 'yes' | 'no'
> = {
  personNamed: (name: string) => `${name}さん`,
  oneOf: (group: string, row: number) => `${group} ${row}人目（にんめ）`,
  uncover: '書（か）いて あります（見（み）る）',
  notSaid: '（まだ 書（か）いて いません）',
  yes: 'はい',
  no: 'いいえ',
};
