import type { Listed } from './device-rules';

/** After so many milliseconds the list is looked at unasked; then again and again after the last. */
const LOOKS: readonly number[] = [1_000, 3_000, 10_000, 30_000];

/**
 * Tells which devices there are, whenever that may have changed. The browser's own word for it does
 * not come for one that is pulled out while it is being opened, nor from every sound server, nor when
 * another program lets one go; so the list is looked at as well: often at first, then now and then.
 */
export class DeviceWatch {
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  /**
   * @param seen what there is now, be it different or not
   */
  constructor(private readonly seen: (devices: readonly Listed[]) => void) {
    navigator.mediaDevices?.addEventListener('devicechange', this.look);
    this.later();
  }

  stop(): void {
    this.over = true;
    clearTimeout(this.timer);
    navigator.mediaDevices?.removeEventListener('devicechange', this.look);
  }

  private later(): void {
    const wait = LOOKS[Math.min(this.looks, LOOKS.length - 1)];
    this.looks += 1;
    this.timer = setTimeout(() => {
      void this.look();
      this.later();
    }, wait);
  }

  private readonly look = async (): Promise<void> => {
    const devices = await listDevices();
    if (!this.over) this.seen(devices);
  };
}

export async function listDevices(): Promise<readonly Listed[]> {
  return (await navigator.mediaDevices?.enumerateDevices().catch(() => undefined)) ?? [];
}
