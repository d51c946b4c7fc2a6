/** Sends one message there and back; undefined when no answer comes in time. */
export type RoundTrip = () => Promise<number | undefined>;

const TRIES = 5;

/** Milliseconds to the server and back, the middle one of a few; undefined when one was lost. */
export async function networkCheck(
  roundTrip: RoundTrip,
  signal: AbortSignal,
): Promise<number | undefined> {
  const times: number[] = [];
  for (let i = 0; i < TRIES && !signal.aborted; i++) {
    const time = await roundTrip();
    if (time === undefined) {
      return undefined;
    }
    times.push(time);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
