import type { Attempt, Session } from '../../access';
import { leads } from '../../consultation/hand-over';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type { ConsultationView, PrivacyReason } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './identity-card.css';
import { PrivacyAnswers } from './privacy-answers';
import { PrivacyMasked } from './privacy-masked';

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

interface PrivacyNoticeProps extends PrivacyProps {
  readonly session: Session;
  readonly desk: Desk;
}

/** That the address is hidden, wherever staff looks; who leads answers, the others ask. */
export function PrivacyNotice({ session, desk, store, view, run }: PrivacyNoticeProps) {
  const { staff, privacy } = useText();
  if (view.privacy === undefined) {
    return null;
  }
  if (!leads(view, session.me)) {
    return <PrivacyMasked me={session.me} desk={desk} view={view} run={run} />;
  }
  const approved = view.privacy.requests.filter(
    (r) => r.print === undefined && r.state === 'approved',
  );
  const names = [...new Set(approved.map(({ by }) => by.name))].join('、');
  return (
    <>
      <PrivacyAnswers desk={desk} view={view} run={run} />
      <Notice
        kind="warn"
        title={staff.privacy.on[view.privacy.reason]}
        action={
          <Button look="text" onPress={() => void run(store.command({ type: 'privacy.set' }))}>
            {staff.privacy.show}
          </Button>
        }
      >
        {staff.privacy.byHand}
        {names === '' ? null : <p>{privacy.approved(names)}</p>}
      </Notice>
    </>
  );
}
