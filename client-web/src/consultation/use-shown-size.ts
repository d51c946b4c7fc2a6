import { useEffect } from 'react';
import type { Call, Peer, Size, Source } from '../media';

/** Tells somebody how large a picture of theirs is shown here, so that they send no more than that. */
export function useShownSize(
  call: Call | undefined,
  peer: string | undefined,
  source: Source,
  size: Size,
): void {
  useEffect(() => {
    if (peer !== undefined) {
      call?.show(peer, source, size);
    }
  }, [call, peer, source, size]);
}

/** The same for everybody who is a small face here, and whose paper is not looked at. */
export function useShownSmall(call: Call | undefined, peers: readonly Peer[]): void {
  const small = peers.map(({ id }) => id).join(' ');
  useEffect(() => {
    for (const id of small.split(' ').filter((one) => one !== '')) {
      call?.show(id, 'camera', 'small');
      call?.show(id, 'document', 'hidden');
    }
  }, [call, small]);
}
