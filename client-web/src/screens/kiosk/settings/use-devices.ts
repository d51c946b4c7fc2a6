import { useEffect, useState } from 'react';

const LOOK_AGAIN = 1_000;

/** The devices of this computer, also those plugged in meanwhile, once the browser names them. */
export function useDevices(): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (mediaDevices === undefined) {
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let present = true;
    const list = async () => {
      clearTimeout(timer);
      const all = await mediaDevices.enumerateDevices().catch(() => []);
      if (!present) {
        return;
      }
      setDevices(all);
      // A browser names them only to a page that uses some, as the previews beside soon do.
      if (all.some((device) => device.label === '')) {
        timer = setTimeout(() => void list(), LOOK_AGAIN);
      }
    };
    const changed = () => void list();
    mediaDevices.addEventListener('devicechange', changed);
    void list();
    return () => {
      present = false;
      clearTimeout(timer);
      mediaDevices.removeEventListener('devicechange', changed);
    };
  }, []);
  return devices;
}
