import { useCallback, useState } from 'react';
import { useText } from '../text';
import { Refusal } from '../wire/refusal';
import { problemOf } from './problem';

/** Things asked of the server, and in words why the last one was refused. */
export interface Attempt {
  /** Whether it was done; a refusal becomes {@link error}. */
  run(work: Promise<unknown>): Promise<boolean>;
  /** Whether something was asked and is not answered yet. */
  readonly isBusy: boolean;
  readonly error: string | undefined;
  /** Id of the field the refusal is about, if it is about one. */
  readonly field: string | undefined;
  /** Something asked elsewhere was refused; stays the same function. */
  readonly refused: (reason: unknown) => void;
  clear(): void;
}

/** Keeps the last refusal until something is done or it is cleared. */
export function useAttempt(): Attempt {
  const texts = useText();
  const [failure, setFailure] = useState<{ readonly reason: unknown } | undefined>();
  const [asked, setAsked] = useState(0);
  const clear = useCallback(() => setFailure(undefined), []);
  const refused = useCallback((reason: unknown) => setFailure({ reason }), []);
  const run = useCallback(async (work: Promise<unknown>) => {
    setAsked((count) => count + 1);
    try {
      await work;
      setFailure(undefined);
      return true;
    } catch (reason) {
      setFailure({ reason });
      return false;
    } finally {
      setAsked((count) => count - 1);
    }
  }, []);
  return {
    run,
    isBusy: asked > 0,
    error: failure === undefined ? undefined : problemOf(failure.reason, texts),
    field: failure?.reason instanceof Refusal ? failure.reason.detail.field : undefined,
    refused,
    clear,
  };
}
