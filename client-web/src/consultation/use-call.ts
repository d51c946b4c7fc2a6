import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Call, type CallOptions, type CallState, Devices, Line, startCall } from '../media';
import { fetchCall } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { CallAccess, ConsultationId } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import type { Standby } from './standby';

/** Picture and sound of a consultation. */
export interface CallHandle {
  /** Absent until the way in is known. */
  readonly call: Call | undefined;
  readonly state: CallState;
  /** Whether the way in was refused or unreachable; it is asked for again by itself. */
  readonly isFailing: boolean;
  /** Joins anew, after a newer page had put this one out. */
  readonly rejoin: () => void;
}

/** What was chosen for this computer; the same object as long as nothing else is chosen. */
export type CallSetup = Pick<
  CallOptions,
  'devices' | 'documentCamera' | 'codecs' | 'relayOnly' | 'startsMuted'
>;

/** Whatever camera and microphone the browser takes. */
export const PLAIN: CallSetup = {};

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

/**
 * Joins the call of a consultation, by itself as soon as it can, and leaves it with the component.
 * Camera and microphone are opened at once, while the way in is still being asked for.
 *
 * @param consultation undefined while there is nothing to talk about: no call, and no device open
 * @param standby what was ready before there was something to talk about; used up by the first call
 */
export function useCall(
  screen: ScreenName,
  consultation: ConsultationId | undefined,
  displayName: string,
  setup: CallSetup = PLAIN,
  standby?: Standby,
): CallHandle {
  const [call, setCall] = useState<Call | undefined>();
  const [isFailing, setFailing] = useState(false);
  const [joining, setJoining] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: joining again is another call
  useEffect(() => {
    if (consultation === undefined) {
      return;
    }
    const begun = standby?.takeCall(consultation);
    if (begun !== undefined) {
      setCall(begun);
      return () => {
        setCall(undefined);
        void begun.leave();
      };
    }
    const devices = standby?.takeDevices() ?? new Devices(setup);
    let present = true;
    let joined: Call | undefined;
    let cancelRetry = () => {};
    const join = () => {
      fetchCall(screen, consultation).then(
        (access) => {
          if (present) {
            const { room } = access;
            const iceServers = access.iceServers.map((s) => ({ ...s, urls: [...s.urls] }));
            const options = { ...callOptions(setup, access), room, iceServers, displayName };
            joined = startCall(options, lineOf(access, screen, consultation), { devices });
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
      devices.stop();
    };
  }, [screen, consultation, displayName, setup, joining, standby]);

  const subscribe = useCallback(
    (listener: () => void) => call?.subscribe(listener) ?? (() => {}),
    [call],
  );
  const state = useSyncExternalStore(subscribe, () => call?.state() ?? QUIET);
  const rejoin = useCallback(() => setJoining((times) => times + 1), []);
  return { call, state, isFailing, rejoin };
}

function lineOf(access: CallAccess, screen: ScreenName, consultation: ConsultationId): Line {
  let first: string | undefined = access.token;
  return new Line({
    serviceUrl: access.path,
    domain: access.domain,
    room: access.room,
    token: async () => {
      const token = first ?? (await fetchCall(screen, consultation)).token;
      first = undefined;
      return token;
    },
  });
}

/** What the operator decided, and in its place what was chosen for this computer. */
export function callOptions(
  setup: CallSetup,
  { muc, relayOnly, mode, codecs }: Pick<CallAccess, 'muc' | 'relayOnly' | 'mode' | 'codecs'>,
) {
  return { codecs, ...setup, muc, relayOnly, mode };
}
