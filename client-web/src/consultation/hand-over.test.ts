import { expect, it } from 'vitest';
import type { ConsultationView, DepartmentId, Procedure, Town } from '../wire/messages.gen';
import { foldCompany, nextStops } from './hand-over';

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
    staff: { id: department, role: 'staff', name: department },
    company: [],
    handedOver: [],
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

function transferred(view: ConsultationView, department: string): ConsultationView {
  return foldCompany(view, '2026-11-24T00:30:00Z', {
    type: 'consultation.transferred',
    staff: { id: department, role: 'staff', name: department },
    department: department as DepartmentId,
  });
}

it('does not go back to who has handed the case over, though their procedure has no outcome', () => {
  const atKokuho = transferred(
    visit('shimin', ['okuyami'], ['kokuho_leave'], ['kaigo_nintei']),
    'hoken',
  );
  expect(nextStops(atKokuho, town).map((s) => s.department)).toEqual(['kaigo']);
  expect(nextStops(transferred(atKokuho, 'kaigo'), town)).toEqual([]);
});

it('goes back for what was found to be needed afterwards, and lists again what was taken back', () => {
  const atKokuho = transferred(visit('shimin', ['okuyami'], ['kokuho_leave']), 'hoken');
  const found = {
    ...atKokuho,
    procedures: visit('', ['okuyami'], ['kokuho_leave'], ['juminhyo']).procedures,
  };
  expect(nextStops(found, town)).toEqual([{ department: 'shimin', procedures: ['juminhyo'] }]);
  const back = transferred(found, 'shimin');
  expect(nextStops(back, town)).toEqual([]);
  expect(back.handedOver.map((h) => h.department)).toEqual(['hoken']);
});
