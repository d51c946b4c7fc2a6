import type { Attempt, Room } from '../../access';
import { useText } from '../../text';
import { Toggle } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';

interface DocumentCameraProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 書画カメラ of the kiosk: the clerk puts it on or off for the resident, and sees what it does. */
export function DocumentCamera({ room, view, run }: DocumentCameraProps) {
  const text = useText().clerk.session.documentCamera;
  const { state, stills } = view.documentCamera;
  return (
    <section className="side-block">
      <h3 className="side-block__title">{text.title}</h3>
      <Toggle
        label={text.title}
        state={text[state]}
        isOn={state !== 'off'}
        onChange={(on) => void run(room.store.command({ type: 'documentCamera.switch', on }))}
      />
      <p className="side-block__hint">{text.hint}</p>
      {stills.length === 0 ? null : (
        <p className="side-block__hint">{text.stills(stills.length)}</p>
      )}
    </section>
  );
}
