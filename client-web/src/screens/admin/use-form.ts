import { useCallback, useEffect, useRef, useState } from 'react';
import { HttpProblem } from '../../wire/api';
import { saveForm } from '../../wire/forms';
import type { EditedForm, FormProblem, FormState } from '../../wire/messages.gen';
import { planOf, type Sheet } from './plan';

const QUIET_MILLISECONDS = 700;

/** Whether what is on the screen is what the server has. */
export type Keeping =
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'keeping' }
  /** Somebody else has kept another plan; nothing of ours is kept any more. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What the server says of the plan that it has. */
export interface Kept {
  readonly keeping: Keeping;
  readonly revision: string;
  readonly state: FormState;
  readonly problems: readonly FormProblem[];
  /** Keeps what is on the screen now; resolves to its revision, or to nothing when it cannot. */
  readonly keepNow: () => Promise<string | undefined>;
}

/**
 * Keeps a plan on the server as it is changed, a moment after the last change and one after the
 * other, and with its last breath when the page is left.
 */
export function useKept(edited: EditedForm, sheet: Sheet, expired: () => void): Kept {
  const [known, setKnown] = useState<Omit<Kept, 'keepNow'>>({
    keeping: { kind: 'kept', at: new Date().toISOString() },
    revision: edited.revision,
    state: edited.state,
    problems: edited.problems,
  });
  const wanted = useRef(sheet);
  const kept = useRef(sheet);
  const revision = useRef(edited.revision);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const isOver = useRef(false);

  const save = useCallback(async () => {
    const sent = wanted.current;
    setKnown((before) => ({ ...before, keeping: { kind: 'keeping' } }));
    try {
      const saved = await saveForm(edited.form, {
        revision: revision.current,
        plan: planOf(sent),
      });
      kept.current = sent;
      revision.current = saved.revision;
      setKnown({ ...saved, keeping: { kind: 'kept', at: new Date().toISOString() } });
    } catch (error) {
      const problem = error instanceof HttpProblem ? error : undefined;
      if (problem?.status === 401) {
        expired();
      }
      isOver.current = problem?.problem === 'form-changed-elsewhere';
      setKnown((before) => ({
        ...before,
        keeping: isOver.current ? { kind: 'overtaken' } : { kind: 'failed', error },
      }));
      throw error;
    }
  }, [edited.form, expired]);

  const keepNow = useCallback(() => {
    const next = line.current.then(async () => {
      try {
        while (kept.current !== wanted.current && !isOver.current) {
          await save();
        }
      } catch {
        // said above; the next change tries again
      }
      return kept.current === wanted.current && !isOver.current ? revision.current : undefined;
    });
    line.current = next;
    return next;
  }, [save]);

  useEffect(() => {
    wanted.current = sheet;
    if (sheet === kept.current || isOver.current) {
      return;
    }
    const timer = setTimeout(() => void keepNow(), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [sheet, keepNow]);

  useEffect(() => {
    const leave = (): void => {
      if (kept.current !== wanted.current && !isOver.current) {
        const save = { revision: revision.current, plan: planOf(wanted.current) };
        void saveForm(edited.form, save, true).catch(() => undefined);
      }
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [edited.form]);

  return { ...known, keepNow };
}
