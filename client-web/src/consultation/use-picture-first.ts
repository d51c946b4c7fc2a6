import { startTransition, useEffect, useState } from 'react';
import type { CallState } from '../media';
import { browser } from '../wire/platform';

/** How long the paper waits for a face, and for anybody at all. */
const FACE = 3_000;
const ANYBODY = 1_000;

/**
 * Whether the whole screen may be drawn. That takes the page as long as agreeing on the call does, and
 * what both wait for is the other's face: it goes first.
 */
export function usePictureFirst({ peers }: CallState): boolean {
  const [isDue, setDue] = useState(false);
  const isSeen = peers.some((peer) => peer.connection !== 'connecting');
  const patience = isSeen ? 0 : peers.length > 0 ? FACE : ANYBODY;
  useEffect(() => {
    // What is on the screen stays until the rest is complete, and the page listens meanwhile.
    const draw = () => startTransition(() => setDue(true));
    return browser.later(patience, draw);
  }, [patience]);
  return isDue;
}
