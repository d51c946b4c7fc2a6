import type { ReactNode } from 'react';
import type { Call, CallState } from '../media';
import { useText } from '../text';
import { Button, Notice, Toggle, VideoTile, wordsOfCamera, wordsOfMicrophone } from '../ui';
import type { CallHandle } from './use-call';
import { useOwnSound } from './use-sound-of';
import './own-picture.css';

interface OwnPictureProps {
  readonly handle: CallHandle;
  readonly name: string;
  /** Further switches below those of microphone and camera. */
  readonly children?: ReactNode;
}

/** At a desk: what the others see of oneself, its switches, and what to do where something fails. */
export function OwnPicture({ handle, name, children }: OwnPictureProps) {
  const { media } = useText().common;
  const { call, state, isFailing } = handle;
  const { local } = state;
  const ownSound = useOwnSound(call);
  return (
    <>
      <div className="own-picture">
        <VideoTile
          stream={local.stream}
          name={name}
          muted
          mirrored
          absent={isFailing ? media.cameraOff : undefined}
          camera={call === undefined ? undefined : local.camera}
          listen={local.microphone === 'on' ? ownSound : undefined}
        />
        <div className="own-picture__devices">
          <Toggle
            label={media.microphone}
            isOn={local.microphone === 'on'}
            onChange={(on) => call?.setMicrophone(on)}
            isDisabled={call === undefined}
          />
          <Toggle
            label={media.camera}
            isOn={local.camera === 'on'}
            onChange={(on) => call?.setCamera(on)}
            isDisabled={call === undefined}
          />
          {children}
        </div>
      </div>
      {call === undefined ? null : <DeviceTrouble call={call} local={local} />}
      {isFailing ? (
        <Notice kind="error">
          <p>{media.callFailed}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** A camera or microphone that does not work: why, and how to try again once it is put right. */
function DeviceTrouble({ call, local }: { call: Call; local: CallState['local'] }) {
  const { media } = useText().common;
  const words = [
    local.camera === 'off' ? null : wordsOfCamera(local.camera, media),
    local.microphone === 'off' ? null : wordsOfMicrophone(local.microphone, media),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : (
    <Notice kind="warn">
      {words.map((word) => (
        <p key={word}>{word}</p>
      ))}
      <Button onPress={() => void call.retryDevices()}>{media.retryDevices}</Button>
    </Notice>
  );
}
