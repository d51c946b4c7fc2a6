import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Call, type CallState, startCall } from '../../media';
import { fetchCall } from '../../wire/api';
import type { ConsultationId } from '../../wire/messages.gen';

/** Picture and sound of a consultation. */
export interface CallHandle {
  /** Absent until the way in is known. */
  readonly call: Call | undefined;
  readonly state: CallState;
  /** Whether the way in was refused or unreachable. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const QUIET: CallState = {
  signaling: 'connecting',
  local: { stream: null, camera: 'off', microphone: 'off' },
  peers: [],
};

/** Joins the call of a consultation and leaves it when the component goes. */
export function useCall(consultation: ConsultationId, displayName: string): CallHandle {
  const [call, setCall] = useState<Call | undefined>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt joins again
  useEffect(() => {
    let present = true;
    let joined: Call | undefined;
    setFailed(false);
    fetchCall('staff', consultation).then(
      ({ path, domain, room, iceServers }) => {
        if (!present) {
          return;
        }
        joined = startCall({
          serviceUrl: path,
          domain,
          room,
          token: async () => (await fetchCall('staff', consultation)).token,
          displayName,
          iceServers: iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
        });
        setCall(joined);
      },
      () => present && setFailed(true),
    );
    return () => {
      present = false;
      setCall(undefined);
      void joined?.leave();
    };
  }, [consultation, displayName, attempt]);

  const state = useSyncExternalStore(
    call === undefined ? nothingToFollow : (listener) => call.subscribe(listener),
    call === undefined ? quiet : () => call.state(),
  );
  return { call, state, failed, retry: () => setAttempt((n) => n + 1) };
}

const nothingToFollow = () => () => {};
const quiet = () => QUIET;
