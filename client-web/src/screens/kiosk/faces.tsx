import type { ReactNode } from 'react';
import { PeerTile } from '../../consultation/peer-tile';
import { useShownSize, useShownSmall } from '../../consultation/use-shown-size';
import { useOwnSound } from '../../consultation/use-sound-of';
import type { Call, CallState, DeviceRef, DeviceState } from '../../media';
import { type Texts, useText } from '../../text';
import { Button, Notice, VideoTile } from '../../ui';
import type { Person } from '../../wire/messages.gen';
import './faces.css';

export interface FacesProps {
  readonly call: Call | undefined;
  readonly state: CallState;
  readonly staff: Person;
  /** From 0 to 1. */
  readonly volume: number;
  readonly speaker: DeviceRef | undefined;
  readonly isStaffAway: boolean;
  /** The document camera's own picture. */
  readonly preview: ReactNode;
}

/** The member of staff as large as there is room, others and what we send ourselves small. */
export function Faces({ call, state, staff, volume, speaker, isStaffAway, preview }: FacesProps) {
  const words = useText().kiosk.talk;
  const ownSound = useOwnSound(call);
  const { local } = state;
  const main = state.peers.find((p) => p.name === staff.name) ?? state.peers[0];
  const others = state.peers.filter((p) => p !== main);
  useShownSize(call, main?.id, 'camera', 'large');
  useShownSize(call, main?.id, 'document', 'hidden');
  useShownSmall(call, others);

  return (
    <div className="kiosk-faces">
      {main === undefined ? (
        <VideoTile
          stream={null}
          name={staff.name}
          connection="connecting"
          absent={isStaffAway ? words.theirLine(staff.name) : undefined}
        />
      ) : (
        <PeerTile peer={main} state={state} volume={volume} speaker={speaker} />
      )}
      <div className="kiosk-faces__small">
        {others.map((peer) => (
          <PeerTile key={peer.id} peer={peer} state={state} volume={volume} speaker={speaker} />
        ))}
        <VideoTile
          stream={local.stream}
          name={words.self}
          camera={call === undefined ? undefined : local.camera}
          microphone={call === undefined ? undefined : local.microphone}
          listen={ownSound}
          muted
          mirrored
        />
        {preview}
      </div>
      {call === undefined ? null : <Devices call={call} state={state} />}
    </div>
  );
}

function Devices({ call, state }: { readonly call: Call; readonly state: CallState }) {
  const words = useText().kiosk.talk.devices;
  const { camera, microphone } = state.local;
  const problem = wordsFor(camera, microphone, words);
  return problem === undefined ? null : (
    <Notice
      kind="warn"
      action={<Button onPress={() => void call.retryDevices()}>{words.again}</Button>}
    >
      {problem}
    </Notice>
  );
}

const fails = (state: DeviceState): boolean => state !== 'on' && state !== 'off';

/** What does not reach the other side, in words; one sentence also when both are gone. */
function wordsFor(
  camera: DeviceState,
  microphone: DeviceState,
  words: Texts['kiosk']['talk']['devices'],
): string | undefined {
  if (fails(microphone)) {
    return fails(camera) ? words.noBoth : words.noMicrophone;
  }
  return fails(camera) ? words.noCamera : undefined;
}
