import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type Session, useAttempt, useNames } from '../../../access';
import { useSlots } from '../../../booking/use-slots';
import type { Desk } from '../../../queue/use-desk';
import { useLanguage, useText } from '../../../text';
import { dayAndWeekday, dayAt, longDate, timeAt } from '../../../text/dates';
import { Button, Notice, Progress, Ruby } from '../../../ui';
import type { BookingView, ProcedureId, SlotDay } from '../../../wire/messages.gen';
import { Frame } from '../frame';
import '../question.css';
import { spoken } from '../spoken';
import '../tiles.css';
import { Booked } from './booked';
import './booking.css';

interface BookProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly procedure: ProcedureId;
  readonly isAway: boolean;
  readonly onBack: () => void;
  /** The time is kept; its number is on the screen. */
  readonly onBooked: () => void;
  readonly onFinish: () => void;
}

/** 予約する: the day, the time, the question, the number. Nothing of it outlives this page. */
export function Book(props: BookProps) {
  const { session, desk, procedure, isAway, onBack, onBooked, onFinish } = props;
  const { booking, common, kiosk } = useText();
  const words = booking.kiosk;
  const { language } = useLanguage();
  const names = useNames(session.town);
  const { slots, isMissing, ask } = useSlots(desk, procedure);
  const [day, setDay] = useState<string | undefined>();
  const [start, setStart] = useState<string | undefined>();
  const [made, setMade] = useState<BookingView | undefined>();
  const attempt = useAttempt();
  if (made !== undefined) {
    return <Booked session={session} booking={made} onFinish={onFinish} />;
  }
  const chosen = slots?.days.find((d) => d.day === day);
  const back = () => {
    attempt.clear();
    if (start !== undefined) {
      setStart(undefined);
    } else if (chosen !== undefined) {
      setDay(undefined);
    } else {
      onBack();
    }
  };
  const book = async (time: string): Promise<void> => {
    const done = await attempt.run(
      desk.book({ procedure, start: time, ...spoken(language) }).then(setMade),
    );
    if (done) {
      onBooked();
    } else {
      setStart(undefined);
      ask();
    }
  };
  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={back} isDisabled={attempt.isBusy}>
            {common.back}
          </Button>
          {start === undefined ? null : (
            <Button
              size="kiosk"
              look="solid"
              isPending={attempt.isBusy}
              onPress={() => void book(start)}
              whyNot={isAway ? kiosk.home.away : undefined}
            >
              {attempt.isBusy ? words.booking : words.book}
            </Button>
          )}
        </>
      }
    >
      {start !== undefined ? (
        <div className="kiosk-question">
          <p className="kiosk-question__about">
            <Ruby>{names.procedure(procedure)}</Ruby>
          </p>
          <p className="kiosk-booking__when">
            <Ruby>{`${longDate(dayAt(new Date(start)), language)} ${timeAt(start)}`}</Ruby>
          </p>
          <h1 className="kiosk-question__ask">
            <Ruby>{words.confirm}</Ruby>
          </h1>
          <p className="kiosk__lead">
            <Ruby>{words.confirmHint}</Ruby>
          </p>
        </div>
      ) : (
        <>
          <h1 className="kiosk__title">
            <Ruby>{chosen === undefined ? words.day : words.time}</Ruby>
          </h1>
          <p className="kiosk__lead">
            <Ruby>
              {names.procedure(procedure)}
              {chosen === undefined ? null : ` ${longDate(chosen.day, language)}`}
            </Ruby>
          </p>
          {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
          {slots === undefined ? (
            isMissing ? (
              <Notice kind="warn" action={<Button onPress={ask}>{words.again}</Button>}>
                {words.unreachable}
              </Notice>
            ) : (
              <Progress label={words.loading} />
            )
          ) : chosen === undefined ? (
            <Days days={slots.days} onDay={setDay} />
          ) : (
            <Times day={chosen} onTime={setStart} />
          )}
        </>
      )}
    </Frame>
  );
}

interface DaysProps {
  readonly days: readonly SlotDay[];
  readonly onDay: (day: string) => void;
}

/** One large button for each open day; a day without a free time says so. */
function Days({ days, onDay }: DaysProps) {
  const words = useText().booking.kiosk;
  const { language } = useLanguage();
  if (days.every(({ free }) => free.length === 0)) {
    return <Notice kind="info">{words.none}</Notice>;
  }
  return (
    <ul className="kiosk-booking__days">
      {days.map(({ day, free }) => (
        <li key={day} className="kiosk-tiles__item">
          <AriaButton
            className="kiosk-tile"
            isDisabled={free.length === 0}
            onPress={() => onDay(day)}
          >
            <span className="kiosk-tile__title">
              <Ruby>{dayAndWeekday(day, language)}</Ruby>
            </span>
            <span className="kiosk-tile__hint">
              <Ruby>{free.length === 0 ? words.full : words.free(free.length)}</Ruby>
            </span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

interface TimesProps {
  readonly day: SlotDay;
  readonly onTime: (start: string) => void;
}

function Times({ day, onTime }: TimesProps) {
  const words = useText().booking.kiosk;
  if (day.free.length === 0) {
    return <Notice kind="info">{words.full}</Notice>;
  }
  return (
    <ul className="kiosk-booking__times">
      {day.free.map((start) => (
        <li key={start} className="kiosk-tiles__item">
          <AriaButton className="kiosk-tile" onPress={() => onTime(start)}>
            <span className="kiosk-tile__title">
              <Ruby>{words.from(timeAt(start))}</Ruby>
            </span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
