import { type DeviceFault, type DeviceRef, faultOf, findDevice } from '../media';

/** Raw: what a test has to hear is just what these three would take away. */
const AS_IT_IS = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** Why a device can't be had. */
export class NoDevice extends Error {
  override readonly name = 'NoDevice';

  constructor(readonly fault: DeviceFault) {
    super(fault);
  }
}

/**
 * The chosen camera or microphone, or any where none was chosen. Unlike a call, which takes what
 * there is, this fails when the chosen one is not there.
 */
export async function openDevice(
  kind: 'videoinput' | 'audioinput',
  chosen: DeviceRef | undefined,
): Promise<MediaStreamTrack> {
  const { mediaDevices } = navigator;
  if (mediaDevices === undefined) {
    throw new NoDevice('missing');
  }
  try {
    const deviceId = await idOf(kind, chosen);
    const stream = await mediaDevices.getUserMedia(
      kind === 'videoinput'
        ? { video: { ...deviceId, width: { ideal: 1280 }, height: { ideal: 720 } } }
        : { audio: { ...deviceId, ...AS_IT_IS } },
    );
    const [track] = stream.getTracks();
    if (track === undefined) {
      throw new NoDevice('missing');
    }
    return track;
  } catch (error) {
    throw error instanceof NoDevice ? error : new NoDevice(faultOf(error));
  }
}

async function idOf(
  kind: MediaDeviceKind,
  chosen: DeviceRef | undefined,
): Promise<{ deviceId?: ConstrainDOMString }> {
  if (chosen === undefined) {
    return {};
  }
  const devices = await navigator.mediaDevices.enumerateDevices();
  const found = findDevice(devices, kind, chosen);
  if (found !== undefined) {
    return { deviceId: { exact: found.deviceId } };
  }
  // Before anything was permitted the browser names none; then only asking tells.
  if (devices.some((device) => device.kind === kind && device.deviceId !== '')) {
    throw new NoDevice('missing');
  }
  return { deviceId: { exact: chosen.id } };
}
