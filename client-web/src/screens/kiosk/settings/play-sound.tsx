import { useEffect, useRef } from 'react';
import { openSpeaker, playTone, type Speaker } from '../../../equipment/speaker';
import { useText } from '../../../text';
import { Button } from '../../../ui';
import type { DeviceRef } from '../../../wire/messages.gen';

const SECONDS = 1.2;

export interface PlaySoundProps {
  readonly chosen: DeviceRef | undefined;
  /** In per cent. */
  readonly volume: number;
}

/** Sounds as the other's voice will: on this speaker, as loud. */
export function PlaySound({ chosen, volume }: PlaySoundProps) {
  const words = useText().kiosk.settings;
  const open = useRef<Speaker | undefined>(undefined);
  useEffect(() => () => open.current?.close(), []);
  const play = async () => {
    open.current?.close();
    const speaker = await openSpeaker(chosen, volume);
    open.current = speaker;
    const { currentTime } = speaker.audio;
    playTone(speaker, 660, currentTime + 0.05, currentTime + SECONDS / 2);
    playTone(speaker, 880, currentTime + SECONDS / 2, currentTime + SECONDS);
  };
  return (
    <Button size="kiosk" onPress={() => void play().catch(() => undefined)}>
      {words.play}
    </Button>
  );
}
