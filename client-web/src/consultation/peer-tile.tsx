import type { CallState, DeviceRef, Peer } from '../media';
import { VideoTile } from '../ui';
import { useSoundOf } from './use-sound-of';

interface PeerTileProps {
  readonly peer: Peer;
  readonly state: CallState;
  /** As this screen calls them; by their own name unless given. */
  readonly name?: string;
  readonly volume?: number;
  readonly speaker?: DeviceRef | undefined;
}

/** Somebody else's face and voice. */
export function PeerTile({ peer, state, name = peer.name, volume = 1, speaker }: PeerTileProps) {
  const listen = useSoundOf(peer.stream);
  return (
    <VideoTile
      stream={peer.stream}
      name={name}
      camera={peer.camera}
      microphone={peer.microphone}
      connection={peer.connection}
      quality={peer.quality}
      listen={listen}
      isSpeaking={state.topology === 'bridge' && state.dominantSpeaker === peer.id}
      volume={volume}
      speaker={speaker}
    />
  );
}
