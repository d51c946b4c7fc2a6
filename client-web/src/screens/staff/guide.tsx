import { useState } from 'react';
import { procedureOf, type Session, useNames } from '../../access';
import { questionNow } from '../../consultation/questions';
import { useWho } from '../../consultation/who';
import { useText } from '../../text';
import { Button, MenuButton } from '../../ui';
import type {
  ChecklistAbout,
  ConsultationView,
  GuideView,
  PointsTable,
  Procedure,
  ProcedureId,
  QuestionId,
} from '../../wire/messages.gen';
import { GuideQuestions } from './guide-questions';
import { GuideResult } from './guide-result';
import './guide.css';
import { OftenTogether } from './often-together';
import { PointsDialog } from './points-dialog';
import { usePointsTables } from './use-points';

/** What staff says to the 手続案内 and of the procedures of the visit. */
export type GuideCommand =
  | { readonly type: 'procedure.add'; readonly procedure: ProcedureId }
  | { readonly type: 'guide.open' }
  | {
      readonly type: 'question.askOfGuide';
      readonly question: QuestionId;
      readonly guide: string;
      readonly person?: string;
    }
  | {
      readonly type: 'guide.answer';
      readonly question: string;
      readonly person?: string;
      readonly answer?: 'yes' | 'no' | 'unknown';
    }
  | {
      readonly type: 'guide.tick';
      readonly document: string;
      readonly tick?: 'today' | 'next';
    };

interface GuideProps {
  readonly session: Session;
  readonly view: ConsultationView;
  /** Absent until it is begun. */
  readonly guide: GuideView | undefined;
  /** What the 確認リスト led to last; a question of it is asked next. */
  readonly lead: ChecklistAbout | undefined;
  readonly onCommand: (command: GuideCommand) => void;
  readonly onRefused: (reason: unknown) => void;
}

/** 手続: what to know of each procedure of the consultation, and the 手続案内 over all of them. */
export function Guide(props: GuideProps) {
  const { session, view, guide, lead, onCommand, onRefused } = props;
  const { town } = session;
  const text = useText().staff.guide;
  const names = useNames(town);
  const whoOf = useWho(town.intake, view.intake);
  const tables = usePointsTables(onRefused);
  const present = new Set(view.procedures.map((one) => one.procedure));
  const procedures = view.procedures.flatMap((one) => procedureOf(town, one.procedure) ?? []);
  return (
    <>
      <section className="column-card guide" aria-label={text.guideTitle} data-lead="guide">
        <h2 className="column-card__title">{text.guideTitle}</h2>
        {guide === undefined ? (
          <>
            <p className="guide__small">{text.openHint}</p>
            <Button onPress={() => onCommand({ type: 'guide.open' })}>{text.open}</Button>
          </>
        ) : (
          <>
            <GuideQuestions
              guide={guide}
              names={names}
              whoOf={whoOf}
              atKiosk={questionNow(view.questions)}
              lead={lead}
              onCommand={onCommand}
            />
            <GuideResult guide={guide} names={names} present={present} onCommand={onCommand} />
          </>
        )}
      </section>
      <section className="column-card">
        <h2 className="column-card__title">{text.title}</h2>
        {procedures.map((procedure) => (
          <ProcedureNotes
            key={procedure.procedure}
            procedure={procedure}
            say={names.say}
            tables={tables.filter((table) => table.procedure === procedure.procedure)}
          />
        ))}
        <OftenTogether town={town} present={present} names={names} onCommand={onCommand} />
        <MenuButton
          groups={town.lifeEvents.map((event) => ({
            title: names.say(event.title),
            entries: event.procedures.map((id) => ({
              id,
              label: names.procedure(id),
              note: present.has(id) ? text.added : undefined,
              isDisabled: present.has(id),
            })),
          }))}
          onChoose={(procedure) => onCommand({ type: 'procedure.add', procedure })}
        >
          {text.add}
        </MenuButton>
      </section>
    </>
  );
}

interface ProcedureNotesProps {
  readonly procedure: Procedure;
  readonly say: (words: Procedure['title']) => string;
  /** Of points, for this procedure. */
  readonly tables: readonly PointsTable[];
}

function ProcedureNotes({ procedure, say, tables: [table, ...later] }: ProcedureNotesProps) {
  const { guide: text, points } = useText().staff;
  const [isTrying, setTrying] = useState(false);
  return (
    <article className="procedure-notes">
      <header className="procedure-notes__head">
        <h3 className="procedure-notes__title">{say(procedure.title)}</h3>
        {procedure.unverified ? (
          <span className="procedure-notes__mark">{text.unverified}</span>
        ) : null}
      </header>
      <p className="procedure-notes__minutes">
        {text.minutes(procedure.minutesFrom, procedure.minutesTo)}
      </p>
      {procedure.fee === undefined ? null : (
        <p>
          {text.fee(procedure.fee.yen)}{' '}
          {procedure.fee.unverified ? (
            <span className="procedure-notes__mark">{text.unverified}</span>
          ) : null}
        </p>
      )}
      {procedure.inPerson ? <p className="procedure-notes__strong">{text.inPerson}</p> : null}
      {procedure.remark === undefined ? null : <p>{say(procedure.remark)}</p>}
      <h4 className="procedure-notes__sub">{text.bring}</h4>
      <ul className="procedure-notes__list">
        {procedure.bring.map((thing) => (
          <li key={thing.ja}>{say(thing)}</li>
        ))}
      </ul>
      {procedure.law.length === 0 ? null : (
        <p className="procedure-notes__small">
          {text.law}:{' '}
          {procedure.law.map((one) => (
            <span key={one.ja} lang="ja">
              {one.ja}
              {one.unverified ? `（${text.unverified}）` : ''}{' '}
            </span>
          ))}
        </p>
      )}
      {procedure.unverified ? (
        <p className="procedure-notes__small">{text.unverifiedHint}</p>
      ) : null}
      {table === undefined ? null : <Button onPress={() => setTrying(true)}>{points.title}</Button>}
      {table !== undefined && isTrying ? (
        <PointsDialog
          procedure={say(procedure.title)}
          tables={[table, ...later]}
          onClose={() => setTrying(false)}
        />
      ) : null}
    </article>
  );
}
