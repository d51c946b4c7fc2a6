import { useState } from 'react';
import { procedureOf, type Room, type Session, useAttempt, useNames, useRoom } from '../../access';
import { isIdentityMissing } from '../../consultation/identity';
import { IdentityForm } from '../../consultation/identity-form';
import { IdentityRecords } from '../../consultation/identity-records';
import { shownDocument } from '../../consultation/state';
import { DocumentPage } from '../../document';
import { FilePicker, UPLOADS, UploadDialog, type UploadWish, wishOf } from '../../document/upload';
import { OriginalsOfTalk } from '../../originals/originals-of-talk';
import { ReceiveOriginal } from '../../originals/receive-original';
import type { Desk } from '../../queue/use-desk';
import { secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { Button, EmptyState, Notice, Progress, StatusBadge } from '../../ui';
import type {
  ClerkTaskView,
  ConsultationId,
  ConsultationView,
  Member,
  Town,
} from '../../wire/messages.gen';
import { Call } from './call';
import { DocumentCamera } from './document-camera';
import { HiddenNotice, HideAddresses } from './privacy';
import { SessionPrints } from './session-prints';
import { TaskList } from './task-list';

interface SessionPanelProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly consultation: ConsultationId;
  readonly now: number;
}

/** 相談中: the clerk is in the room, sees the same page, and prints what is finished. */
export function SessionPanel({ session, desk, consultation, now }: SessionPanelProps) {
  const { clerk, common, problems } = useText();
  const room = useRoom('clerk', consultation, session);
  const view = room?.state.consultation;
  if (room?.state.ended === 'not-a-member') {
    return (
      <div className="panel-wait">
        <Notice kind="error">{problems['no-such-room']}</Notice>
      </div>
    );
  }
  if (room === undefined || view === undefined) {
    return (
      <div className="panel-wait">
        <Progress label={common.loading} />
      </div>
    );
  }
  if (view.phase !== 'talking') {
    return <EmptyState title={clerk.over} hint={clerk.overHint} />;
  }
  return <Joined {...{ session, desk, room, view, now }} />;
}

interface JoinedProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly room: Room;
  readonly view: ConsultationView;
  readonly now: number;
}

function Joined({ session, desk, room, view, now }: JoinedProps) {
  const { clerk, consultation } = useText();
  const text = clerk.session;
  const [isIdentifying, setIdentifying] = useState(false);
  const [receiving, setReceiving] = useState<{ readonly task?: ClerkTaskView } | undefined>();
  const names = useNames(session.town);
  const { run, error, refused } = useAttempt();
  const shown = shownDocument(view);
  const procedures = view.procedures.flatMap((p) => procedureOf(session.town, p.procedure) ?? []);
  return (
    <section className="session-panel">
      <header className="session-panel__head">
        <h2 className="session-panel__number">{ticketNumber(view.number)}</h2>
        <p className="session-panel__procedures">
          {procedures.map((procedure) => names.say(procedure.title)).join('・')}
        </p>
        <p className="session-panel__clock">
          {text.talked}{' '}
          <strong className="number">{minutesAndSeconds(secondsSince(view.openedAt, now))}</strong>
        </p>
      </header>
      {procedures.some((procedure) => procedure.inPerson) ? (
        <Notice kind="info" title={text.inPerson} />
      ) : null}
      <HiddenNotice view={view} />
      <div className="session-panel__columns">
        <div className="session-panel__paper">
          {shown === undefined ? (
            <EmptyState title={text.noDocument} hint={text.noDocumentHint} />
          ) : (
            <>
              <p className="session-panel__title">{shown.title}</p>
              <div className="session-panel__page">
                <DocumentPage
                  room={room.store}
                  images={room.images}
                  me={session.me.person}
                  mode="watch"
                  tool="point"
                  fit="width"
                  onRefused={refused}
                />
              </div>
            </>
          )}
        </div>
        <div className="session-panel__side">
          <TaskList
            room={room}
            view={view}
            names={names}
            onIdentify={() => setIdentifying(true)}
            onReceive={(task) => setReceiving({ task })}
          />
          <section className="side-block">
            <h3 className="side-block__title">{consultation.identity.title}</h3>
            <IdentityRecords
              store={room.store}
              checks={view.identityChecks}
              isMissing={isIdentityMissing(view, session.town)}
              run={run}
            />
            <Button onPress={() => setIdentifying(true)}>{consultation.identity.record}</Button>
            <IdentityForm
              store={room.store}
              isOpen={isIdentifying}
              onClose={() => setIdentifying(false)}
            />
          </section>
          <OriginalsOfTalk {...{ view, desk }} onReceive={() => setReceiving({})} />
          <Members members={room.state.members} me={session.me.person.id} />
          {error === undefined ? null : <Notice kind="error">{error}</Notice>}
          <SessionPrints {...{ room, view, desk, names, run }} />
          <Call consultation={view.consultation} me={session.me.person} />
          <DocumentCamera room={room} view={view} run={run} />
          <BringPaper view={view} town={session.town} />
          <HideAddresses room={room} view={view} run={run} />
          <p className="session-panel__joined">{text.joined}</p>
        </div>
      </div>
      {receiving === undefined ? null : (
        <ReceiveOriginal
          {...{ session, desk, names, ...receiving }}
          talk={view}
          onClose={() => setReceiving(undefined)}
        />
      )}
    </section>
  );
}

function Members({ members, me }: { members: readonly Member[]; me: string }) {
  const { clerk, staff } = useText();
  return (
    <section className="side-block">
      <h3 className="side-block__title">{clerk.session.members}</h3>
      <ul>
        {members.map(({ person, connected }) => (
          <li key={person.id} className="side-block__line">
            <span>
              {person.name}
              {person.id === me ? ` (${staff.people.self})` : ''}
            </span>
            <StatusBadge kind={connected ? 'talking' : 'offline'}>
              {connected ? staff.people.connected : staff.people.away}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 取り込み: what the resident brought on paper or as a file is put on the table. */
function BringPaper({ view, town }: { view: ConsultationView; town: Town }) {
  const text = useText().clerk.session.bring;
  const [wish, setWish] = useState<UploadWish | undefined>();
  return (
    <section className="side-block">
      <h3 className="side-block__title">{text.title}</h3>
      <p className="side-block__hint">{text.hint}</p>
      <FilePicker
        label={text.choose}
        accept={UPLOADS}
        onFiles={(files) => setWish(wishOf(files))}
      />
      {wish === undefined ? null : (
        <UploadDialog
          screen="clerk"
          consultation={view.consultation}
          wish={wish}
          most={town.maxUploadBytes}
          onClose={() => setWish(undefined)}
        />
      )}
    </section>
  );
}
