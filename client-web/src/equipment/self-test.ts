import { type DeviceFault, type DeviceRef, loopback } from '../media';
import type {
  KioskSettings,
  SelfTestFault,
  SelfTestPart,
  SelfTestStep,
} from '../wire/messages.gen';
import { never } from '../wire/never';
import { cameraCheck } from './camera-check';
import { networkCheck, type RoundTrip } from './network-check';
import { NoDevice, openDevice } from './open-device';
import { PARTS } from './parts';
import { soundCheck } from './sound-check';
import { isSpeakerOpen, isSpeakerThere, openSpeaker } from './speaker';

/** A line on which a talk would stumble, in milliseconds there and back. */
const SLOW = 500;
const CALL_LIMIT = 10_000;

type Faults = Readonly<Record<DeviceFault, SelfTestFault>>;
type CameraFaults = Faults & Readonly<Record<'noPicture' | 'dark', SelfTestFault>>;

const CAMERA: CameraFaults = {
  missing: 'cameraNotFound',
  refused: 'cameraRefused',
  busy: 'cameraBusy',
  noPicture: 'cameraNoPicture',
  dark: 'cameraDark',
};
const DOCUMENT_CAMERA: CameraFaults = {
  missing: 'documentCameraNotFound',
  refused: 'documentCameraRefused',
  busy: 'documentCameraBusy',
  noPicture: 'documentCameraNoPicture',
  dark: 'documentCameraDark',
};
const MICROPHONE: Faults = {
  missing: 'microphoneNotFound',
  refused: 'microphoneRefused',
  busy: 'microphoneBusy',
};

export interface SelfTest {
  readonly settings: KioskSettings;
  readonly roundTrip: RoundTrip;
  /** Ends the test at once; what is found until then is of no use. */
  readonly signal: AbortSignal;
  /** Told the steps that are over, after each. */
  readonly progress: (steps: readonly SelfTestStep[]) => void;
}

/** 自己点検: looks at one part after the other, since two would be in each other's way. */
export async function runSelfTest(test: SelfTest): Promise<readonly SelfTestStep[]> {
  let steps: readonly SelfTestStep[] = [];
  for (const part of PARTS) {
    if (test.signal.aborted) {
      break;
    }
    const found = await look(part, test);
    steps = [...steps, { part, ...found }];
    test.progress(steps);
  }
  return steps;
}

type Found = Omit<SelfTestStep, 'part'>;

const OK: Found = { state: 'ok' };
const failed = (fault: SelfTestFault): Found => ({ state: 'failed', fault });

async function look(part: SelfTestPart, test: SelfTest): Promise<Found> {
  const { settings, signal } = test;
  switch (part) {
    case 'camera':
      return camera(settings.camera, CAMERA, signal);
    case 'documentCamera':
      return settings.documentCamera === undefined
        ? { state: 'absent' }
        : camera(settings.documentCamera, DOCUMENT_CAMERA, signal);
    case 'sound':
      return sound(settings, signal);
    case 'network':
      return network(test);
    case 'call':
      return call(settings, signal);
    case 'printer':
      // A page can't ask a printer; whether one stands there at all was chosen.
      return settings.printer
        ? { state: 'unknown', fault: 'printerNotKnown' }
        : { state: 'absent' };
    default:
      return never(part);
  }
}

async function camera(
  chosen: DeviceRef | undefined,
  faults: CameraFaults,
  signal: AbortSignal,
): Promise<Found> {
  return withTrack('videoinput', chosen, faults, async (track) => {
    const seen = await cameraCheck(track, signal);
    return seen === 'ok' ? OK : failed(faults[seen]);
  });
}

async function sound(
  { microphone, speaker, volume }: KioskSettings,
  signal: AbortSignal,
): Promise<Found> {
  return withTrack('audioinput', microphone, MICROPHONE, async (track) => {
    // Only now: a browser names speakers to a page that uses a microphone.
    if (!(await isSpeakerThere(speaker))) {
      return failed('speakerNotFound');
    }
    const open = await openSpeaker(speaker, volume);
    try {
      if (!(await isSpeakerOpen(open))) {
        return failed('speakerBlocked');
      }
      switch (await soundCheck(open, track, signal)) {
        case 'heard':
          return OK;
        case 'silent':
          return failed('microphoneSilent');
        case 'notHeard':
          return failed('speakerNotHeard');
      }
    } finally {
      open.close();
    }
  });
}

async function network({ roundTrip, signal }: SelfTest): Promise<Found> {
  const milliseconds = await networkCheck(roundTrip, signal);
  if (milliseconds === undefined) {
    return failed('lineAway');
  }
  return milliseconds > SLOW ? { ...failed('lineSlow'), milliseconds } : { ...OK, milliseconds };
}

/** With the camera's picture, or a drawn one where there is none: the call is a question apart. */
async function call({ camera }: KioskSettings, signal: AbortSignal): Promise<Found> {
  const track = await openDevice('videoinput', camera).catch(drawn);
  try {
    switch (await loopback(track, CALL_LIMIT, signal)) {
      case 'ok':
        return OK;
      case 'notConnected':
        return failed('callNotConnected');
      case 'noPicture':
        return failed('callNoPicture');
    }
  } finally {
    track.stop();
  }
}

function drawn(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(10).getVideoTracks();
  if (context === null || track === undefined) {
    throw new Error('this browser draws nothing');
  }
  let shade = 0;
  const timer = setInterval(() => {
    if (track.readyState === 'ended') {
      clearInterval(timer);
    }
    shade = (shade + 5) % 256;
    context.fillStyle = `rgb(${shade} ${shade} 200)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 100);
  return track;
}

async function withTrack(
  kind: 'videoinput' | 'audioinput',
  chosen: DeviceRef | undefined,
  faults: Faults,
  work: (track: MediaStreamTrack) => Promise<Found>,
): Promise<Found> {
  let track: MediaStreamTrack;
  try {
    track = await openDevice(kind, chosen);
  } catch (error) {
    return failed(faults[error instanceof NoDevice ? error.fault : 'missing']);
  }
  try {
    return await work(track);
  } finally {
    track.stop();
  }
}
