import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../access';
import type { Desk } from '../queue/use-desk';
import { useLanguage, useText } from '../text';
import { dayAndWeekday, dayAt, longDate, timeAt } from '../text/dates';
import { ActDialog, Button, Dialog, Notice, Select } from '../ui';
import type { BookingView, ProcedureId } from '../wire/messages.gen';
import { spaced, takesBookings } from './booking';
import { BookingSlip } from './slip';
import { useSlots } from './use-slots';

interface MakeBookingProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** 予約を入れる for somebody who stands there, or is on the telephone; then the number to tell them. */
export function MakeBooking({ session: { town }, desk, onClose }: MakeBookingProps) {
  const { booking: text, common } = useText();
  const { language } = useLanguage();
  const names = useNames(town);
  const attempt = useAttempt();
  const [procedure, setProcedure] = useState<ProcedureId | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(null);
  const [made, setMade] = useState<BookingView | undefined>();
  const { slots, isMissing, ask } = useSlots(desk, procedure ?? undefined);
  const days = (slots?.days ?? []).filter(({ free }) => free.length > 0);
  const times = days.find((d) => d.day === day)?.free ?? [];

  const book = async (wanted: ProcedureId, time: string): Promise<void> => {
    if (!(await attempt.run(desk.book({ procedure: wanted, start: time }).then(setMade)))) {
      setStart(null);
      ask();
    }
  };

  if (made !== undefined) {
    return (
      <Dialog
        title={text.made}
        isOpen
        onClose={onClose}
        foot={
          <>
            <Button onPress={() => window.print()}>{text.printSlip}</Button>
            <Button look="solid" onPress={onClose}>
              {common.close}
            </Button>
          </>
        }
      >
        <BookingSlip town={town} booking={made} />
        <p className="booking-made__number">{text.number(spaced(made.number ?? 0))}</p>
        <p>
          {longDate(dayAt(new Date(made.start)), language)} {timeAt(made.start)}{' '}
          {names.procedure(made.procedure)}
        </p>
        <p>{text.tell}</p>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={text.add}
      onClose={onClose}
      act={text.book}
      isPending={attempt.isBusy}
      whyNot={procedure === null || start === null ? text.choose : undefined}
      onAct={() => {
        if (procedure !== null && start !== null) {
          void book(procedure, start);
        }
      }}
      error={attempt.error}
    >
      {isMissing ? <Notice kind="warn">{text.kiosk.unreachable}</Notice> : null}
      {slots !== undefined && days.length === 0 ? (
        <Notice kind="info">{text.kiosk.full}</Notice>
      ) : null}
      <Select
        label={text.procedure}
        options={town.procedures
          .filter((p) => takesBookings(town, p))
          .map((p) => ({ value: p.procedure, label: names.procedure(p.procedure) }))}
        value={procedure}
        onChange={(next) => {
          setProcedure(next);
          setDay(null);
          setStart(null);
        }}
      />
      <Select
        label={text.day}
        options={days.map((d) => ({ value: d.day, label: dayAndWeekday(d.day, language) }))}
        value={day}
        onChange={(next) => {
          setDay(next);
          setStart(null);
        }}
        isDisabled={days.length === 0}
      />
      <Select
        label={text.time}
        options={times.map((time) => ({ value: time, label: timeAt(time) }))}
        value={start}
        onChange={setStart}
        isDisabled={times.length === 0}
      />
    </ActDialog>
  );
}
