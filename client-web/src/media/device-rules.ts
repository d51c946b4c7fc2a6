/** Which device is taken, and what is said about one that is not there. */
import type { DeviceChoice, DeviceRef, DeviceState } from './types';

export type DeviceKind = 'microphone' | 'camera' | 'document';
/** Why there is no track although one is wanted. */
export type DeviceFault = 'missing' | 'refused' | 'busy';

export interface Listed {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
}

/**
 * `exact`: this one. `any`: the browser's default; `wish` is preferred where the browser does not
 * tell yet what there is. `none`: there is none that may be taken.
 */
export type Target =
  | { readonly take: 'exact'; readonly id: string }
  | { readonly take: 'any'; readonly wish: string | undefined }
  | { readonly take: 'none' };

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

/** By its id; by its label where ids changed, as they do when a browser's data were cleared. */
export function findDevice(
  devices: readonly Listed[],
  kind: MediaDeviceKind,
  ref: DeviceRef | undefined,
): Listed | undefined {
  if (!ref) return undefined;
  const known = devices.filter((device) => device.kind === kind && device.deviceId !== '');
  return (
    known.find(({ deviceId }) => deviceId === ref.id) ??
    known.find(({ label }) => label !== '' && label === ref.label)
  );
}

/**
 * A device that is in use and not listed any more was pulled out, whether or not its track says so.
 * A list with nothing in it tells nothing.
 */
export function isGone(kind: DeviceKind, deviceId: string, devices: readonly Listed[]): boolean {
  // Before anything was permitted the browser lists one of each kind, without an id.
  const listed = devices.filter((device) => device.kind === inputOf(kind));
  return (
    devices.length > 0 &&
    listed.every((device) => device.deviceId !== deviceId && device.deviceId !== '')
  );
}

function inputOf(kind: DeviceKind): MediaDeviceKind {
  return kind === 'microphone' ? 'audioinput' : 'videoinput';
}

/**
 * A chosen device, else any: a wrong microphone is better than none. Not so the document camera,
 * which nobody expects to show a face; and it is not taken for the face while there is another.
 */
export function target(kind: DeviceKind, choice: DeviceChoice, devices: readonly Listed[]): Target {
  const input = inputOf(kind);
  const chosen = chosenFor(kind, choice);
  const found = findDevice(devices, input, chosen);
  if (found) return { take: 'exact', id: found.deviceId };
  const listed = devices.filter((device) => device.kind === input && device.deviceId !== '');
  if (kind === 'document') {
    // Before anything was permitted the browser lists nothing by name.
    return chosen && listed.length === 0 ? { take: 'exact', id: chosen.id } : { take: 'none' };
  }
  if (kind === 'camera') {
    const document = findDevice(devices, input, choice.documentCamera);
    const other = listed.find((device) => device !== document);
    if (document && other) return { take: 'exact', id: other.deviceId };
  }
  return { take: 'any', wish: listed.length === 0 ? chosen?.id : undefined };
}

function chosenFor(kind: DeviceKind, choice: DeviceChoice): DeviceRef | undefined {
  switch (kind) {
    case 'microphone':
      return choice.microphone;
    case 'camera':
      return choice.camera;
    case 'document':
      return choice.documentCamera;
  }
}
