import type { ReactNode } from 'react';
import type { CallState } from '../media';
import { VideoTile } from '../ui';
import './first-face.css';

interface FirstFaceProps {
  readonly state: CallState;
  /** As this screen calls whoever comes. */
  readonly name: string | undefined;
  /** Until somebody is seen. */
  readonly children: ReactNode;
}

/** Whoever is seen first, while the rest of the screen is not drawn yet. */
export function FirstFace({ state, name, children }: FirstFaceProps) {
  const seen = state.peers.find((peer) => peer.connection === 'connected');
  return seen === undefined ? (
    children
  ) : (
    <div className="first-face">
      <VideoTile stream={seen.stream} name={name ?? seen.name} camera={seen.camera} />
    </div>
  );
}
