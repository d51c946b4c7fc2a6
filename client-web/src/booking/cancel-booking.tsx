import { useState } from 'react';
import { useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { ActDialog, TextField } from '../ui';
import type { BookingView } from '../wire/messages.gen';

/** A reason's bound on the wire. */
const REASON_LENGTH = 200;

interface CancelBookingProps {
  readonly booking: BookingView;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** 取り消す, with the reason. */
export function CancelBooking({ booking, desk, onClose }: CancelBookingProps) {
  const { booking: text } = useText();
  const attempt = useAttempt();
  const [reason, setReason] = useState('');
  const cancel = (): void => {
    void attempt
      .run(
        desk.command({ type: 'booking.cancel', booking: booking.booking, reason: reason.trim() }),
      )
      .then((done) => done && onClose());
  };
  return (
    <ActDialog
      title={text.cancelTitle}
      onClose={onClose}
      act={text.cancel}
      tone="danger"
      isPending={attempt.isBusy}
      whyNot={reason.trim() === '' ? text.sayWhy : undefined}
      onAct={cancel}
      error={attempt.error}
    >
      <TextField
        label={text.cancelReason}
        hint={text.cancelHint}
        maxLength={REASON_LENGTH}
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </ActDialog>
  );
}
