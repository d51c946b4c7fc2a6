import { findDevice } from './device-rules';
import type { DeviceRef } from './types';

/**
 * Lets an element play on the chosen speaker, or on the system's where none is chosen or the
 * chosen one is not there. The browser names speakers only to a page that may use a microphone.
 */
export async function playOn(
  element: HTMLMediaElement,
  speaker: DeviceRef | undefined,
): Promise<void> {
  if (!('setSinkId' in element)) return;
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => undefined);
  const found = findDevice(devices ?? [], 'audiooutput', speaker);
  await element.setSinkId(found?.deviceId ?? '').catch(() => undefined);
}
