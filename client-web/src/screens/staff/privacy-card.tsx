import type { Attempt } from '../../access';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type { ConsultationView, PrivacyReason } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './identity-card.css';

interface PrivacyProps {
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

const REASONS: readonly PrivacyReason[] = ['supportMeasures', 'other'];

/** 住所の非表示: puts it on; what it does and does not hide. */
export function PrivacyCard({ store, view, run }: PrivacyProps) {
  const text = useText().staff.privacy;
  return view.privacy !== undefined ? null : (
    <section className="column-card identity-card">
      <h2 className="column-card__title">{text.title}</h2>
      <p className="identity-card__hint">{text.hint}</p>
      <div className="identity-card__do">
        {REASONS.map((reason) => (
          <Button
            key={reason}
            onPress={() => void run(store.command({ type: 'privacy.set', reason }))}
          >
            {text.hide[reason]}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** That the address is hidden, wherever staff looks. */
export function PrivacyNotice({ store, view, run }: PrivacyProps) {
  const text = useText().staff.privacy;
  return view.privacy === undefined ? null : (
    <Notice
      kind="warn"
      title={text.on[view.privacy.reason]}
      action={
        <Button look="text" onPress={() => void run(store.command({ type: 'privacy.set' }))}>
          {text.show}
        </Button>
      }
    >
      {text.byHand}
    </Notice>
  );
}
