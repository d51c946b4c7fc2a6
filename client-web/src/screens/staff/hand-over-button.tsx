import { useState } from 'react';
import type { Session } from '../../access';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { ConsultationView, DepartmentPresence } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import { HandOverDialog } from './hand-over-dialog';

interface HandOverButtonProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly departments: readonly DepartmentPresence[];
}

/** 転送・支援. */
export function HandOverButton(props: HandOverButtonProps) {
  const text = useText().handOver;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isDisabled={props.view.handOver?.state === 'asked'} onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      {isOpen ? (
        <HandOverDialog {...props} first={undefined} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
