import { useSyncExternalStore } from 'react';
import type { Standby } from '../../consultation/standby';
import { useText } from '../../text';
import { Progress, Ruby, VideoTile } from '../../ui';
import './waiting-camera.css';

/** カメラを準備しています: why the camera's light is on, and that nobody sees the picture yet. */
export function WaitingCamera({ standby }: { readonly standby: Standby }) {
  const { waiting, talk } = useText().kiosk;
  const { isReady, stream, camera } = useSyncExternalStore(standby.subscribe, standby.state);
  if (!isReady) {
    return (
      <div className="waiting-camera__wait">
        <Progress label={waiting.camera} />
      </div>
    );
  }
  return camera !== 'on' ? null : (
    <div className="waiting-camera">
      <div className="waiting-camera__picture">
        <VideoTile stream={stream} name={talk.self} muted mirrored />
      </div>
      <p>
        <Ruby>{waiting.cameraReady}</Ruby>
      </p>
    </div>
  );
}
