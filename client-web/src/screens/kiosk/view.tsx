import { useEffect, useReducer, useState } from 'react';
import type { Session } from '../../access';
import type { Standby } from '../../consultation/standby';
import { allowSound, chime } from '../../queue/chime';
import { type OpeningHours, useOpeningHours } from '../../queue/opening';
import { type Desk, useDesk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useLanguage } from '../../text';
import type { EquipmentView } from '../../wire/messages.gen';
import { Arrive } from './booking/arrive';
import { Book } from './booking/book';
import { Callback } from './callback';
import { clearTraces } from './clear';
import { Confirm } from './confirm';
import { Door } from './door';
import { Ended } from './ended';
import { Home } from './home';
import { PrintingNotice } from './printing';
import { ProcedureList } from './procedure-list';
import { SelfTest } from './self-test';
import { Settings } from './settings/settings';
import { spoken } from './spoken';
import { Starting } from './starting';
import { AT_HOME, ownTicket, reduceKiosk, type Stage, stageOf } from './state';
import { Talk } from './talk';
import { Topic } from './topic';
import { useIdle } from './use-idle';
import { usePrinting } from './use-printing';
import { useSelfTest } from './use-self-test';
import { useWaitingStandby } from './use-waiting-standby';
import { Waiting } from './waiting';

/** After this long without a touch a choice is given up and the screen made new for the next. */
const CHOICE_LIMIT = 120_000;

/** `/kiosk`: a resident touches once, then talks. */
export function KioskScreen() {
  return <Door>{(session) => <Counter session={session} />}</Door>;
}

function Counter({ session }: { readonly session: Session }) {
  const { kiosk } = session.me;
  const desk = useDesk('kiosk', session);
  const [state, dispatch] = useReducer(reduceKiosk, AT_HOME);
  const ticket = ownTicket(desk.state, kiosk);
  const stage = stageOf(state, desk.state, kiosk);

  useEffect(() => {
    if (ticket !== undefined) {
      dispatch({ type: 'ticket.seen', ticket });
    }
  }, [ticket]);
  useEffect(() => {
    window.addEventListener('pointerdown', allowSound);
    return () => window.removeEventListener('pointerdown', allowSound);
  }, []);
  useYourTurn(stage);

  const equipment = desk.state.equipment.find((e) => e.kiosk === kiosk);
  const shown = stage.at === 'session' || stage.at === 'ended' ? stage.consultation : undefined;
  const printing = usePrinting(desk, shown);
  const standby = useWaitingStandby(session.me, desk, stage, equipment);
  const settings = useSettingsPage();
  const isHome = stage.at === 'home';
  const test = useSelfTest(
    desk,
    equipment,
    isHome && !settings.isOpen && desk.state.connection === 'open',
    !isHome,
  );
  const now = useNow(desk.state.clockOffset);
  const hours = useOpeningHours(desk.state.openings, now);

  const isChoosing = ['home', 'event', 'topic', 'confirm', 'book', 'arrive'].includes(stage.at);
  const leave = () => {
    dispatch({ type: 'home' });
    void clearTraces();
  };
  useIdle(isChoosing ? CHOICE_LIMIT : undefined, leave);

  const shownTest =
    isHome && test.shown !== undefined ? (
      <SelfTest test={test.shown} onTouch={test.abort} />
    ) : undefined;
  if (isHome && settings.isOpen && equipment !== undefined) {
    return (
      <>
        {shownTest}
        <div className="kiosk-behind" hidden={shownTest !== undefined}>
          <Settings
            session={session}
            equipment={equipment}
            now={now}
            onTest={test.begin}
            onLeave={settings.close}
          />
        </div>
      </>
    );
  }
  if (shownTest !== undefined) {
    return shownTest;
  }
  return (
    <>
      <StageView
        session={session}
        desk={desk}
        hours={hours}
        equipment={equipment}
        standby={standby}
        stage={stage}
        dispatch={dispatch}
        isPrinting={printing !== undefined}
        onCleared={leave}
        onSettings={settings.open}
      />
      <PrintingNotice printing={printing} />
    </>
  );
}

/** Whether 端末の設定 is wanted: by a long press, or by `/kiosk?settings`. */
function useSettingsPage() {
  const [isOpen, setOpen] = useState(() => new URLSearchParams(location.search).has('settings'));
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => {
      setOpen(false);
      history.replaceState(null, '', location.pathname);
    },
  };
}

interface StageViewProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly hours: OpeningHours;
  readonly equipment: EquipmentView | undefined;
  readonly standby: Standby | undefined;
  readonly stage: Stage;
  readonly dispatch: (action: Parameters<typeof reduceKiosk>[1]) => void;
  /** The resident is asked after a paper. */
  readonly isPrinting: boolean;
  readonly onCleared: () => void;
  readonly onSettings: () => void;
}

function StageView(props: StageViewProps) {
  const { session, desk, hours, equipment, standby, stage, dispatch } = props;
  const { onCleared, onSettings } = props;
  const { language } = useLanguage();
  const back = (toHome: boolean) => dispatch({ type: 'back', toHome });
  const isAway = desk.state.connection !== 'open';
  switch (stage.at) {
    case 'starting':
      return <Starting />;
    case 'home':
      return (
        <Home
          session={session}
          clockOffset={desk.state.clockOffset}
          hours={hours}
          isAway={isAway}
          onPlaceHeld={onSettings}
          onArrival={() => dispatch({ type: 'arrival.wanted' })}
          onEvent={(event, only) =>
            dispatch({ type: 'event.chosen', event, ...(only && { only }) })
          }
        />
      );
    case 'event':
      return (
        <ProcedureList
          session={session}
          event={stage.event}
          hours={hours}
          onBack={() => back(true)}
          onProcedure={(procedure) => dispatch({ type: 'procedure.chosen', procedure })}
        />
      );
    case 'topic':
      return (
        <Topic
          session={session}
          procedure={stage.procedure}
          hours={hours}
          onBack={() => back(hasOne(session, stage.event))}
          onNext={() => dispatch({ type: 'call.wanted' })}
          onBook={() => dispatch({ type: 'booking.wanted' })}
        />
      );
    case 'confirm':
      return (
        <Confirm
          session={session}
          procedure={stage.procedure}
          hours={hours}
          isAway={isAway}
          onBack={() => back(false)}
          onCall={() =>
            desk.command({
              type: 'ticket.call',
              procedure: stage.procedure,
              ...spoken(language),
            })
          }
        />
      );
    case 'book': {
      const { procedure, ticket } = stage;
      return (
        <Book
          session={session}
          desk={desk}
          procedure={procedure}
          isAway={isAway}
          onBack={() => back(false)}
          onBooked={() => {
            if (ticket !== undefined) {
              // Who was taken meanwhile talks instead.
              desk.command({ type: 'ticket.withdraw', ticket }).catch(() => {});
            }
          }}
          onFinish={onCleared}
        />
      );
    }
    case 'arrive':
      return <Arrive session={session} desk={desk} isAway={isAway} onBack={() => back(true)} />;
    case 'waiting':
      return (
        <Waiting
          session={session}
          ticket={stage.ticket}
          standby={standby}
          isAway={isAway}
          onWithdraw={() => desk.command({ type: 'ticket.withdraw', ticket: stage.ticket.ticket })}
          onCallback={() =>
            desk.command({ type: 'ticket.askCallback', ticket: stage.ticket.ticket })
          }
          onBook={() => dispatch({ type: 'booking.instead', ticket: stage.ticket })}
        />
      );
    case 'callback':
      return (
        <Callback
          session={session}
          ticket={stage.ticket}
          onNoted={() => {
            dispatch({ type: 'callback.noted', ticket: stage.ticket.ticket });
            void clearTraces();
          }}
        />
      );
    case 'session':
      return equipment === undefined ? (
        <Starting />
      ) : (
        <Talk
          key={stage.consultation}
          session={session}
          settings={equipment.settings}
          standby={standby}
          consultation={stage.consultation}
          onOver={(farewell) =>
            dispatch({ type: 'visit.over', consultation: stage.consultation, farewell })
          }
        />
      );
    case 'ended': {
      const { consultation } = stage;
      const hasFailed = desk.state.tray.some(
        (item) => item.consultation === consultation && item.state === 'failed',
      );
      return (
        <Ended
          session={session}
          farewell={stage.farewell}
          consultation={consultation}
          printsItself={equipment?.settings.printer === true && !hasFailed}
          isHeld={props.isPrinting}
          onCleared={onCleared}
        />
      );
    }
  }
}

function hasOne({ town }: Session, event: string): boolean {
  return town.lifeEvents.find((e) => e.id === event)?.procedures.length === 1;
}

/** Sounds when a wait turns into a talk. */
function useYourTurn(stage: Stage): void {
  const isTalking = stage.at === 'session';
  useEffect(() => {
    if (isTalking) {
      chime();
    }
  }, [isTalking]);
}
