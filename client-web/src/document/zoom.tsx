import { useText } from '../text';
import { Button } from '../ui';
import './pager.css';

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

/** 縮小, the size now, 拡大; on this screen only. */
export function Zoom({ zoom, onZoom, size = 'md' }: ZoomProps) {
  const words = useText().document.zoom;
  return (
    <fieldset className="pager" aria-label={words.label}>
      <Button
        size={size}
        look="text"
        isDisabled={zoom === ZOOMS[0]}
        onPress={() => onZoom(zoomBy(zoom, -1))}
      >
        {words.smaller}
      </Button>
      <output className="pager__place number">{`${Math.round(zoom * 100)}%`}</output>
      <Button
        size={size}
        look="text"
        isDisabled={zoom === ZOOMS.at(-1)}
        onPress={() => onZoom(zoomBy(zoom, 1))}
      >
        {words.larger}
      </Button>
    </fieldset>
  );
}
