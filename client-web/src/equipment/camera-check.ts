import { isDark, LOOK } from './picture';

export type Seen = 'ok' | 'noPicture' | 'dark';

/** A camera needs a moment to open its iris; only one that stays dark is. */
const LIMIT = 6_000;
const LOOK_MS = 300;

/** Whether frames come from a camera, and whether anything is on them. */
export async function cameraCheck(track: MediaStreamTrack, signal: AbortSignal): Promise<Seen> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, LOOK);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return 'noPicture';
  }
  let seen: Seen = 'noPicture';
  try {
    await video.play();
    const until = performance.now() + LIMIT;
    const first = video.getVideoPlaybackQuality().totalVideoFrames;
    while (performance.now() < until && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (video.getVideoPlaybackQuality().totalVideoFrames > first + 1) {
        context.drawImage(video, 0, 0, LOOK.width, LOOK.height);
        seen = isDark(context.getImageData(0, 0, LOOK.width, LOOK.height).data) ? 'dark' : 'ok';
        if (seen === 'ok') {
          return seen;
        }
      }
    }
    return seen;
  } finally {
    video.srcObject = null;
  }
}
