import { useCallback, useEffect, useRef, useState } from 'react';
import { type Room, type Session, useAttempt, useRoom } from '../../access';
import { FirstFace } from '../../consultation/first-face';
import { LineQuality } from '../../consultation/line-quality';
import { RemovedNotice } from '../../consultation/removed-notice';
import type { Standby } from '../../consultation/standby';
import { shownDocument } from '../../consultation/state';
import { type CallHandle, type CallSetup, useCall } from '../../consultation/use-call';
import { usePictureFirst } from '../../consultation/use-picture-first';
import { useText } from '../../text';
import { Button, DisplaySettings, Notice, Ruby, StatusBadge } from '../../ui';
import type { ConsultationId, ConsultationView, KioskSettings } from '../../wire/messages.gen';
import { Ask } from './ask';
import { callSetupOf } from './call-setup';
import { Company, HandOver } from './company';
import { Confirmation } from './confirmation';
import { DocumentPreview, DocumentSwitch, StillWords } from './document-camera';
import { Faces } from './faces';
import { Held } from './held';
import { Notes } from './notes';
import { Paper } from './paper';
import { Question } from './question';
import { Starting } from './starting';
import { type Farewell, farewellOf } from './state';
import { TalkButton } from './talk-button';
import { useDocumentCamera } from './use-document-camera';
import { Volume } from './volume';
import './talk.css';

/** What is left of the other's voice while one speaks: enough to hear that there is one. */
const DUCKED = 0.15;

export interface TalkProps {
  readonly session: Session;
  /** What was chosen for this kiosk. */
  readonly settings: KioskSettings;
  /** What was made ready while the resident waited. */
  readonly standby: Standby | undefined;
  readonly consultation: ConsultationId;
  /** The talk is over; the farewell is absent when it was over before this screen came. */
  readonly onOver: (farewell: Farewell | undefined) => void;
}

/** A consultation: the face and the same page as the member of staff has. */
export function Talk({ session, settings, standby, consultation, onOver }: TalkProps) {
  // Kept for the whole talk: settings told anew, as after a reconnect, must not begin another call.
  const [setup] = useState(() => standby?.setup ?? callSetupOf(settings));
  // Before anything of the room is known: picture and sound are what takes longest.
  const handle = useCall('kiosk', consultation, session.me.person.name, setup, standby);
  const room = useRoom('kiosk', consultation, session);
  useOver(room, session, onOver);
  const isDue = usePictureFirst(handle.state);
  const view = room?.state.consultation;
  return room === undefined || view === undefined || view.phase !== 'talking' || !isDue ? (
    <FirstFace state={handle.state} name={view?.staff.name}>
      <Starting />
    </FirstFace>
  ) : (
    <Talking {...{ session, settings, setup, handle, room, view }} />
  );
}

/** Leaves once the room says that the talk is over, or that this kiosk has no place in it. */
function useOver(
  room: Room | undefined,
  { town }: Session,
  onOver: (farewell: Farewell | undefined) => void,
): void {
  const watched = useRef(false);
  const view = room?.state.consultation;
  const ended = room?.state.ended;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of the room
  useEffect(() => {
    if (ended === 'not-a-member' || (view !== undefined && view.phase !== 'talking')) {
      onOver(watched.current && view !== undefined ? farewellOf(view, town) : undefined);
    } else if (view !== undefined) {
      watched.current = true;
    }
  }, [view?.phase, ended]);
}

interface TalkingProps {
  readonly session: Session;
  readonly settings: KioskSettings;
  readonly setup: CallSetup;
  readonly handle: CallHandle;
  readonly room: Room;
  readonly view: ConsultationView;
}

function Talking({ session, settings, setup, handle, room, view }: TalkingProps) {
  const words = useText().kiosk.talk;
  const { call, state } = handle;
  const [volume, setVolume] = useState(settings.volume / 100);
  const [isSpeaking, setSpeaking] = useState(false);
  const { run, error, refused } = useAttempt();
  const news = useDocumentCamera(room, view, call, state);
  const hold = useCallback(
    (isHeld: boolean) => {
      setSpeaking(isHeld);
      call?.setMicrophone(isHeld);
    },
    [call],
  );
  const isOnHold = view.hold !== undefined;
  useEffect(() => call?.hold(isOnHold), [call, isOnHold]);
  const document = shownDocument(view);
  return (
    <div
      className="kiosk-talk"
      data-paper={((document !== undefined || view.notes.open) && !isOnHold) || undefined}
    >
      <header className="kiosk-talk__head">
        <h1 className="kiosk-talk__with">{view.staff.name}</h1>
        <Line room={room} view={view} />
        <Company session={session} view={view} />
        <DisplaySettings layout="menu" />
      </header>
      {view.hold === undefined ? (
        <>
          <div className="kiosk-talk__faces">
            <Faces
              call={call}
              state={state}
              staff={view.staff}
              volume={isSpeaking ? volume * DUCKED : volume}
              speaker={setup.devices?.speaker}
              isStaffAway={isAway(room, view)}
              preview={<DocumentPreview state={state} view={view} />}
            />
          </div>
          <main className="kiosk-talk__paper">
            <RemovedNotice handle={handle} size="kiosk" />
            <LineQuality state={state} />
            <HandOver session={session} view={view} />
            <StillWords news={news} />
            {error === undefined ? null : <Notice kind="error">{error}</Notice>}
            {view.notes.open ? (
              <Notes room={room} view={view} run={run} />
            ) : document === undefined ? (
              <p className="kiosk-talk__no-paper">
                <Ruby>{words.noPaper}</Ruby>
              </p>
            ) : (
              <Paper
                session={session}
                room={room}
                document={document}
                run={run}
                refused={refused}
              />
            )}
          </main>
        </>
      ) : (
        <Held hold={view.hold} />
      )}
      <Confirmation session={session} room={room} view={view} run={run} />
      <Question session={session} room={room} view={view} run={run} />
      <footer className="kiosk-talk__foot">
        {setup.startsMuted === true ? <TalkButton isHeld={isSpeaking} onHold={hold} /> : null}
        <Volume volume={volume} onVolume={setVolume} />
        {view.notes.open || isOnHold ? null : (
          <Button size="kiosk" onPress={() => void run(room.store.command({ type: 'notes.open' }))}>
            {words.notes.open}
          </Button>
        )}
        <DocumentSwitch state={state} view={view} room={room} run={run} />
        <End
          isAsked={view.endAsked}
          onEnd={() => void run(room.store.command({ type: 'end.ask' }))}
        />
      </footer>
    </div>
  );
}

const isAway = ({ state }: Room, { staff }: ConsultationView): boolean =>
  state.members.some((m) => m.person.id === staff.id && !m.connected);

/** つながっています, or whose line is waited for; nothing on the screen is lost meanwhile. */
function Line({ room, view }: { readonly room: Room; readonly view: ConsultationView }) {
  const words = useText().kiosk.talk;
  if (room.state.connection !== 'open') {
    return (
      <div className="kiosk-talk__line" role="status">
        <StatusBadge kind="line">{words.line}</StatusBadge>
        <span>
          <Ruby>{words.away}</Ruby>
        </span>
      </div>
    );
  }
  return (
    <div className="kiosk-talk__line" role="status">
      {isAway(room, view) ? (
        <>
          <StatusBadge kind="line">{words.line}</StatusBadge>
          <span>
            <Ruby>{words.theirLine(view.staff.name)}</Ruby>
          </span>
        </>
      ) : (
        <StatusBadge kind="talking">{words.connected}</StatusBadge>
      )}
    </div>
  );
}

function End({ isAsked, onEnd }: { readonly isAsked: boolean; readonly onEnd: () => void }) {
  const words = useText().kiosk.talk;
  const [isAsking, setAsking] = useState(false);
  if (isAsked) {
    return (
      <p className="kiosk-talk__told" role="status">
        <Ruby>{words.endTold}</Ruby>
      </p>
    );
  }
  return (
    <>
      <Button size="kiosk" onPress={() => setAsking(true)}>
        {words.end}
      </Button>
      <Ask
        isOpen={isAsking}
        title={words.endTitle}
        hint={words.endHint}
        no={words.endNo}
        yes={words.endYes}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          onEnd();
        }}
      />
    </>
  );
}
