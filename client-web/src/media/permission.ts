const DEVICES: readonly PermissionName[] = ['camera', 'microphone'];

let asked: Promise<readonly PermissionStatus[]> | undefined;

/**
 * Whether camera and microphone open without a question. Only then does the browser tell others at
 * which addresses this computer is reached; before, it names none that works beyond the next switch.
 */
export async function mayOpenDevices(): Promise<boolean> {
  // The browser takes a while for it, and keeps what it answered up to date.
  asked ??= Promise.all(DEVICES.map((name) => navigator.permissions.query({ name }))).catch(
    // A browser that does not tell.
    () => [],
  );
  const statuses = await asked;
  return statuses.length > 0 && statuses.every(({ state }) => state === 'granted');
}
