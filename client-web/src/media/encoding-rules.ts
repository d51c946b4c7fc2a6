/** How a picture is sent: what the line carries, and no more than the other side shows. */
import type { Quality, Size, Source } from './types';

/** What is asked for from whoever sends a picture that is shown here in that size. */
export function heightFor(source: Source, size: Size): number {
  switch (size) {
    case 'large':
      return source === 'camera' ? 720 : 2160;
    case 'small':
      return source === 'camera' ? 360 : 720;
    case 'hidden':
      return 0;
  }
}

export interface Encoding {
  readonly active: boolean;
  readonly scaleResolutionDownBy: number;
  readonly maxBitrate: number;
  readonly maxFramerate: number;
}

interface Limit {
  readonly height: number;
  readonly bitrate: number;
  readonly framerate: number;
}

/**
 * The face keeps moving and gets smaller; a paper keeps its size and stands still longer. With
 * `audio` no picture is left of either: what is read out must be understood.
 */
const LIMITS: Readonly<Record<Source, Readonly<Record<'hd' | 'sd', Limit>>>> = {
  camera: {
    hd: { height: 720, bitrate: 1_500_000, framerate: 30 },
    sd: { height: 360, bitrate: 350_000, framerate: 20 },
  },
  document: {
    hd: { height: 2160, bitrate: 2_500_000, framerate: 10 },
    sd: { height: 1080, bitrate: 400_000, framerate: 3 },
  },
};

/**
 * @param captured height of the picture as the camera gives it, undefined while that is unknown
 * @param asked what the other side shows
 */
export function encodingFor(
  source: Source,
  quality: Quality,
  captured: number | undefined,
  asked: number,
): Encoding {
  const active = (quality === 'hd' || quality === 'sd') && asked > 0;
  const limit = LIMITS[source][quality === 'hd' ? 'hd' : 'sd'];
  const height = Math.min(limit.height, asked || limit.height);
  return {
    active,
    scaleResolutionDownBy: Math.max(1, (captured ?? height) / height),
    maxBitrate: limit.bitrate,
    maxFramerate: limit.framerate,
  };
}

/** Bits for the layers below the whole picture. */
const LAYER_BITS = [150_000, 450_000] as const;

/**
 * Chromium makes no more layers than a picture of that height is worth, whatever is asked for, and
 * leaves out the upper ones: the whole picture must be among those that are left.
 */
function layersWorth(height: number): number {
  if (height >= 720) return 3;
  return height >= 360 ? 2 : 1;
}

/**
 * For a stream in several layers, each twice as high as the one before: a bridge takes for each
 * of the others what that one can use. A small picture has fewer; those above the whole are off.
 */
export function encodingsFor(
  source: Source,
  layers: number,
  quality: Quality,
  captured: number | undefined,
  asked: number,
): readonly Encoding[] {
  const whole = encodingFor(source, quality, captured, asked);
  if (layers <= 1) return Array.from({ length: layers }, () => whole);
  const full = encodingFor(source, quality, captured, Number.MAX_SAFE_INTEGER);
  const height = captured ?? LIMITS[source].hd.height;
  const wanted = Math.min(asked, LIMITS[source][quality === 'hd' ? 'hd' : 'sd'].height);
  const top = Math.min(layers, layersWorth(height)) - 1;
  return Array.from({ length: layers }, (_, at) => {
    const scale = 2 ** Math.max(0, top - at);
    // A layer larger than anybody wants is for nobody.
    const needed = at === 0 || (at <= top && height / scale <= wanted);
    const bits = at < top ? LAYER_BITS[at] : undefined;
    return {
      ...full,
      active: whole.active && needed,
      scaleResolutionDownBy: scale,
      maxBitrate: Math.min(full.maxBitrate, bits ?? full.maxBitrate),
    };
  });
}
