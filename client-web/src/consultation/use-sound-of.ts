import { useCallback, useEffect, useMemo } from 'react';
import { type Call, LevelMeter } from '../media';
import type { Listen } from '../ui';

/** How loud the sound is that comes from somebody; absent while there is none. */
export function useSoundOf(stream: MediaStream | null): Listen | undefined {
  const meter = useMemo(
    () =>
      stream === null
        ? undefined
        : new LevelMeter(
            () => stream.getAudioTracks()[0] ?? null,
            async () => 0,
          ),
    [stream],
  );
  useEffect(() => () => meter?.stop(), [meter]);
  return useMemo(
    () => (meter === undefined ? undefined : (listener) => meter.listen(listener)),
    [meter],
  );
}

/** How loud our own microphone is. */
export function useOwnSound(call: Call | undefined): Listen | undefined {
  const listen = useCallback<Listen>((listener) => call?.level(listener) ?? (() => {}), [call]);
  return call === undefined ? undefined : listen;
}
