import type { DocumentCameraView, StillId } from '../../wire/messages.gen';

/** How long a kiosk may take over a still: a slow camera, and a slow line for a few megabytes. */
const PATIENCE_MS = 25_000;

/** What has become of the still that was asked for last. */
export type StillProgress = 'none' | 'coming' | 'failed';

/**
 * @param lastAsked the last still this screen saw asked for; absent when there was none or its
 *   failure has been seen
 * @param now in the server's time
 */
export function stillProgress(
  camera: DocumentCameraView,
  lastAsked: StillId | undefined,
  now: number,
): StillProgress {
  const { stillAsked, stills } = camera;
  if (stillAsked !== undefined) {
    return now - Date.parse(stillAsked.at) < PATIENCE_MS ? 'coming' : 'failed';
  }
  return lastAsked === undefined || stills.some(({ still }) => still === lastAsked)
    ? 'none'
    : 'failed';
}

/** Sizes of a still beside the one that shows all of it. */
const STEPS = [1, 1.5, 2, 3, 4, 6, 8] as const;

/** The next magnification in a direction; the same at either end. */
export function magnified(zoom: number, steps: number): number {
  const at = STEPS.findIndex((one) => one >= zoom);
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, at + steps))] ?? 1;
}

/** How a still lies on its stage: turned by quarters, and magnified from where all of it shows. */
export interface StillPlace {
  readonly zoom: number;
  /** Clockwise, 0 to 3. */
  readonly quarters: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

export interface LaidStill {
  /** Of the picture before it is turned, in CSS pixels. */
  readonly picture: Box;
  /** What it takes on the stage. */
  readonly taken: Box;
  /** CSS pixels for one of the picture's. */
  readonly scale: number;
}

/** Lays a still of that size on a stage of that size. */
export function layStill(still: Box, stage: Box, { zoom, quarters }: StillPlace): LaidStill {
  const turned = quarters % 2 === 1 ? { width: still.height, height: still.width } : still;
  const fits = Math.min(stage.width / turned.width, stage.height / turned.height);
  const scale = fits * zoom;
  return {
    picture: { width: still.width * scale, height: still.height * scale },
    taken: { width: turned.width * scale, height: turned.height * scale },
    scale,
  };
}
