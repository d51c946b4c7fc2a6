import { useState } from 'react';
import { type Attempt, procedureOf, type Session } from '../../access';
import { companionOf, leads } from '../../consultation/hand-over';
import { type Drafts, toRecord } from '../../outcome/draft';
import { OutcomeForm } from '../../outcome/outcome-form';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { ConsultationView, Me } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './hand-over.css';

interface CompanyProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** Who of staff is in it, who leads, and for the lead: thanking somebody who may go. */
export function CompanyCard({ session, store, view, run }: CompanyProps) {
  const text = useText().handOver.company;
  if (view.company.length === 0) {
    return null;
  }
  const isLead = leads(view, session.me);
  return (
    <section className="column-card">
      <h2 className="column-card__title">{text.title}</h2>
      <ul className="hand-over__company">
        <li>
          {view.staff.name} <span className="hand-over__as">{text.lead}</span>
        </li>
        {view.company.map(({ person, as }) => (
          <li key={person.id}>
            {person.name} <span className="hand-over__as">{text.as[as]}</span>
            {isLead ? (
              <Button
                look="text"
                tone="quiet"
                aria-label={text.thankLabel(person.name)}
                onPress={() => void run(store.command({ type: 'company.thank', staff: person.id }))}
              >
                {text.thank}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LeaveProps {
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly me: Me;
  readonly run: Attempt['run'];
}

/** 抜ける: in the place of 終了, for whoever does not lead. */
export function LeaveButton({ store, view, me, run }: LeaveProps) {
  const text = useText().handOver.company;
  return (
    <Button look="solid" onPress={() => void run(store.command({ type: 'company.leave' }))}>
      {companionOf(view, me)?.as === 'sender' ? text.leaveAfter : text.leave}
    </Button>
  );
}

/** 結果 of the procedures of one's own department, for staff of another one than the lead's. */
export function OwnOutcomes({ session, store, view, run }: CompanyProps) {
  const text = useText().handOver.company;
  const [drafts, setDrafts] = useState<Drafts>({});
  const companion = companionOf(view, session.me);
  const cases = view.procedures.filter(
    ({ procedure }) =>
      companion?.as === 'department' &&
      procedureOf(session.town, procedure)?.department === companion.department,
  );
  const changes = toRecord(cases, drafts);
  const record = async (): Promise<void> => {
    for (const command of changes) {
      await store.command(command);
    }
  };
  return (
    <section className="column-card talk__outcome">
      <p className="talk__hint">{cases.length === 0 ? text.noOutcomes : text.outcomes}</p>
      <OutcomeForm
        town={session.town}
        cases={cases}
        drafts={drafts}
        onChange={setDrafts}
        showMissing={false}
        isHidden={view.privacy !== undefined}
      />
      {changes.length === 0 ? null : (
        <Button onPress={() => void run(record())}>{text.record}</Button>
      )}
    </section>
  );
}
