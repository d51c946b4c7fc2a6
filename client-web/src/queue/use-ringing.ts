import { useCallback, useEffect, useRef, useState } from 'react';
import { remembered, useRemembered } from '../text/device';
import { Ringer, type Sound } from './ringer';

const sound = remembered<'on' | 'off'>('call-sound', ['on', 'off']);

/** The ring of a call and its switch. */
export interface Ringing {
  readonly isOn: boolean;
  setOn(isOn: boolean): void;
  /** Whether it should be heard and the browser does not let it out. */
  readonly isBlocked: boolean;
  /** To be called from a touch. */
  unblock(): void;
}

/** Rings for as long as somebody waits and the sound is on. */
export function useRinging(somebodyWaits: boolean): Ringing {
  const isOn = useRemembered(sound) === 'on';
  const [heard, setHeard] = useState<Sound>('silent');
  const ringer = useRef<Ringer | undefined>(undefined);

  useEffect(() => {
    const made = new Ringer(setHeard);
    ringer.current = made;
    return () => {
      made.close();
      ringer.current = undefined;
    };
  }, []);

  const shouldRing = somebodyWaits && isOn;
  useEffect(() => {
    if (shouldRing) {
      ringer.current?.start();
    } else {
      ringer.current?.stop();
    }
  }, [shouldRing]);

  const unblock = useCallback(() => void ringer.current?.unblock(), []);

  return {
    isOn,
    setOn: (on) => sound.set(on ? 'on' : 'off'),
    isBlocked: heard === 'blocked',
    unblock,
  };
}
