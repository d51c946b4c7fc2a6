import { useCallback, useEffect, useRef, useState } from 'react';
import { startsIn } from '../../equipment/schedule';
import { runSelfTest } from '../../equipment/self-test';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import type { EquipmentView, SelfTestStep } from '../../wire/messages.gen';

/** How long the result stays on the screen when nobody touches it. */
const SHOWN = 6_000;

/** A 自己点検 on this screen. */
export interface ShownTest {
  readonly steps: readonly SelfTestStep[];
  readonly isOver: boolean;
}

export interface SelfTestHandle {
  /** Undefined while the screen is free. */
  readonly shown: ShownTest | undefined;
  readonly begin: () => void;
  /** Gives the screen back at once. */
  readonly abort: () => void;
}

/**
 * Tests this kiosk when it was asked to, or when it is time, and nobody uses it; tells the server
 * that it begins and what it found.
 *
 * @param isFree whether nobody has chosen anything and the server can be told
 * @param isTaken whether somebody is waiting or talking: then a test stops by itself
 */
export function useSelfTest(
  desk: Desk,
  equipment: EquipmentView | undefined,
  isFree: boolean,
  isTaken: boolean,
): SelfTestHandle {
  const [shown, setShown] = useState<ShownTest | undefined>();
  /** Also while the result is on its way, so that no second test begins meanwhile. */
  const current = useRef<AbortController | undefined>(undefined);
  const latest = useRef({ desk, equipment });
  useEffect(() => {
    latest.current = { desk, equipment };
  });

  const begin = useCallback(() => {
    const { desk, equipment } = latest.current;
    if (current.current === undefined && equipment !== undefined) {
      current.current = new AbortController();
      void test(desk, equipment, current.current.signal, setShown).finally(() => {
        current.current = undefined;
      });
    }
  }, []);
  const abort = useCallback(() => {
    current.current?.abort();
    setShown(undefined);
  }, []);

  useBegin(equipment, desk.state.clockOffset, isFree, begin);
  useEffect(() => {
    if (isTaken) {
      abort();
    }
  }, [isTaken, abort]);
  useEffect(() => abort, [abort]);
  const isOver = shown?.isOver === true;
  useEffect(() => {
    if (isOver) {
      const timer = setTimeout(abort, SHOWN);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [isOver, abort]);
  return { shown, begin, abort };
}

async function test(
  desk: Desk,
  { settings }: EquipmentView,
  signal: AbortSignal,
  show: (shown: ShownTest | undefined) => void,
): Promise<void> {
  show({ steps: [], isOver: false });
  // Whatever the line does, commands are said again until they are answered.
  void desk.command({ type: 'selfTest.begin' }).catch(() => undefined);
  const giveUp = () => desk.command({ type: 'selfTest.abort' }).catch(() => undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const steps = await runSelfTest({
      settings,
      roundTrip: desk.roundTrip,
      signal,
      progress: (steps) => {
        if (!signal.aborted) {
          show({ steps, isOver: false });
        }
      },
    });
    if (!signal.aborted) {
      signal.removeEventListener('abort', giveUp);
      show({ steps, isOver: true });
      await desk.command({ type: 'selfTest.finish', steps: [...steps] });
    }
  } catch {
    // The browser did what no part foresees; the next attempt may come further.
    show(undefined);
    await giveUp();
  }
}

/** Begins a test that is wanted, once the screen has been left alone for long enough. */
function useBegin(
  equipment: EquipmentView | undefined,
  clockOffset: number,
  isFree: boolean,
  begin: () => void,
): void {
  const now = useNow(clockOffset);
  const touchedAt = useRef(Date.now());
  useEffect(() => {
    const touched = () => {
      touchedAt.current = Date.now();
    };
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, []);
  useEffect(() => {
    if (
      isFree &&
      equipment !== undefined &&
      startsIn(equipment, now, touchedAt.current + clockOffset) === 0
    ) {
      begin();
    }
  }, [isFree, equipment, now, clockOffset, begin]);
}
