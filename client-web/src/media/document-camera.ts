import { frameOf, jpegOf, photograph } from './photograph';

/** Often enough for a page that joins or lost a packet, and next to no work. */
const REDRAW_MS = 500;

interface Still {
  readonly picture: ImageBitmap;
  readonly canvas: HTMLCanvasElement;
  readonly track: CanvasCaptureMediaStreamTrack;
  readonly timer: number;
}

/**
 * The document picture as it is sent: the camera's, or one that stands still. A still stays when
 * the camera is pulled out.
 */
export class DocumentCamera {
  /** The same object all the time; null until there is a picture. */
  stream: MediaStream | null = null;
  private still: Still | undefined;
  /** Counts requests, so that of a slow freeze and a quick thaw the later one stands. */
  private request = 0;

  constructor(
    private readonly camera: () => MediaStreamTrack | null,
    private readonly changed: () => void,
  ) {}

  get track(): MediaStreamTrack | null {
    return this.still?.track ?? this.camera();
  }

  get frozen(): boolean {
    return this.still !== undefined;
  }

  /** The camera has come, gone or been replaced. */
  update(): void {
    const { track } = this;
    const [shown] = this.stream?.getTracks() ?? [];
    if (shown === track) return;
    if (shown) this.stream?.removeTrack(shown);
    if (!track) return;
    this.stream ??= new MediaStream();
    this.stream.addTrack(track);
  }

  async freeze(on: boolean): Promise<void> {
    this.request += 1;
    const { request } = this;
    if (on === this.frozen) return;
    if (!on) {
      this.thaw();
      this.changed();
      return;
    }
    const camera = this.camera();
    if (!camera) return;
    try {
      // As it is at this moment: a photograph would be sharper and come a second too late.
      const still = stillOf(await frameOf(camera));
      if (request !== this.request) letGo(still);
      else this.still = still;
    } catch {
      // No picture to be had: it goes on moving, and that is what is announced.
    }
    this.changed();
  }

  async takeStill(): Promise<Blob> {
    if (this.still) return jpegOf(await createImageBitmap(this.still.picture));
    const camera = this.camera();
    if (!camera) throw new Error('there is no document camera');
    return photograph(camera);
  }

  stop(): void {
    this.request += 1;
    this.thaw();
  }

  private thaw(): void {
    if (this.still) letGo(this.still);
    this.still = undefined;
  }
}

function stillOf(picture: ImageBitmap): Still {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(0).getVideoTracks() as CanvasCaptureMediaStreamTrack[];
  if (!context || !track) throw new Error('no canvas');
  track.contentHint = 'detail';
  const redraw = (): void => {
    context.drawImage(picture, 0, 0);
    track.requestFrame();
  };
  redraw();
  return { picture, canvas, track, timer: window.setInterval(redraw, REDRAW_MS) };
}

function letGo({ timer, track, picture }: Still): void {
  window.clearInterval(timer);
  track.stop();
  picture.close();
}
