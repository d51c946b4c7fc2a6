import {
  type DeviceFault,
  type DeviceKind,
  deviceState,
  faultOf,
  isGone,
  type Listed,
  retriesByItself,
  type Target,
  target,
} from './device-rules';
import { DeviceWatch, listDevices } from './device-watch';
import { mayOpenDevices } from './permission';
import type { CallOptions, DeviceChoice, DeviceState } from './types';

const KINDS: readonly DeviceKind[] = ['microphone', 'camera', 'document'];

/** Processors of a computer that also encodes 2160p. */
const STRONG = 8;

const WANTED: Readonly<Record<DeviceKind, MediaTrackConstraints>> = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  camera: { width: { ideal: 1280 }, height: { ideal: 720 } },
  // Small print wants every pixel the computer can keep up with; paper does not move.
  document: { ...documentSize(), frameRate: { ideal: 10, max: 10 } },
};

/** 2160p fills a weak kiosk's processor; what 1080p leaves out, a still has. */
function documentSize(): MediaTrackConstraints {
  const strong = globalThis.navigator?.hardwareConcurrency >= STRONG;
  return strong
    ? { width: { ideal: 3840 }, height: { ideal: 2160 } }
    : { width: { ideal: 1920 }, height: { ideal: 1080 } };
}

interface Device {
  wanted: boolean;
  fault: DeviceFault | undefined;
  track: MediaStreamTrack | null;
}

export type DeviceOptions = Pick<CallOptions, 'devices' | 'documentCamera' | 'startsMuted'>;

/**
 * This page's cameras and microphone. Opens what there is as soon as it is made, keeps trying for
 * the rest, and comes back to what was chosen when it is plugged in again.
 */
export class Devices {
  /** Face and sound: the same object all the time; null until there is a track in it. */
  stream: MediaStream | null = null;
  /** Called after every change. */
  changed: () => void = () => {};
  /** Done when the browser has first said of each whether it can be had. */
  readonly ready: Promise<void>;
  private choice: DeviceChoice;
  private readonly device: Readonly<Record<DeviceKind, Device>>;
  /** One question to the browser at a time. */
  private queue: Promise<void> = Promise.resolve();
  /** Being opened for the first time, and nobody is asked whether they may be. */
  private coming = false;
  private isAnswered = false;
  private over = false;
  private readonly watch = new DeviceWatch((devices) => this.look(devices));

  constructor({ devices, documentCamera, startsMuted }: DeviceOptions) {
    this.choice = devices ?? {};
    this.device = {
      microphone: { wanted: !startsMuted, fault: undefined, track: null },
      camera: { wanted: true, fault: undefined, track: null },
      document: { wanted: documentCamera ?? false, fault: undefined, track: null },
    };
    this.ready = this.acquire(KINDS);
    void mayOpenDevices().then((may) => {
      this.coming = may && !this.isAnswered;
      if (this.coming && !this.over) this.changed();
    });
  }

  /** What is about to be there is said to be: nobody sees a camera off for a moment. */
  state(kind: DeviceKind): DeviceState {
    const { fault, wanted, track } = this.device[kind];
    const coming = this.coming && kind !== 'document';
    return deviceState(fault, wanted, coming || track?.readyState === 'live');
  }

  track(kind: DeviceKind): MediaStreamTrack | null {
    return this.device[kind].track;
  }

  retry(): Promise<void> {
    return this.acquire(KINDS.filter((kind) => this.device[kind].fault !== undefined));
  }

  choose(choice: DeviceChoice): void {
    this.choice = choice;
    void this.acquire(KINDS);
  }

  /** The sound stays ready, so that speaking works at once when it is switched on. */
  setMicrophone(on: boolean): void {
    const { microphone } = this.device;
    microphone.wanted = on;
    if (microphone.track) microphone.track.enabled = on;
    else if (on) void this.acquire(['microphone']);
    this.changed();
  }

  /** A camera that is off is let go, and so is its light: a person can see that it is off. */
  setCamera(kind: 'camera' | 'document', on: boolean): void {
    const device = this.device[kind];
    device.wanted = on;
    if (on) void this.acquire([kind]);
    else this.release(kind);
    this.changed();
  }

  stop(): void {
    this.over = true;
    this.watch.stop();
    for (const kind of KINDS) this.release(kind);
  }

  private acquire(kinds: readonly DeviceKind[]): Promise<void> {
    this.queue = this.queue.then(async () => {
      if (Object.keys(this.choice).length === 0) {
        // Whatever there is will do, and the list of it takes the browser a while.
        await this.takeNeeded(kinds, []);
      } else await this.takeChosen(kinds);
      this.isAnswered = true;
      this.coming = false;
      if (!this.over) this.changed();
    });
    return this.queue;
  }

  private async takeChosen(kinds: readonly DeviceKind[]): Promise<void> {
    const before = await listDevices();
    await this.takeNeeded(kinds, before);
    // Only what was permitted is listed by name: now it may turn out to be the wrong one.
    if (before.every(({ deviceId }) => deviceId === '')) {
      await this.takeNeeded(kinds, await listDevices());
    }
  }

  private async takeNeeded(
    kinds: readonly DeviceKind[],
    devices: readonly Listed[],
  ): Promise<void> {
    const needed = kinds.filter((kind) => this.needs(kind, devices));
    const together = needed.filter((kind) => kind !== 'document');
    try {
      // One question for both.
      await this.take(together, devices);
    } catch (error) {
      if (together.length === 1) this.failed(together, error);
      else await this.takeEach(together, devices);
    }
    await this.takeEach(
      needed.filter((kind) => kind === 'document'),
      devices,
    );
  }

  private async takeEach(kinds: readonly DeviceKind[], devices: readonly Listed[]): Promise<void> {
    for (const kind of kinds) {
      await this.take([kind], devices).catch((error) => this.failed([kind], error));
    }
  }

  private needs(kind: DeviceKind, devices: readonly Listed[]): boolean {
    const { wanted, track } = this.device[kind];
    if (this.over || !(wanted || kind === 'microphone')) return false;
    if (track?.readyState !== 'live') return true;
    const goal = target(kind, this.choice, devices);
    return goal.take === 'exact' && goal.id !== track.getSettings().deviceId;
  }

  private async take(kinds: readonly DeviceKind[], devices: readonly Listed[]): Promise<void> {
    const kindOf = new Map<string, DeviceKind>();
    const constraints: Record<string, MediaTrackConstraints> = {};
    for (const kind of kinds) {
      const goal = target(kind, this.choice, devices);
      if (goal.take === 'none') {
        this.device[kind].fault = 'missing';
        continue;
      }
      const media = kind === 'microphone' ? 'audio' : 'video';
      kindOf.set(media, kind);
      constraints[media] = { ...WANTED[kind], ...deviceConstraint(goal) };
    }
    if (kindOf.size === 0) return;
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    for (const track of stream.getTracks()) {
      const kind = kindOf.get(track.kind);
      if (!kind || this.over || !(this.device[kind].wanted || kind === 'microphone')) {
        // Left, or switched off, while the browser was asking.
        track.stop();
        continue;
      }
      this.device[kind].fault = undefined;
      this.put(kind, track);
    }
  }

  private put(kind: DeviceKind, track: MediaStreamTrack): void {
    this.release(kind);
    this.device[kind].track = track;
    if (kind === 'microphone') track.enabled = this.device.microphone.wanted;
    // The encoder keeps letters sharp and lets the rate go instead.
    track.contentHint = kind === 'document' ? 'detail' : kind === 'camera' ? 'motion' : '';
    if (kind !== 'document') {
      this.stream ??= new MediaStream();
      this.stream.addTrack(track);
    }
    // Pulled out, or taken by the system: ask again, which also tells the reason.
    track.addEventListener('ended', () => {
      if (this.device[kind].track !== track) return;
      this.lose(kind);
      void this.acquire([kind]);
    });
  }

  private lose(kind: DeviceKind): void {
    this.release(kind);
    this.device[kind].fault = 'missing';
    this.changed();
  }

  private release(kind: DeviceKind): void {
    const { track } = this.device[kind];
    if (!track) return;
    this.device[kind].track = null;
    this.stream?.removeTrack(track);
    track.stop();
  }

  /** A device that works is kept while the chosen one cannot be had. */
  private failed(kinds: readonly DeviceKind[], error: unknown): void {
    for (const kind of kinds) {
      const device = this.device[kind];
      if (device.track?.readyState !== 'live') device.fault = faultOf(error);
    }
  }

  private look(devices: readonly Listed[]): void {
    for (const kind of KINDS) {
      const id = this.device[kind].track?.getSettings().deviceId;
      // Not every device that is pulled out while it is being opened ends its track.
      if (id !== undefined && isGone(kind, id, devices)) this.lose(kind);
    }
    void this.acquire(
      KINDS.filter((kind) => {
        const { fault, track } = this.device[kind];
        return track !== null || retriesByItself(fault);
      }),
    );
  }
}

function deviceConstraint(goal: Exclude<Target, { take: 'none' }>): MediaTrackConstraints {
  if (goal.take === 'exact') return { deviceId: { exact: goal.id } };
  return goal.wish === undefined ? {} : { deviceId: { ideal: goal.wish } };
}
