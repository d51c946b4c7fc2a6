import { useEffect, useState } from 'react';
import { NoDevice, openDevice } from '../../../equipment/open-device';
import type { DeviceState } from '../../../media';
import type { DeviceRef } from '../../../wire/messages.gen';

/** What a device gives at this moment, or why it gives nothing. */
export interface Opened {
  readonly stream: MediaStream | null;
  readonly state: DeviceState | undefined;
}

const OPENING: Opened = { stream: null, state: undefined };

/** Holds a camera or microphone open for as long as it is chosen and drawn. */
export function useTrack(kind: 'videoinput' | 'audioinput', chosen: DeviceRef | undefined): Opened {
  const [opened, setOpened] = useState(OPENING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same device is the same id
  useEffect(() => {
    let present = true;
    let track: MediaStreamTrack | undefined;
    setOpened(OPENING);
    openDevice(kind, chosen).then(
      (taken) => {
        track = taken;
        if (present) {
          setOpened({ stream: new MediaStream([taken]), state: 'on' });
        } else {
          taken.stop();
        }
      },
      (reason: unknown) => {
        const state = reason instanceof NoDevice ? reason.fault : 'missing';
        if (present) {
          setOpened({ stream: null, state });
        }
      },
    );
    return () => {
      present = false;
      track?.stop();
    };
  }, [kind, chosen?.id]);
  return opened;
}
