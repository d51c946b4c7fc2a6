import type { Texts } from '../ja';

export const opening: Texts['opening'] = {
  until: (time: string) => `今日（きょう）は ${time} まで`,
  fromToday: (time: string) => `今日（きょう）は ${time} から`,
  from: (day: string, time: string) => `次（つぎ）は ${day} ${time} から`,
  closed: '今（いま）は できません。職員（しょくいん）に 聞（き）いて ください。',
};
