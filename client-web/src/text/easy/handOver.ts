import type { Texts } from '../ja';

export const handOver: Texts['handOver']['kiosk'] = {
  transfer: (department: string) => `${department}の 人（ひと）に かわります`,
  help: (department: string) => `${department}の くわしい 人（ひと）を 呼（よ）んで います`,
  join: (department: string) => `${department}の 人（ひと）を 呼（よ）んで います`,
  asIs: 'このまま 話（はな）して ください。同（おな）じ 話（はなし）を もう一度（いちど） しなくて いいです。',
  taken: (name: string) => `ここからは、${name}が 話（はなし）を 聞（き）きます`,
  with: (names: string) => `一緒（いっしょ）に いる 人（ひと）：${names}`,
  next: (departments: string) => `この あと：${departments}`,
};
