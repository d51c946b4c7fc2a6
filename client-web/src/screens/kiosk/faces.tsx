import { useEffect, useRef } from 'react';
import type { Call, CallState, DeviceState } from '../../media';
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
  readonly isStaffAway: boolean;
}

/** The member of staff as large as there is room, others and oneself small. */
export function Faces({ call, state, staff, volume, isStaffAway }: FacesProps) {
  const words = useText().kiosk.talk;
  const box = useRef<HTMLDivElement>(null);
  const main = state.peers.find((p) => p.name === staff.name) ?? state.peers[0];
  const others = state.peers.filter((p) => p !== main);

  useEffect(() => {
    for (const video of box.current?.querySelectorAll('video') ?? []) {
      video.volume = volume;
    }
  });

  return (
    <div className="kiosk-faces" ref={box}>
      <VideoTile
        stream={main?.stream ?? null}
        name={main?.name ?? staff.name}
        camera={main?.camera}
        microphone={main?.microphone}
        connection={main?.connection ?? 'connecting'}
        absent={main === undefined && isStaffAway ? words.theirLine(staff.name) : undefined}
      />
      <div className="kiosk-faces__small">
        {others.map((peer) => (
          <VideoTile key={peer.id} {...peer} />
        ))}
        <VideoTile
          stream={state.local.stream}
          name={words.self}
          camera={call === undefined ? undefined : state.local.camera}
          muted
          mirrored
        />
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
