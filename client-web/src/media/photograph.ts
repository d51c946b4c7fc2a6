const PHOTO_MS = 5_000;
const FRAME_MS = 4_000;
const JPEG_QUALITY = 0.92;

/** A JPEG of what the camera sees, at the full resolution that can be had from it. */
export async function photograph(track: MediaStreamTrack): Promise<Blob> {
  const photo = await within(PHOTO_MS, largerPhoto(track)).catch(() => undefined);
  return jpegOf(photo ?? (await largestFrame(track)));
}

/** Lets go of the picture. */
export async function jpegOf(picture: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}

/** Some cameras have more for a photograph than for a film; some of them never answer. */
async function largerPhoto(track: MediaStreamTrack): Promise<ImageBitmap | undefined> {
  if (typeof ImageCapture === 'undefined') return undefined;
  const capture = new ImageCapture(track);
  const { imageWidth, imageHeight } = await capture.getPhotoCapabilities();
  if ((imageWidth?.max ?? 0) <= largest(track)) return undefined;
  return createImageBitmap(
    await capture.takePhoto({ imageWidth: imageWidth?.max, imageHeight: imageHeight?.max }),
  );
}

/** One frame of the film at the camera's largest size, which it has only for that. */
async function largestFrame(track: MediaStreamTrack): Promise<ImageBitmap> {
  if (largest(track) <= (track.getSettings().width ?? 0)) return frameOf(track);
  const before = track.getConstraints();
  const { width, height } = track.getCapabilities();
  const larger = { ...before, width: { ideal: width?.max }, height: { ideal: height?.max } };
  await track.applyConstraints(larger).catch(() => undefined);
  try {
    return await frameOf(track);
  } finally {
    await track.applyConstraints(before).catch(() => undefined);
  }
}

function largest(track: MediaStreamTrack): number {
  return Math.max(track.getCapabilities?.().width?.max ?? 0, track.getSettings().width ?? 0);
}

/** The next frame as it is. */
export async function frameOf(track: MediaStreamTrack): Promise<ImageBitmap> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  try {
    const frame = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    await within(FRAME_MS, Promise.all([video.play(), frame]));
    return await createImageBitmap(video);
  } finally {
    video.srcObject = null;
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
