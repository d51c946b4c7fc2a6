const DEVICES: readonly PermissionName[] = ['camera', 'microphone'];

/** Kept up to date by the browser; none where it does not tell. */
let statuses: readonly PermissionStatus[] = [];
let asked: Promise<void> | undefined;

/**
 * Whether camera and microphone open without a question. Only then does the browser tell others at
 * which addresses this computer is reached; before, it names none that works beyond the next switch.
 */
export async function mayOpenDevices(): Promise<boolean> {
  // It takes the browser a while.
  asked ??= Promise.all(DEVICES.map((name) => navigator.permissions.query({ name }))).then(
    (told) => {
      statuses = told;
    },
    () => undefined,
  );
  await asked;
  return mayOpenDevicesNow();
}

/** The same as far as it is known at this moment. */
export function mayOpenDevicesNow(): boolean {
  return statuses.length > 0 && statuses.every(({ state }) => state === 'granted');
}
