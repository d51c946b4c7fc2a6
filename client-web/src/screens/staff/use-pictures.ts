import { useEffect, useState } from 'react';
import type { Attempt, Room } from '../../access';
import type { CallHandle } from '../../consultation/use-call';
import type { Peer, Source } from '../../media';
import { newId } from '../../wire/ids';
import type { ConsultationView, Still, StillId } from '../../wire/messages.gen';
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
  { store }: Room,
  { call, state }: CallHandle,
  run: Attempt['run'],
  now: number,
): Pictures {
  const camera = view.documentCamera;
  const kiosk = state.peers.find((p) => p.name === view.resident.name) ?? state.peers[0];
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

  useShownSizes(call, kiosk?.id, others, still === undefined ? large : 'camera');

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

/** Tells the others how large we see them, so that they send no more than that. */
function useShownSizes(
  call: CallHandle['call'],
  kiosk: string | undefined,
  others: readonly Peer[],
  large: Source,
): void {
  useEffect(() => {
    if (kiosk !== undefined) {
      call?.show(kiosk, 'camera', large === 'camera' ? 'large' : 'small');
      call?.show(kiosk, 'document', large === 'document' ? 'large' : 'small');
    }
  }, [call, kiosk, large]);
  const small = others.map(({ id }) => id).join(' ');
  useEffect(() => {
    for (const id of small.split(' ').filter((one) => one !== '')) {
      call?.show(id, 'camera', 'small');
    }
  }, [call, small]);
}
