import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../queue/use-desk';
import type { ProcedureId, Slots } from '../wire/messages.gen';

/** The free times of a procedure. */
export interface FreeSlots {
  /** Undefined until the server has answered. */
  readonly slots: Slots | undefined;
  /** No answer came. */
  readonly isMissing: boolean;
  /** Asks anew, as after somebody else was first. */
  readonly ask: () => void;
}

/** Asks for the free times of a procedure, also when the line has come back; none while it is absent. */
export function useSlots(desk: Desk, procedure: ProcedureId | undefined): FreeSlots {
  const [slots, setSlots] = useState<Slots | undefined>();
  const [isMissing, setMissing] = useState(false);
  const [asked, setAsked] = useState(0);
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const isOpen = desk.state.connection === 'open';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew each time it is counted up
  useEffect(() => {
    if (procedure === undefined || !isOpen) {
      return;
    }
    let isWanted = true;
    setMissing(false);
    void latest.current.slots(procedure).then((answer) => {
      if (isWanted) {
        setSlots(answer);
        setMissing(answer === undefined);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [procedure, isOpen, asked]);
  return {
    slots: slots?.procedure === procedure ? slots : undefined,
    isMissing,
    ask: () => setAsked((count) => count + 1),
  };
}
