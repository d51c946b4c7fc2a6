import type { OriginalItem } from '../wire/messages.gen';

/** An original for tests, and what is different about it. */
export function originalOf(different: Partial<OriginalItem> = {}): OriginalItem {
  return {
    original: 'o',
    branch: 'nishi',
    number: '西-R8-0012',
    department: 'shimin',
    kind: 'powerOfAttorney',
    count: 1,
    purpose: 'send',
    state: 'held',
    steps: [
      {
        state: 'held',
        by: { id: 'tanaka', role: 'clerk', name: '西出張所 田中' },
        at: '2026-11-24T01:00:00Z',
      },
    ],
    due: '2026-11-25',
    ...different,
  };
}
