import type { Me, WorkItem } from '../wire/messages.gen';

/** A work item for tests, and what is different about it. */
export function workOf(different: Partial<WorkItem> = {}): WorkItem {
  return {
    item: 'w',
    department: 'shimin',
    kind: 'followUp',
    branch: 'nishi',
    note: '転出証明書を郵送していただく',
    steps: ['entry'],
    addedBy: { id: 'sato', role: 'staff', name: '市民課 佐藤' },
    addedAt: '2026-11-24T01:00:00Z',
    step: 'entry',
    state: 'open',
    passed: [],
    changedAt: '2026-11-24T01:00:00Z',
    ...different,
  };
}

/** A member of staff for tests. */
export function staffOf(id: string): Me {
  return {
    person: { id, role: 'staff', name: id },
    departments: ['shimin'],
    workSteps: [],
    contractor: false,
  };
}
