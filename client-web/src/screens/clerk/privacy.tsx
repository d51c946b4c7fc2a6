import type { Attempt, Room } from '../../access';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type { ConsultationView, PrivacyReason } from '../../wire/messages.gen';

interface PrivacyProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

const REASONS: readonly PrivacyReason[] = ['supportMeasures', 'other'];

/** Why there are dots, in words that may be read over the desk. */
export function HiddenNotice({ view }: Pick<PrivacyProps, 'view'>) {
  const text = useText().privacy.clerk;
  return view.privacy === undefined ? null : (
    <Notice kind="info" title={text.on}>
      {text.onHint}
    </Notice>
  );
}

/** 住所の非表示: a resident asks for it in person; only headquarters takes it off. */
export function HideAddresses({ room, view, run }: PrivacyProps) {
  const text = useText().privacy.clerk;
  return view.privacy !== undefined ? null : (
    <section className="side-block">
      <h3 className="side-block__title">{text.title}</h3>
      <p className="side-block__hint">{text.hint}</p>
      <div className="side-block__buttons">
        {REASONS.map((reason) => (
          <Button
            key={reason}
            onPress={() => void run(room.store.command({ type: 'privacy.set', reason }))}
          >
            {text.hide[reason]}
          </Button>
        ))}
      </div>
    </section>
  );
}
