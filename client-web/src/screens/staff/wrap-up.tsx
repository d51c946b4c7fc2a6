import { useState } from 'react';
import { type Room, type Session, useAttempt, useNames } from '../../access';
import { type Drafts, toRecord } from '../../outcome/draft';
import { OutcomeForm } from '../../outcome/outcome-form';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { Button, Card, Notice } from '../../ui';
import { filePath } from '../../wire/api';
import type { ConsultationView, TicketView } from '../../wire/messages.gen';
import { PassedOver, unsaid } from './passed-over';
import { PracticeReviewCard } from './practice-review';
import { PrintCard } from './print-card';
import { PrivacyAnswers } from './privacy-answers';
import { SessionHead } from './session-head';
import { talkedSeconds, waitedSeconds } from './state';
import './wrap-up.css';
import { WaitingLine } from './waiting-line';

interface WrapUpProps {
  readonly session: Session;
  readonly room: Room;
  readonly desk: Desk;
  readonly view: ConsultationView;
  readonly waiting: readonly TicketView[];
  readonly clockOffset: number;
}

/** 後処理: the resident has gone; outcomes may be put right before the next call. */
export function WrapUp({ session, room, desk, view, waiting, clockOffset }: WrapUpProps) {
  const { staff } = useText();
  const text = staff.after;
  const names = useNames(session.town);
  const now = useNow(clockOffset);
  const attempt = useAttempt();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [isSaved, setSaved] = useState(false);
  const isAway = room.state.connection !== 'open';
  const changes = toRecord(view.procedures, drafts);
  const { checklist } = room.state;
  const silent = unsaid(session.town, view.procedures, drafts, checklist);

  const save = async (): Promise<void> => {
    for (const command of changes) {
      await room.store.command(command);
    }
  };
  const finish = async (): Promise<void> => {
    await save();
    await room.store.command({ type: 'wrapUp.finish' });
  };

  return (
    <div className="wrap-up">
      <SessionHead
        session={session}
        view={view}
        status={isAway ? { kind: 'line', word: staff.line } : { kind: 'done', word: staff.wrapUp }}
        clock={{
          label: text.elapsed,
          seconds: view.endedAt === undefined ? 0 : secondsSince(view.endedAt, now),
        }}
      >
        {null}
      </SessionHead>
      <main className="wrap-up__main">
        <div className="wrap-up__notices">
          {isAway ? <Notice kind="warn">{staff.lineAway}</Notice> : null}
          <Notice kind="info">{text.hint}</Notice>
          <PrivacyAnswers desk={desk} view={view} run={attempt.run} />
          {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        </div>
        {view.practice === undefined ? null : (
          <div className="wrap-up__review">
            <PracticeReviewCard session={session} view={view} />
          </div>
        )}
        <Card title={text.summary}>
          <Summary session={session} view={view} />
        </Card>
        <Card title={text.outcomes}>
          <OutcomeForm
            town={session.town}
            cases={view.procedures}
            drafts={drafts}
            onChange={(next) => {
              setDrafts(next);
              setSaved(false);
            }}
            showMissing
            isHidden={view.privacy !== undefined}
            further={(one, draft, onDraft) => (
              <PassedOver
                town={session.town}
                view={view}
                checklist={checklist}
                one={one}
                draft={draft}
                onDraft={onDraft}
                showMissing
              />
            )}
          />
          <div className="wrap-up__save">
            {changes.length > 0 && silent.length === 0 ? (
              <Button onPress={() => void attempt.run(save()).then((done) => setSaved(done))}>
                {text.saveOutcomes}
              </Button>
            ) : null}
            {isSaved && changes.length === 0 ? <Notice kind="done">{text.saved}</Notice> : null}
          </div>
        </Card>
        <div className="print-card-place">
          <Card title={staff.print.title}>
            <PrintCard session={session} store={room.store} view={view} />
          </Card>
        </div>
        <div className="wrap-up__finish">
          <Button look="solid" size="lg" onPress={() => void attempt.run(finish())}>
            {text.finish}
          </Button>
        </div>
      </main>
      <footer className="session-foot">
        <WaitingLine waiting={waiting} names={names} now={now} />
      </footer>
    </div>
  );
}

function Summary({ session, view }: { session: Session; view: ConsultationView }) {
  const text = useText().staff.after;
  const names = useNames(session.town);
  return (
    <dl className="summary">
      <dt>{text.number}</dt>
      <dd className="summary__number">{ticketNumber(view.number)}</dd>
      <dt>{text.place}</dt>
      <dd>
        {names.branch(view.branch)} {names.kiosk(view.kiosk)}
      </dd>
      <dt>{text.waited}</dt>
      <dd className="number">{minutesAndSeconds(waitedSeconds(view))}</dd>
      <dt>{text.talked}</dt>
      <dd className="number">{minutesAndSeconds(talkedSeconds(view, Date.now()))}</dd>
      <dt>{text.documents}</dt>
      <dd>
        {view.documents.length === 0 ? text.noDocuments : null}
        <ul className="summary__documents">
          {view.documents.map((document) => (
            <li key={document.document}>
              {document.title}{' '}
              {document.finished === undefined || !document.filed ? (
                <span className="summary__note">
                  {document.finished === undefined ? text.notFinished : text.notFiled}
                </span>
              ) : (
                <a
                  href={filePath('staff', view.consultation, document.finished)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {text.openPdf}
                </a>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
