import { type Language, useLanguage, wordsIn } from '../text';
import type {
  BranchId,
  DepartmentId,
  FormId,
  KioskId,
  OutcomeCode,
  Procedure,
  ProcedureId,
  Town,
  Words,
} from '../wire/messages.gen';

/** Puts ids into words; an id the town does not know stands for itself. */
export interface Names {
  readonly town: string;
  say(words: Words): string;
  branch(id: BranchId): string;
  department(id: DepartmentId): string;
  kiosk(id: KioskId): string;
  procedure(id: ProcedureId): string;
  form(id: FormId): string;
  outcome(procedure: ProcedureId, code: OutcomeCode): string;
}

/** The words of a town in one language. */
export function namesOf(town: Town, language: Language): Names {
  const say = (words: Words | undefined, id: string): string =>
    words === undefined ? id : wordsIn(words, language);
  return {
    town: wordsIn(town.name, language),
    say: (words) => wordsIn(words, language),
    branch: (id) => say(town.branches.find((b) => b.branch === id)?.name, id),
    department: (id) => say(town.departments.find((d) => d.department === id)?.name, id),
    kiosk: (id) => town.kiosks.find((k) => k.kiosk === id)?.name ?? id,
    procedure: (id) => say(procedureOf(town, id)?.title, id),
    form: (id) => say(town.forms.find((f) => f.form === id)?.title, id),
    outcome: (id, code) =>
      say(procedureOf(town, id)?.outcomes.find((o) => o.outcome === code)?.title, code),
  };
}

/** What the town knows of a procedure. */
export function procedureOf(town: Town, id: ProcedureId): Procedure | undefined {
  return town.procedures.find((p) => p.procedure === id);
}

/** {@link namesOf} in the language of this device. */
export function useNames(town: Town): Names {
  return namesOf(town, useLanguage().language);
}
