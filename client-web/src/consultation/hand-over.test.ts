import { expect, it } from 'vitest';
import type { ConsultationView, Procedure, Town } from '../wire/messages.gen';
import { nextStops } from './hand-over';

const procedures = [
  ['juminhyo', 'shimin'],
  ['okuyami', 'shimin'],
  ['kokuho_leave', 'hoken'],
  ['kaigo_nintei', 'kaigo'],
  ['kokuho_join', 'hoken'],
].map(([procedure, department]) => ({ procedure, department }) as unknown as Procedure);
const town = { procedures } as unknown as Town;

function visit(department: string, ...cases: readonly (readonly [string, string?])[]) {
  return {
    department,
    procedures: cases.map(([procedure, outcome]) => ({
      procedure,
      ...(outcome === undefined ? {} : { outcome }),
    })),
  } as unknown as ConsultationView;
}

it('goes to the departments in the order in which their procedures were added, each once', () => {
  const view = visit('shimin', ['okuyami'], ['kokuho_leave'], ['kaigo_nintei'], ['kokuho_join']);
  expect(nextStops(view, town)).toEqual([
    { department: 'hoken', procedures: ['kokuho_leave', 'kokuho_join'] },
    { department: 'kaigo', procedures: ['kaigo_nintei'] },
  ]);
});

it('leaves out what has its outcome and the department that is at it', () => {
  const view = visit('hoken', ['okuyami', 'accepted'], ['kokuho_leave'], ['kaigo_nintei']);
  expect(nextStops(view, town)).toEqual([{ department: 'kaigo', procedures: ['kaigo_nintei'] }]);
  expect(nextStops(visit('shimin', ['okuyami'], ['juminhyo']), town)).toEqual([]);
});
