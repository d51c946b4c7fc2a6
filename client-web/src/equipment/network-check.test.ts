import { describe, expect, it } from 'vitest';
import { networkCheck } from './network-check';

/** Answers with these times, one after the other. */
function line(times: readonly (number | undefined)[]) {
  const left = [...times];
  return async () => left.shift();
}

describe('the line to the server', () => {
  const { signal } = new AbortController();

  it('is as fast as the middle one of a few messages, whatever one of them met', async () => {
    expect(await networkCheck(line([12, 9, 900, 10, 11]), signal)).toBe(11);
  });

  it('is away when one message is lost', async () => {
    expect(await networkCheck(line([12, undefined, 9, 9, 9]), signal)).toBeUndefined();
  });
});
