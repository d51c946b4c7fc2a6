import { useEffect, useState } from 'react';

/** The devices of this computer, also those plugged in meanwhile, once the browser names them. */
export function useDevices(): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (mediaDevices === undefined) {
      return;
    }
    let present = true;
    const list = () =>
      mediaDevices.enumerateDevices().then(
        (all) => present && setDevices(all),
        () => undefined,
      );
    // A browser names them only to a page that may use them, which the previews beside ask for.
    const timer = setInterval(() => void list(), 1_000);
    mediaDevices.addEventListener('devicechange', list);
    void list();
    return () => {
      present = false;
      clearInterval(timer);
      mediaDevices.removeEventListener('devicechange', list);
    };
  }, []);
  return devices;
}
