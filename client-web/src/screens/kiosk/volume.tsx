import { useText } from '../../text';
import { withoutReadings } from '../../text/ruby';
import { Button, Ruby } from '../../ui';
import './volume.css';

const STEP = 0.2;

export interface VolumeProps {
  /** From 0 to 1. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
}

/** 音量 − ＋, with how loud it is. */
export function Volume({ volume, onVolume }: VolumeProps) {
  const words = useText().kiosk.talk.volume;
  const to = (next: number) => onVolume(Math.min(1, Math.max(STEP, Math.round(next * 10) / 10)));
  const steps = Math.round(1 / STEP);
  const on = Math.round(volume / STEP);
  return (
    <fieldset className="kiosk-volume" aria-label={withoutReadings(words.label)}>
      <span className="kiosk-volume__label">
        <Ruby>{words.label}</Ruby>
      </span>
      <Button
        size="kiosk"
        aria-label={withoutReadings(words.quieter)}
        isDisabled={on <= 1}
        onPress={() => to(volume - STEP)}
      >
        －
      </Button>
      <output className="kiosk-volume__level" aria-label={withoutReadings(words.level(on, steps))}>
        {Array.from({ length: steps }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <span key={i} className="kiosk-volume__bar" data-on={i < on || undefined} />
        ))}
      </output>
      <Button
        size="kiosk"
        aria-label={withoutReadings(words.louder)}
        isDisabled={on >= steps}
        onPress={() => to(volume + STEP)}
      >
        ＋
      </Button>
    </fieldset>
  );
}
