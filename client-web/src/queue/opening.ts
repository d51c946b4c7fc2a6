import { type Language, type Texts, useLanguage, useText } from '../text';
import { dayAndWeekday, dayAt, timeAt } from '../text/dates';
import type { OpeningView, ProcedureId } from '../wire/messages.gen';

/** Whether somebody may be called about the procedure; one that is not listed is always open. */
export function isOpen(openings: readonly OpeningView[], procedure: ProcedureId): boolean {
  return openings.find((o) => o.procedure === procedure)?.open ?? true;
}

/** How a group of procedures stands: open while one is, else until the first that opens. */
export function openingOf(
  openings: readonly OpeningView[],
  procedures: readonly ProcedureId[],
): OpeningView | undefined {
  const known = procedures.map((id) => openings.find((o) => o.procedure === id));
  if (known.length === 0 || known.some((o) => o === undefined)) {
    return undefined; // at least one that always answers
  }
  const all = known.filter((o) => o !== undefined);
  const open = all.filter((o) => o.open).toSorted(later);
  return open[0] ?? all.toSorted((a, b) => later(b, a))[0];
}

const NEVER = '9999';

const later = (a: OpeningView, b: OpeningView): number =>
  (b.changesAt ?? NEVER).localeCompare(a.changesAt ?? NEVER);

/**
 * きょうは 17:15 まで, 次は 11月24日(火) 8:30 から: what an opening says to a resident; undefined when it always
 * answers.
 */
export function openingWords(
  opening: OpeningView | undefined,
  now: number,
  text: Texts['opening'],
  language: Language,
): string | undefined {
  if (opening === undefined) {
    return undefined;
  }
  const { open, changesAt } = opening;
  if (changesAt === undefined) {
    return open ? undefined : text.closed;
  }
  const day = dayAt(new Date(changesAt));
  const isToday = day === dayAt(new Date(now));
  const time = timeAt(changesAt);
  if (open) {
    return isToday ? text.until(time) : undefined;
  }
  return isToday ? text.fromToday(time) : text.from(dayAndWeekday(day, language), time);
}

/** 受付時間 as a screen asks for them. */
export interface OpeningHours {
  isOpen(procedure: ProcedureId): boolean;
  /** {@link openingWords} of one or several; empty when they always answer. */
  say(...procedures: readonly ProcedureId[]): string;
}

/**
 * The hours in the language of this device.
 *
 * @param now the server's time in milliseconds
 */
export function useOpeningHours(openings: readonly OpeningView[], now: number): OpeningHours {
  const { opening: text } = useText();
  const { language } = useLanguage();
  return {
    isOpen: (procedure) => isOpen(openings, procedure),
    say: (...procedures) =>
      openingWords(openingOf(openings, procedures), now, text, language) ?? '',
  };
}
