/** Minutes as they are read: 3分（ぷん）, 15分（ふん）. */
export function minutes(count: number): string {
  return `${count}${[0, 1, 3, 4, 6, 8].includes(count % 10) ? '分（ぷん）' : '分（ふん）'}`;
}

/** People; one and two have words of their own. */
export function people(count: number): string {
  switch (count) {
    case 1:
      return '1人（ひとり）';
    case 2:
      return '2人（ふたり）';
    default:
      return `${count}人（にん）`;
  }
}
