import { VideoTile } from '../../../ui';
import type { DeviceRef } from '../../../wire/messages.gen';
import { useTrack } from './use-track';

export interface CameraPreviewProps {
  readonly name: string;
  readonly chosen: DeviceRef | undefined;
  readonly mirrored?: boolean;
}

/** What a camera sees now. */
export function CameraPreview({ name, chosen, mirrored = false }: CameraPreviewProps) {
  const { stream, state } = useTrack('videoinput', chosen);
  return (
    <div className="kiosk-settings__picture">
      <VideoTile stream={stream} name={name} camera={state} mirrored={mirrored} muted />
    </div>
  );
}
