import type { DeviceState } from './types';

export type DeviceKind = 'audio' | 'video';
/** Why there is no track although one is wanted. */
export type DeviceFault = 'missing' | 'refused' | 'busy';

export interface LocalTracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

const KINDS: readonly DeviceKind[] = ['audio', 'video'];

const WANTED: Readonly<Record<DeviceKind, MediaTrackConstraints>> = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Tells apart what a person can do about it: plug in, permit, or close the other program. */
export function faultOf(error: unknown): DeviceFault {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      // NotFoundError, OverconstrainedError, and pages that have no access to devices at all.
      return 'missing';
  }
}

export function deviceState(
  fault: DeviceFault | undefined,
  wanted: boolean,
  live: boolean,
): DeviceState {
  return fault ?? (wanted && live ? 'on' : 'off');
}

/** A refusal is asked again only when a person says so: it would bring up a question. */
export function retriesByItself(fault: DeviceFault | undefined): boolean {
  return fault === 'missing' || fault === 'busy';
}

interface Device {
  wanted: boolean;
  fault: DeviceFault | undefined;
  track: MediaStreamTrack | null;
}

/** This page's camera and microphone. Takes what there is and keeps trying for the rest. */
export class Devices {
  /** The same object all the time; null until there is a track in it. */
  stream: MediaStream | null = null;
  private readonly device: Readonly<Record<DeviceKind, Device>> = {
    audio: { wanted: true, fault: undefined, track: null },
    video: { wanted: true, fault: undefined, track: null },
  };
  /** One question to the browser at a time. */
  private queue: Promise<void> = Promise.resolve();
  private over = false;

  constructor(private readonly changed: () => void) {
    navigator.mediaDevices?.addEventListener('devicechange', this.onDeviceChange);
  }

  state(kind: DeviceKind): DeviceState {
    const { fault, wanted, track } = this.device[kind];
    return deviceState(fault, wanted, track?.readyState === 'live');
  }

  tracks(): LocalTracks {
    return { audio: this.device.audio.track, video: this.device.video.track };
  }

  start(): Promise<void> {
    return this.acquire(KINDS);
  }

  retry(): Promise<void> {
    return this.acquire(KINDS.filter((kind) => this.device[kind].fault !== undefined));
  }

  /** The sound stays ready, so that speaking works at once when it is switched on. */
  setMicrophone(on: boolean): void {
    const { audio } = this.device;
    audio.wanted = on;
    if (audio.track) audio.track.enabled = on;
    else if (on) void this.acquire(['audio']);
    this.changed();
  }

  /** A camera that is off is let go, and so is its light: a person can see that it is off. */
  setCamera(on: boolean): void {
    const { video } = this.device;
    video.wanted = on;
    if (on) void this.acquire(['video']);
    else this.release('video');
    this.changed();
  }

  stop(): void {
    this.over = true;
    navigator.mediaDevices?.removeEventListener('devicechange', this.onDeviceChange);
    for (const kind of KINDS) this.release(kind);
  }

  private acquire(kinds: readonly DeviceKind[]): Promise<void> {
    this.queue = this.queue.then(async () => {
      const needed = kinds.filter((kind) => this.needs(kind));
      if (needed.length === 0) return;
      try {
        await this.take(needed);
      } catch (error) {
        if (needed.length === 1) this.failed(needed, error);
        else
          for (const kind of needed) await this.take([kind]).catch((e) => this.failed([kind], e));
      }
      this.changed();
    });
    return this.queue;
  }

  private needs(kind: DeviceKind): boolean {
    const { wanted, track } = this.device[kind];
    return !this.over && wanted && track?.readyState !== 'live';
  }

  private async take(kinds: readonly DeviceKind[]): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: kinds.includes('audio') && WANTED.audio,
      video: kinds.includes('video') && WANTED.video,
    });
    for (const track of stream.getTracks()) {
      const kind: DeviceKind = track.kind === 'audio' ? 'audio' : 'video';
      this.device[kind].fault = undefined;
      // Left, or switched off, while the browser was asking.
      if (!this.needs(kind)) track.stop();
      else this.put(kind, track);
    }
  }

  private put(kind: DeviceKind, track: MediaStreamTrack): void {
    this.release(kind);
    this.device[kind].track = track;
    this.stream ??= new MediaStream();
    this.stream.addTrack(track);
    // Pulled out, or taken by the system: ask again, which also tells the reason.
    track.addEventListener('ended', () => {
      if (this.device[kind].track !== track) return;
      this.release(kind);
      this.device[kind].fault = 'missing';
      this.changed();
      void this.acquire([kind]);
    });
  }

  private release(kind: DeviceKind): void {
    const { track } = this.device[kind];
    if (!track) return;
    this.device[kind].track = null;
    this.stream?.removeTrack(track);
    track.stop();
  }

  private failed(kinds: readonly DeviceKind[], error: unknown): void {
    for (const kind of kinds) this.device[kind].fault = faultOf(error);
  }

  private readonly onDeviceChange = (): void => {
    void this.acquire(KINDS.filter((kind) => retriesByItself(this.device[kind].fault)));
  };
}
