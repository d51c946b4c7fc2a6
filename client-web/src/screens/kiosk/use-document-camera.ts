import { useEffect, useRef, useState } from 'react';
import type { Room } from '../../access';
import type { Call, CallState } from '../../media';
import { giveStill } from '../../wire/api';
import type { ConsultationView, StillId } from '../../wire/messages.gen';

/** How long it is said that a still was taken. */
const SAID_MS = 10_000;

/** What the resident is told about stills. */
export type StillNews = 'none' | 'taking' | 'taken';

/**
 * Lets the document camera do what the room has decided: on or off, frozen or not, and gives the
 * stills that are asked for.
 */
export function useDocumentCamera(
  { store }: Room,
  view: ConsultationView,
  call: Call | undefined,
  { local }: CallState,
): StillNews {
  const { state, stillAsked, stills } = view.documentCamera;
  const asked = stillAsked?.still;

  useEffect(() => call?.setDocumentCamera(state !== 'off'), [call, state]);
  // A page that was loaded anew has no picture to freeze before its camera is there.
  const isThere = local.documentCamera === 'on';
  useEffect(() => {
    if (isThere) {
      call?.freezeDocument(state === 'frozen');
    }
  }, [call, state, isThere]);

  const taking = useRef<StillId | undefined>(undefined);
  useEffect(() => {
    if (call === undefined || asked === undefined || asked === taking.current) {
      return;
    }
    taking.current = asked;
    call
      .takeStill()
      .then((jpeg) => giveStill(view.consultation, asked, jpeg))
      .catch(() =>
        // Refused when the talk is over or another still is asked for: then nobody waits for it.
        store.command({ type: 'still.fail', still: asked }).catch(() => undefined),
      );
  }, [call, asked, store, view.consultation]);

  return useNews(asked !== undefined, stills.length);
}

function useNews(isAsked: boolean, count: number): StillNews {
  const [seen, setSeen] = useState(count);
  useEffect(() => {
    if (count > seen) {
      const timer = setTimeout(() => setSeen(count), SAID_MS);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [count, seen]);
  if (isAsked) {
    return 'taking';
  }
  return count > seen ? 'taken' : 'none';
}
