const PHOTO_MS = 4_000;
const FRAME_MS = 4_000;
const JPEG_QUALITY = 0.92;

/** A JPEG of what the camera sees, at the full resolution that can be had from it. */
export async function photograph(track: MediaStreamTrack): Promise<Blob> {
  // Some cameras have more for a photograph than for a film, some never answer.
  const photo = await within(PHOTO_MS, largestPhoto(track)).catch(() => undefined);
  const frame = await largestFrame(track, photo).catch(() => undefined);
  const best = frame ?? photo;
  if (!best) throw new Error('the camera gave no picture');
  try {
    return await jpegOf(best);
  } finally {
    photo?.close();
    frame?.close();
  }
}

async function jpegOf(picture: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}

async function largestPhoto(track: MediaStreamTrack): Promise<ImageBitmap | undefined> {
  if (typeof ImageCapture === 'undefined') return undefined;
  const capture = new ImageCapture(track);
  const { imageWidth, imageHeight } = await capture.getPhotoCapabilities();
  return createImageBitmap(
    await capture.takePhoto({ imageWidth: imageWidth?.max, imageHeight: imageHeight?.max }),
  );
}

/** One frame at the camera's largest size; nothing when the photograph is as good. */
async function largestFrame(
  track: MediaStreamTrack,
  photo: ImageBitmap | undefined,
): Promise<ImageBitmap | undefined> {
  const before = track.getConstraints();
  const { width, height } = track.getCapabilities?.() ?? {};
  const now = track.getSettings();
  const most = Math.max(width?.max ?? 0, now.width ?? 0);
  if (photo && photo.width >= most) return undefined;
  const enlarge = most > (now.width ?? 0);
  if (enlarge) {
    await track.applyConstraints({
      ...before,
      width: { ideal: width?.max },
      height: { ideal: height?.max },
    });
  }
  try {
    return await frameOf(track);
  } finally {
    if (enlarge) await track.applyConstraints(before).catch(() => undefined);
  }
}

/** The next frame as it is. */
async function frameOf(track: MediaStreamTrack): Promise<ImageBitmap> {
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
