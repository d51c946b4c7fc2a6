import { startTransition, useEffect, useState } from 'react';
import type { CallState } from '../media';
import { browser } from '../wire/platform';

/** How long the paper waits for anybody at all, for a way to them, and then for their first picture. */
const ANYBODY = 1_000;
const WAY = 3_000;
const PICTURE = 500;

/**
 * Whether the whole screen may be drawn. That takes the page as long as agreeing on the call does, and
 * what both wait for is the other's face: it goes first.
 */
export function usePictureFirst({ peers }: CallState): boolean {
  const [isDue, setDue] = useState(false);
  const isSeen = peers.some((peer) => peer.connection !== 'connecting');
  const patience = isSeen ? PICTURE : peers.length > 0 ? WAY : ANYBODY;
  useEffect(() => {
    // What is on the screen stays until the rest is complete, and the page listens meanwhile.
    const draw = () => startTransition(() => setDue(true));
    return browser.later(patience, draw);
  }, [patience]);
  return isDue;
}
