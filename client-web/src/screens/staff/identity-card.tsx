import { useState } from 'react';
import type { Attempt, Session } from '../../access';
import { isIdentityMissing } from '../../consultation/identity';
import { IdentityForm } from '../../consultation/identity-form';
import { IdentityRecords } from '../../consultation/identity-records';
import { useText } from '../../text';
import { Button } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './identity-card.css';

interface IdentityCardProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 本人確認: what is recorded; the clerk is asked to look, or staff saw it by the document camera. */
export function IdentityCard({ session, store, view, run }: IdentityCardProps) {
  const { consultation, staff } = useText();
  const [isOpen, setOpen] = useState(false);
  const isAsked = view.clerkTasks.some((t) => t.kind === 'identityDocument' && t.state === 'open');
  const ask = (): void =>
    void run(store.command({ type: 'clerkTask.request', task: newId(), kind: 'identityDocument' }));
  return (
    <section className="column-card identity-card" data-lead="identity">
      <h2 className="column-card__title">{consultation.identity.title}</h2>
      <IdentityRecords
        store={store}
        checks={view.identityChecks}
        isMissing={isIdentityMissing(view, session.town)}
        run={run}
      />
      <div className="identity-card__do">
        <Button isDisabled={isAsked} onPress={ask}>
          {isAsked ? staff.identity.asked : staff.identity.ask}
        </Button>
        <Button onPress={() => setOpen(true)}>{consultation.identity.record}</Button>
      </div>
      <p className="identity-card__hint">{staff.identity.hint}</p>
      <IdentityForm store={store} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
