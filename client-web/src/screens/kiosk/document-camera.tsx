import type { Attempt, Room } from '../../access';
import type { CallState } from '../../media';
import { useText } from '../../text';
import { Notice, Ruby, Toggle, VideoTile } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import type { StillNews } from './use-document-camera';
import './document-camera.css';

/** How the paper lies, as everybody sees it. */
export function DocumentPreview({ state, view }: PreviewProps) {
  const { media } = useText().common;
  const words = useText().kiosk.talk.documentCamera;
  const { local } = state;
  const { stills } = view.documentCamera;
  if (local.documentCamera === 'missing') {
    return null;
  }
  return (
    <div className="document-preview">
      <VideoTile
        stream={local.documentStream}
        name={words.title}
        muted
        fit="contain"
        camera={local.documentCamera}
        absent={
          local.documentCamera === 'on' ? undefined : media.documentCamera[local.documentCamera]
        }
        mark={local.frozen ? words.frozen : undefined}
      />
      {stills.length === 0 ? null : (
        <p className="document-preview__count">
          <Ruby>{words.takenCount(stills.length)}</Ruby>
        </p>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly state: CallState;
  readonly view: ConsultationView;
}

interface SwitchProps extends PreviewProps {
  readonly room: Room;
  readonly run: Attempt['run'];
}

/** On or off, with the word of which. */
export function DocumentSwitch({ state, view, room, run }: SwitchProps) {
  const words = useText().kiosk.talk.documentCamera;
  const { documentCamera } = state.local;
  if (documentCamera !== 'on' && documentCamera !== 'off') {
    return null;
  }
  const decided = view.documentCamera.state;
  return (
    <Toggle
      size="kiosk"
      label={words.title}
      state={words[decided]}
      isOn={decided !== 'off'}
      onChange={(on) => void run(room.store.command({ type: 'documentCamera.switch', on }))}
    />
  );
}

/** That a picture is being taken of what lies there, and that one was. */
export function StillWords({ news }: { readonly news: StillNews }) {
  const words = useText().kiosk.talk.documentCamera;
  switch (news) {
    case 'taking':
      return <Notice kind="info" title={words.taking} />;
    case 'taken':
      return (
        <Notice kind="done" title={words.taken}>
          {words.takenHint}
        </Notice>
      );
    case 'none':
      return null;
  }
}
