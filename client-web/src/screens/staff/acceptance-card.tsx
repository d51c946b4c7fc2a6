import { type Attempt, procedureOf, type Session, useNames } from '../../access';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, StatusBadge } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView, ProcedureCase } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './identity-card.css';

interface AcceptanceCardProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 受理: of what is notified face to face, who has accepted it; headquarters asks, the clerk accepts. */
export function AcceptanceCard({ session, store, view, run }: AcceptanceCardProps) {
  const text = useText().staff.acceptance;
  const names = useNames(session.town);
  const cases = view.procedures.filter(
    ({ procedure }) => procedureOf(session.town, procedure)?.inPerson === true,
  );
  if (cases.length === 0) {
    return null;
  }
  const isAsked = ({ procedure }: ProcedureCase): boolean =>
    view.clerkTasks.some((t) => t.procedure === procedure && t.state === 'open');
  const ask = ({ procedure }: ProcedureCase): void =>
    void run(
      store.command({ type: 'clerkTask.request', task: newId(), kind: 'accept', procedure }),
    );
  return (
    <section className="column-card identity-card" data-lead="acceptance">
      <h2 className="column-card__title">{text.title}</h2>
      {cases.map((one) => (
        <div key={one.procedure} className="identity-card__do">
          {one.acceptance === undefined ? (
            <>
              <p role="status">{text.notYet(names.procedure(one.procedure))}</p>
              <Button isDisabled={isAsked(one)} onPress={() => ask(one)}>
                {isAsked(one) ? text.asked : text.ask}
              </Button>
            </>
          ) : (
            <p role="status">
              <StatusBadge kind="done">{text.done(names.procedure(one.procedure))}</StatusBadge>{' '}
              <span className="number">{timeAt(one.acceptance.at)}</span> {one.acceptance.by.name}
            </p>
          )}
        </div>
      ))}
      <p className="identity-card__hint">{text.hint}</p>
    </section>
  );
}
