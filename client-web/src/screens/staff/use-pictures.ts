import { useEffect, useState } from 'react';
import type { Attempt, Room } from '../../access';
import type { CallHandle } from '../../consultation/use-call';
import { useShownSize, useShownSmall } from '../../consultation/use-shown-size';
import type { Peer, Source } from '../../media';
import { newId } from '../../wire/ids';
import type { ConsultationView, Member, Person, Still, StillId } from '../../wire/messages.gen';
import { type StillProgress, stillProgress } from './stills';

/** The kiosk's two pictures as this desk looks at them, and what it asks of the document camera. */
export interface Pictures {
  /** Who is at the kiosk; absent while nobody is in the call. */
  readonly kiosk: Peer | undefined;
  readonly others: readonly Peer[];
  /** Which one is large. */
  readonly large: Source;
  readonly swap: () => void;
  /** Whether there is anything to see or to ask for: a document camera that is on. */
  readonly isOn: boolean;
  readonly isFrozen: boolean;
  readonly freeze: (on: boolean) => void;
  readonly takeStill: () => void;
  readonly progress: StillProgress;
  /** The still that is looked at in place of the live picture. */
  readonly still: Still | undefined;
  readonly showStill: (still: StillId | undefined) => void;
}

/** @param now in the server's time */
export function usePictures(
  view: ConsultationView,
  { store, state: { members } }: Room,
  { call, state }: CallHandle,
  run: Attempt['run'],
  now: number,
): Pictures {
  const camera = view.documentCamera;
  const kiosk = kioskAmong(state.peers, view.resident, members);
  const others = state.peers.filter((p) => p !== kiosk);
  const [large, setLarge] = useState<Source>('camera');
  const [lastAsked, setLastAsked] = useState<StillId | undefined>();
  const [shown, setShown] = useState<StillId | undefined>();
  const still = camera.stills.find((one) => one.still === shown);
  const isOn = camera.state !== 'off' && kiosk?.documentCamera === 'on';

  const asked = camera.stillAsked?.still;
  useEffect(() => setLastAsked((before) => asked ?? before), [asked]);

  // The still that was waited for is shown as soon as it is there.
  const newest = camera.stills.at(-1)?.still;
  useEffect(() => {
    if (newest !== undefined && newest === lastAsked) {
      setShown(newest);
      setLarge('document');
    }
  }, [newest, lastAsked]);

  const live = still === undefined ? large : 'camera';
  useShownSize(call, kiosk?.id, 'camera', live === 'camera' ? 'large' : 'small');
  useShownSize(call, kiosk?.id, 'document', live === 'document' ? 'large' : 'small');
  useShownSmall(call, others);

  return {
    kiosk,
    others,
    large,
    swap: () => setLarge((before) => (before === 'camera' ? 'document' : 'camera')),
    isOn,
    isFrozen: camera.state === 'frozen',
    freeze: (frozen) => void run(store.command({ type: 'documentCamera.freeze', frozen })),
    takeStill: () => void run(store.command({ type: 'still.request', still: newId() })),
    progress: stillProgress(camera, lastAsked, now),
    still,
    showStill: (wanted) => {
      setShown(wanted);
      if (wanted !== undefined) {
        setLarge('document');
      }
    },
  };
}

/** The kiosk's own client; or, on a kiosk that calls with another client, whoever is not a member. */
function kioskAmong(
  peers: readonly Peer[],
  resident: Person,
  members: readonly Member[],
): Peer | undefined {
  return (
    peers.find((peer) => peer.name === resident.name) ??
    peers.find((peer) => members.every(({ person }) => person.name !== peer.name))
  );
}
