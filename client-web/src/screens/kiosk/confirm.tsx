import { useState } from 'react';
import { procedureOf, type Session, useAttempt, useNames } from '../../access';
import type { OpeningHours } from '../../queue/opening';
import { useLanguage, useText } from '../../text';
import { Button, Notice, Ruby } from '../../ui';
import type { ProcedureId } from '../../wire/messages.gen';
import { Frame } from './frame';
import './question.css';

export interface ConfirmProps {
  readonly session: Session;
  readonly procedure: ProcedureId;
  readonly hours: OpeningHours;
  readonly isAway: boolean;
  readonly onBack: () => void;
  readonly onCall: () => Promise<void>;
}

/** The one question before anything rings. */
export function Confirm(props: ConfirmProps) {
  const { session, procedure: id, hours, isAway, onBack, onCall } = props;
  const { kiosk, common } = useText();
  const words = kiosk.confirm;
  const { say } = useLanguage();
  const names = useNames(session.town);
  const procedure = procedureOf(session.town, id);
  const [isCalling, setCalling] = useState(false);
  const { run, error } = useAttempt();
  if (procedure === undefined) {
    return null;
  }
  const closed = hours.isOpen(id) ? undefined : hours.say(id);
  const call = async () => {
    setCalling(true);
    if (!(await run(onCall()))) {
      setCalling(false);
    }
  };
  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={onBack} isDisabled={isCalling}>
            {common.back}
          </Button>
          <Button
            size="kiosk"
            look="solid"
            onPress={() => void call()}
            isDisabled={isCalling}
            whyNot={isAway ? kiosk.home.away : closed}
          >
            {isCalling ? words.calling : words.call}
          </Button>
        </>
      }
    >
      <div className="kiosk-question">
        <p className="kiosk-question__about">
          <Ruby>{say(procedure.title)}</Ruby>
        </p>
        <h1 className="kiosk-question__ask">
          <Ruby>{words.ask}</Ruby>
        </h1>
        <p className="kiosk__lead">
          <Ruby>{words.hint(names.department(procedure.department))}</Ruby>
        </p>
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      </div>
    </Frame>
  );
}
