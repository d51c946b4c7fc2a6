import { useState } from 'react';
import { type Names, useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { timeAt } from '../text/dates';
import { Button, MenuButton, Notice, StatusBadge } from '../ui';
import type { BookingView, KioskView } from '../wire/messages.gen';
import { spaced } from './booking';
import { bookingShape } from './booking-shape';
import { CancelBooking } from './cancel-booking';

interface BookingRowProps {
  readonly booking: BookingView;
  readonly desk: Desk;
  readonly kiosks: readonly KioskView[];
  readonly names: Names;
  readonly isToday: boolean;
}

/** One booking of a branch, with what the clerk may do about it. */
export function BookingRow({ booking, desk, kiosks, names, isToday }: BookingRowProps) {
  const { booking: text } = useText();
  const attempt = useAttempt();
  const [isCancelling, setCancelling] = useState(false);
  const time = timeAt(booking.start);
  return (
    <article className="booking-row">
      <div className="booking-row__head">
        <strong className="booking-row__time">
          {time}–{timeAt(booking.end)}
        </strong>
        <span>{names.procedure(booking.procedure)}</span>
        <span className="booking-row__about">{names.department(booking.department)}</span>
        {booking.number === undefined ? null : (
          <span className="booking-row__about number">{text.number(spaced(booking.number))}</span>
        )}
        <StatusBadge kind={bookingShape(booking)}>{text.states[booking.state]}</StatusBadge>
      </div>
      {booking.reason === undefined ? null : (
        <p className="booking-row__about">{text.reason(booking.reason)}</p>
      )}
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {booking.state === 'booked' ? (
        <div className="booking-row__do">
          <Button look="text" onPress={() => setCancelling(true)}>
            {text.cancel}
          </Button>
          {isToday ? (
            <MenuButton
              aria-label={text.receiveLabel(time)}
              groups={[
                {
                  title: text.kiosks,
                  entries: kiosks.map(({ kiosk, name }) => ({ id: kiosk, label: name })),
                },
              ]}
              onChoose={(kiosk) =>
                void attempt.run(
                  desk.command({ type: 'booking.receive', booking: booking.booking, kiosk }),
                )
              }
              isDisabled={attempt.isBusy}
            >
              {text.receive}
            </MenuButton>
          ) : null}
        </div>
      ) : null}
      {isCancelling ? (
        <CancelBooking booking={booking} desk={desk} onClose={() => setCancelling(false)} />
      ) : null}
    </article>
  );
}
