import type { DeviceState } from '../../media';
import { ticketNumber } from '../../queue/waiting';
import { type Texts, useText } from '../../text';
import { Button, Notice, Progress, Toggle, VideoTile } from '../../ui';
import type { ConsultationView, Still } from '../../wire/messages.gen';
import { StillViewer } from './still-viewer';
import type { Pictures } from './use-pictures';
import './document-camera.css';

interface DocumentCameraProps {
  readonly view: ConsultationView;
  readonly pictures: Pictures;
  readonly onBind: (still: Still) => void;
}

/** 書画カメラ: its picture or a still of it, and what can be asked of it. */
export function DocumentCamera({ view, pictures, onBind }: DocumentCameraProps) {
  const { common, staff } = useText();
  const text = staff.documentCamera;
  const { kiosk, large, still, isOn, isFrozen, progress } = pictures;
  const { state, stills } = view.documentCamera;
  if (still === undefined && stills.length === 0 && kiosk?.documentCamera === 'missing') {
    return <p className="document-camera__none">{text.none}</p>;
  }
  return (
    <section
      className="document-camera"
      data-large={large === 'document' || undefined}
      aria-label={common.media.documentCamera.title}
    >
      {still === undefined ? (
        <VideoTile
          stream={kiosk?.documentStream ?? null}
          name={common.media.documentCamera.title}
          muted
          fit="contain"
          camera={kiosk?.documentCamera}
          connection={kiosk?.connection}
          absent={whyNone(state === 'off' ? 'off' : kiosk?.documentCamera, common.media, staff)}
          mark={kiosk?.frozen === true ? common.media.documentCamera.frozen : undefined}
        />
      ) : (
        <StillViewer
          consultation={view.consultation}
          number={ticketNumber(view.number)}
          stills={stills}
          shown={still}
          onShow={pictures.showStill}
          onBind={onBind}
          onClose={() => pictures.showStill(undefined)}
        />
      )}
      <div className="document-camera__acts">
        {still === undefined ? (
          <Button onPress={pictures.swap}>
            {large === 'document' ? text.smaller : text.larger}
          </Button>
        ) : null}
        <Toggle
          label={text.freeze}
          state={isFrozen ? text.frozen : text.moving}
          isOn={isFrozen}
          onChange={pictures.freeze}
          isDisabled={!isOn}
        />
        <Button isDisabled={!isOn} isPending={progress === 'coming'} onPress={pictures.takeStill}>
          {progress === 'coming' ? text.taking : text.take}
        </Button>
        {still === undefined && stills.length > 0 ? (
          <Button look="text" onPress={() => pictures.showStill(stills.at(-1)?.still)}>
            {text.open(stills.length)}
          </Button>
        ) : null}
      </div>
      <div className="document-camera__news" role="status">
        {progress === 'coming' ? <Progress label={text.coming} /> : null}
        {state === 'off' ? <p className="document-camera__hint">{text.offHint}</p> : null}
      </div>
      {progress === 'failed' ? <Notice kind="error">{text.failed}</Notice> : null}
    </section>
  );
}

/** Why there is no picture of the document camera; nothing while there may be one. */
function whyNone(
  state: DeviceState | undefined,
  { documentCamera }: Texts['common']['media'],
  { people }: Texts['staff'],
): string | undefined {
  switch (state) {
    case undefined:
      return people.residentNotSeen;
    case 'on':
      return undefined;
    default:
      return documentCamera[state];
  }
}
