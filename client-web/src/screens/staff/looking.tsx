import { useState } from 'react';
import { procedureOf, type Room, type Session, useAttempt, useNames, useRoom } from '../../access';
import { companionOf, leads } from '../../consultation/hand-over';
import type { Standby } from '../../consultation/standby';
import { DocumentPage } from '../../document';
import { itemOf, rowOfKey } from '../../intake';
import { inWords } from '../../intake/in-words';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useLanguage, useText } from '../../text';
import { Button, Card, Dialog, EmptyState, Notice, Progress } from '../../ui';
import type { ConsultationView, HandOverItem } from '../../wire/messages.gen';
import './hand-over.css';
import { PrivacyMasked } from './privacy-masked';
import { ReasonChoice } from './reason-choice';
import { SessionHead } from './session-head';
import { talkedSeconds } from './state';

interface LookingProps {
  readonly session: Session;
  readonly item: HandOverItem;
  /** Whether it still waits for an answer. */
  readonly isAsked: boolean;
  readonly desk: Desk;
  readonly standby: Standby | undefined;
  /** Back to the calls. */
  readonly onClose: () => void;
}

/** 見てから決める: the whole case, to be read and nothing more, until it is accepted or refused. */
export function Looking(props: LookingProps) {
  const { session, item, isAsked, desk, standby, onClose } = props;
  const { staff, handOver } = useText();
  const text = handOver.look;
  const room = useRoom('staff', item.consultation, session);
  const attempt = useAttempt();
  const now = useNow(desk.state.clockOffset);
  const [isRefusing, setRefusing] = useState(false);
  const view = room?.state.consultation;
  const back = <Button onPress={onClose}>{text.back}</Button>;
  // Accepted: reception brings the consultation itself in a moment.
  const isIn =
    view !== undefined && (leads(view, session.me) || companionOf(view, session.me) !== undefined);
  if ((!isAsked && !isIn) || room?.state.ended === 'not-a-member') {
    return (
      <main className="staff-wait">
        <Notice kind="info" action={back}>
          {text.gone}
        </Notice>
      </main>
    );
  }
  if (room === undefined || view === undefined || isIn) {
    return (
      <main className="staff-wait">
        <Progress label={staff.session.joining} />
      </main>
    );
  }
  const accept = (): void => {
    standby?.openDevices();
    void attempt
      .run(room.store.command({ type: 'handOver.accept', handOver: item.handOver }))
      .then((done) => (done ? undefined : standby?.closeDevices()));
  };
  const title = handOver.asked.kinds[item.kind];
  return (
    <div className="looking">
      <SessionHead
        session={session}
        view={view}
        status={{ kind: 'calling', word: title }}
        clock={{ label: staff.session.clock, seconds: talkedSeconds(view, now) }}
      >
        {back}
        <Button tone="danger" onPress={() => setRefusing(true)}>
          {text.refuse}
        </Button>
        <Button look="solid" size="lg" isPending={attempt.isBusy} onPress={accept}>
          {attempt.isBusy ? text.accepting : text.accept}
        </Button>
      </SessionHead>
      <main className="looking__main" aria-label={text.title}>
        <div className="looking__notices">
          <Notice kind="info">{text.hint}</Notice>
          <PrivacyMasked me={session.me} desk={desk} view={view} run={attempt.run} />
          {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        </div>
        <Case session={session} room={room} view={view} />
      </main>
      <RefuseDialog
        isOpen={isRefusing}
        onClose={() => setRefusing(false)}
        onRefuse={(reason) => {
          setRefusing(false);
          void attempt.run(
            room.store.command({ type: 'handOver.refuse', handOver: item.handOver, reason }),
          );
        }}
      />
    </div>
  );
}

interface CaseProps {
  readonly session: Session;
  readonly room: Room;
  readonly view: ConsultationView;
}

/** The summary, what is done, what was said, and the page that everybody is on. */
function Case({ session, room, view }: CaseProps) {
  const { staff, handOver, consultation, intake } = useText();
  const text = handOver.look;
  const names = useNames(session.town);
  const { language, say } = useLanguage();
  const said = Object.entries(view.intake.values);
  return (
    <div className="looking__case">
      <div className="looking__words">
        <Card title={handOver.memo(view.handOver?.by.name ?? view.staff.name)}>
          <p className="hand-over__memo">{view.handOver?.summary ?? text.noSummary}</p>
        </Card>
        <Card title={text.procedures}>
          <dl className="looking__list">
            {view.procedures.map(({ procedure, outcome, note }) => (
              <div key={procedure}>
                <dt>
                  {names.procedure(procedure)}{' '}
                  {names.department(procedureOf(session.town, procedure)?.department ?? '')}
                </dt>
                <dd>
                  {outcome === undefined ? text.open : names.outcome(procedure, outcome)} {note}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title={text.identity}>
          {view.identityChecks.length === 0 ? (
            <p>{text.notIdentified}</p>
          ) : (
            <ul>
              {view.identityChecks.map(({ subject, method }) => (
                <li key={subject}>
                  {consultation.identity.subjects[subject]} {consultation.identity.methods[method]}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={text.said}>
          {said.length === 0 ? (
            <p>{text.nothingSaid}</p>
          ) : (
            <dl className="looking__list">
              {said.map(([key, value]) => {
                const item = itemOf(session.town.intake, key);
                const row = rowOfKey(key);
                return (
                  <div key={key}>
                    <dt>
                      {item === undefined ? key : say(item.title)} {row === 0 ? null : row}
                    </dt>
                    <dd>{inWords(value, item?.kind, intake, language)}</dd>
                  </div>
                );
              })}
            </dl>
          )}
        </Card>
      </div>
      <div className="looking__paper">
        {view.shown === undefined ? (
          <EmptyState title={staff.documents.empty} />
        ) : (
          <DocumentPage
            room={room.store}
            images={room.images}
            me={session.me.person}
            mode="watch"
            tool="point"
            onRefused={() => {}}
          />
        )}
      </div>
    </div>
  );
}

interface RefuseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRefuse: (reason: string) => void;
}

/** お受けできません, and why: whoever asked must know what to say to the resident. */
function RefuseDialog({ isOpen, onClose, onRefuse }: RefuseDialogProps) {
  const { common, handOver } = useText();
  const text = handOver.look;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refuse = (): void => {
    setTried(true);
    if (reason.trim() !== '') {
      onRefuse(reason.trim());
    }
  };
  return (
    <Dialog
      title={text.refuse}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.back}</Button>
          <Button look="solid" onPress={refuse}>
            {text.refuse}
          </Button>
        </>
      }
    >
      <ReasonChoice
        label={text.reason}
        reasons={text.reasons}
        reason={reason}
        onReason={setReason}
        showMissing={tried}
      />
    </Dialog>
  );
}
