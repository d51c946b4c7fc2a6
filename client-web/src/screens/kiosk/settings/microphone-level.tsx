import { useEffect, useRef } from 'react';
import { LevelMeter } from '../../../media';
import { useText } from '../../../text';
import { wordsOfMicrophone } from '../../../ui';
import type { DeviceRef } from '../../../wire/messages.gen';
import { useTrack } from './use-track';

/** How loud it is at the microphone now. */
export function MicrophoneLevel({ chosen }: { readonly chosen: DeviceRef | undefined }) {
  const { kiosk, common } = useText();
  const words = kiosk.settings;
  const { stream, state } = useTrack('audioinput', chosen);
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const [track] = stream?.getAudioTracks() ?? [];
    if (track === undefined) {
      return;
    }
    const meter = new LevelMeter(
      () => track,
      async () => 0,
    );
    // Ten times a second, so past React.
    meter.listen((level) => bar.current?.style.setProperty('inline-size', `${level * 100}%`));
    return () => meter.stop();
  }, [stream]);
  const problem = wordsOfMicrophone(state, common.media);
  return (
    <div>
      <p className="field__label">{words.level}</p>
      <p className="field__hint">{problem ?? words.levelHint}</p>
      <div className="kiosk-settings__level" aria-hidden="true">
        <span ref={bar} />
      </div>
    </div>
  );
}
