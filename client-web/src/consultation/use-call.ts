import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Call, type CallState, startCall } from '../media';
import { fetchCall } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { CallAccess, ConsultationId } from '../wire/messages.gen';
import { browser } from '../wire/platform';

/** Picture and sound of a consultation. */
export interface CallHandle {
  /** Absent until the way in is known. */
  readonly call: Call | undefined;
  readonly state: CallState;
  /** Whether the way in was refused or unreachable; it is asked for again by itself. */
  readonly isFailing: boolean;
}

const QUIET: CallState = {
  signaling: 'connecting',
  topology: 'mesh',
  dominantSpeaker: undefined,
  local: {
    stream: null,
    documentStream: null,
    camera: 'off',
    microphone: 'off',
    documentCamera: 'off',
    quality: 'hd',
    frozen: false,
  },
  peers: [],
};
/** How soon the way in is asked for again. */
const RETRY = 2_000;

/** Joins the call of a consultation, by itself as soon as it can, and leaves it with the component. */
export function useCall(
  screen: ScreenName,
  consultation: ConsultationId,
  displayName: string,
): CallHandle {
  const [call, setCall] = useState<Call | undefined>();
  const [isFailing, setFailing] = useState(false);

  useEffect(() => {
    let present = true;
    let joined: Call | undefined;
    let cancelRetry = () => {};
    const join = () => {
      fetchCall(screen, consultation).then(
        (access) => {
          if (present) {
            joined = startCall(optionsOf(access, screen, consultation, displayName));
            setCall(joined);
            setFailing(false);
          }
        },
        () => {
          if (present) {
            setFailing(true);
            cancelRetry = browser.later(RETRY, join);
          }
        },
      );
    };
    join();
    return () => {
      present = false;
      cancelRetry();
      setCall(undefined);
      void joined?.leave();
    };
  }, [screen, consultation, displayName]);

  const subscribe = useCallback(
    (listener: () => void) => call?.subscribe(listener) ?? (() => {}),
    [call],
  );
  const state = useSyncExternalStore(subscribe, () => call?.state() ?? QUIET);
  return { call, state, isFailing };
}

function optionsOf(
  access: CallAccess,
  screen: ScreenName,
  consultation: ConsultationId,
  displayName: string,
) {
  let first: string | undefined = access.token;
  return {
    serviceUrl: access.path,
    domain: access.domain,
    room: access.room,
    token: async () => {
      const token = first ?? (await fetchCall(screen, consultation)).token;
      first = undefined;
      return token;
    },
    displayName,
    iceServers: access.iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
    relayOnly: access.relayOnly,
    mode: access.mode,
    codecs: access.codecs,
  };
}
