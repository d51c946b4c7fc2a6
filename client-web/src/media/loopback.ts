/** `notConnected`: no way even to itself; `noPicture`: connected, and nothing could be decoded. */
export type LoopbackResult = 'ok' | 'notConnected' | 'noPicture';

/** Frames that show that pictures go on coming. */
const ENOUGH = 5;
const LOOK_MS = 250;

/**
 * A call of this page with itself: coded, encrypted, sent over the network stack, decoded. Ends with
 * the signal, and after the given time at the latest.
 */
export async function loopback(
  track: MediaStreamTrack,
  limit: number,
  signal: AbortSignal,
): Promise<LoopbackResult> {
  const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
  try {
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      from.onicecandidate = ({ candidate }) => {
        if (candidate !== null) {
          // A candidate that comes after the end is of no use to anybody.
          to.addIceCandidate(candidate).catch(() => undefined);
        }
      };
    }
    here.addTrack(track);
    await here.setLocalDescription();
    await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
    await there.setLocalDescription();
    await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
    return await watch(there, performance.now() + limit, signal);
  } catch {
    return 'notConnected';
  } finally {
    here.close();
    there.close();
  }
}

async function watch(
  receiver: RTCPeerConnection,
  until: number,
  signal: AbortSignal,
): Promise<LoopbackResult> {
  let wasConnected = false;
  while (performance.now() < until && !signal.aborted) {
    wasConnected ||= receiver.connectionState === 'connected';
    if ((await framesDecoded(receiver)) >= ENOUGH) {
      return 'ok';
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return wasConnected ? 'noPicture' : 'notConnected';
}

async function framesDecoded(receiver: RTCPeerConnection): Promise<number> {
  let frames = 0;
  for (const report of (await receiver.getStats()).values()) {
    if (report.type === 'inbound-rtp' && report.kind === 'video') {
      frames += report.framesDecoded ?? 0;
    }
  }
  return frames;
}
