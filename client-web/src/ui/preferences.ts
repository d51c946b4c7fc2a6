import { remembered } from '../text/device';

export type TextSize = '100' | '125' | '150';
export type Contrast = 'normal' | 'high';

/** Size of all words on this device, in per cent. */
export const textSize = remembered<TextSize>('text-size', ['100', '125', '150']);

/** Colours on this device. */
export const contrast = remembered<Contrast>('contrast', ['normal', 'high']);

/** Writes what this device remembers onto the page, now and whenever it changes. */
export function applyPreferences(root: HTMLElement): void {
  const apply = (): void => {
    root.dataset.textSize = textSize.get();
    root.dataset.contrast = contrast.get();
  };
  apply();
  textSize.subscribe(apply);
  contrast.subscribe(apply);
}
