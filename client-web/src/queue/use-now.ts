import { useEffect, useState } from 'react';

/**
 * The server's time in milliseconds, once a second.
 *
 * @param offset what to add to this device's clock
 */
export function useNow(offset: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
}
