import { useText } from '../text';
import { withoutReadings } from '../text/ruby';
import { Button } from '../ui';
import './pager.css';
import { ToolIcon } from './tool-icon';

/** The sizes a page is read in; 1 fits it into its place. */
export const ZOOMS = [0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next size in a direction; the same at either end. */
export function zoomBy(zoom: number, steps: number): number {
  const at = ZOOMS.findIndex((one) => one >= zoom);
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + steps))] ?? 1;
}

export interface ZoomProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly size?: 'md' | 'kiosk';
}

/** 縮小, the size now, 拡大; on this screen only. A desk's are small signs. */
export function Zoom({ zoom, onZoom, size = 'md' }: ZoomProps) {
  const words = useText().document.zoom;
  const step = (by: -1 | 1, word: string) => (
    <Button
      size={size}
      look="text"
      aria-label={withoutReadings(word)}
      isDisabled={zoom === (by < 0 ? ZOOMS[0] : ZOOMS.at(-1))}
      onPress={() => onZoom(zoomBy(zoom, by))}
    >
      {size === 'kiosk' ? word : <ToolIcon of={by < 0 ? 'smaller' : 'larger'} />}
    </Button>
  );
  return (
    <fieldset className="pager" aria-label={withoutReadings(words.label)} data-size={size}>
      {step(-1, words.smaller)}
      <output className="pager__place number">{`${Math.round(zoom * 100)}%`}</output>
      {step(1, words.larger)}
    </fieldset>
  );
}
