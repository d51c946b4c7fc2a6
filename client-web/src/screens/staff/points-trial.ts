import type {
  PointsGuardian,
  PointsHousehold,
  PointsLine,
  PointsMeasure,
  PointsReason,
  PointsTable,
} from '../../wire/messages.gen';

/** What is typed and ticked for one guardian. */
export interface GuardianDraft {
  readonly reason: string | null;
  readonly line: string | null;
  /** As it is typed. */
  readonly work: Readonly<Partial<Record<PointsMeasure, string>>>;
}

/** 試算: what is typed and ticked; it lives as long as its dialog is open. */
export interface Trial {
  readonly guardians: readonly [GuardianDraft, GuardianDraft];
  /** Adjustments that apply. */
  readonly applies: readonly string[];
  /** Groups of which nothing else applies. */
  readonly settled: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
}

const NOBODY: GuardianDraft = { reason: null, line: null, work: {} };

/** Nothing is known yet. */
export const EMPTY: Trial = { guardians: [NOBODY, NOBODY], applies: [], settled: [], facts: {} };

/** The trial with one guardian changed. */
export function withGuardian(trial: Trial, at: 0 | 1, next: GuardianDraft): Trial {
  const [first, second] = trial.guardians;
  return { ...trial, guardians: at === 0 ? [next, second] : [first, next] };
}

/** The list with or without a word. */
export function toggled(list: readonly string[], word: string, isIn: boolean): readonly string[] {
  return isIn ? [...list.filter((one) => one !== word), word] : list.filter((one) => one !== word);
}

/** Points as they are written, with a real minus. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `${points}`);

/** Whether a measure is counted in days; else it is a time. */
export const isDays = (measure: PointsMeasure): boolean =>
  measure === 'daysPerWeek' || measure === 'daysPerMonth';

const plain = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '');

/** What was typed for a measure, in days or minutes: `5`, `7.75`, `7:45`; undefined if it can't be read. */
export function measured(measure: PointsMeasure, typed: string): number | undefined {
  const text = plain(typed);
  if (isDays(measure)) {
    const days = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
    return days !== undefined && days <= (measure === 'daysPerWeek' ? 7 : 31) ? days : undefined;
  }
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  const minutes =
    clock !== null
      ? Number(clock[1]) * 60 + Number(clock[2])
      : /^\d{1,3}(\.\d{1,2})?$/.test(text)
        ? Math.round(Number(text) * 60)
        : undefined;
  return minutes !== undefined && minutes <= longest(measure) ? minutes : undefined;
}

/** In minutes. */
function longest(measure: PointsMeasure): number {
  switch (measure) {
    case 'minutesPerWeek':
      return 7 * 24 * 60;
    case 'minutesPerMonth':
      return 31 * 24 * 60;
    default:
      return 24 * 60;
  }
}

/** A whole number as it was typed; undefined if it can't be read. */
export function factOf(typed: string): number | undefined {
  const text = plain(typed);
  return /^-?\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** The reason a guardian has. */
export function reasonOf(table: PointsTable, { reason }: GuardianDraft): PointsReason | undefined {
  return table.reasons.find((one) => one.reason === reason);
}

/** A reason newly chosen; its line is chosen with it where there is one only. */
export function choose(table: PointsTable, reason: string, work: GuardianDraft['work']) {
  const lines = table.reasons.find((one) => one.reason === reason)?.lines ?? [];
  return { reason, line: lines.length === 1 ? (lines[0] as PointsLine).line : null, work };
}

/** What is known of the household, for the server; what can't be read is not known. */
export function householdOf(table: PointsTable, trial: Trial): PointsHousehold {
  const adjustments: Record<string, boolean> = {};
  for (const { group, lines } of table.adjustments) {
    for (const { line } of lines) {
      if (trial.applies.includes(line)) {
        adjustments[line] = true;
      } else if (trial.settled.includes(group)) {
        adjustments[line] = false;
      }
    }
  }
  const facts: Record<string, number> = {};
  for (const { fact } of table.facts) {
    const value = factOf(trial.facts[fact] ?? '');
    if (value !== undefined) {
      facts[fact] = value;
    }
  }
  return {
    guardians: trial.guardians.map((one) => guardianOf(table, one)),
    adjustments,
    facts,
  };
}

function guardianOf(table: PointsTable, draft: GuardianDraft): PointsGuardian {
  const reason = reasonOf(table, draft);
  if (reason === undefined) {
    return { work: {} };
  }
  const work: Record<string, number> = {};
  for (const measure of reason.asks) {
    const value = measured(measure, draft.work[measure] ?? '');
    if (value !== undefined) {
      work[measure] = value;
    }
  }
  const isChosen = reason.asks.length === 0 && draft.line !== null;
  return { reason: reason.reason, ...(isChosen ? { line: draft.line } : {}), work };
}
