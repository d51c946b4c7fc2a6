import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { Button, Dialog, Notice, RadioGroup } from '../../ui';
import type { PrivacyRequestItem } from '../../wire/messages.gen';

interface PrivacyRequestsProps {
  readonly session: Session;
  readonly desk: Desk;
}

/** 承認待ち: who asks to see or print what is hidden, when who leads does not answer. */
export function PrivacyRequests({ session, desk }: PrivacyRequestsProps) {
  const { privacy } = useText();
  const text = privacy.supervisor;
  const names = useNames(session.town);
  const { run, error } = useAttempt();
  const [answered, setAnswered] = useState<PrivacyRequestItem | undefined>();
  const { privacyRequests } = desk.state;
  const isOpen = privacyRequests.some(({ request }) => request === answered?.request);
  return privacyRequests.length === 0 && error === undefined ? null : (
    <section className="supervisor__requests no-print" aria-label={text.title}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {privacyRequests.map((item) => (
        <Notice
          key={item.request}
          kind="warn"
          title={
            item.print === undefined
              ? privacy.asksLook(item.by.name)
              : privacy.asksPrint(item.by.name)
          }
          action={<Button onPress={() => setAnswered(item)}>{text.answer}</Button>}
        >
          <p>{text.of(ticketNumber(item.number), names.branch(item.branch), item.lead.name)}</p>
          <p>{privacy.because(item.why)}</p>
        </Notice>
      ))}
      {answered === undefined || !isOpen ? null : (
        <AnswerDialog
          item={answered}
          onClose={() => setAnswered(undefined)}
          onAnswer={(type, reason) => {
            const { consultation, request } = answered;
            setAnswered(undefined);
            void run(
              desk.command({
                type,
                consultation,
                request,
                ...(reason === undefined ? {} : { reason }),
              }),
            );
          }}
        />
      )}
    </section>
  );
}

interface AnswerDialogProps {
  readonly item: PrivacyRequestItem;
  readonly onClose: () => void;
  readonly onAnswer: (type: 'privacy.approve' | 'privacy.refuse', reason?: string) => void;
}

/** 決裁者不在: a supervisor approves with a reason, and refuses without. */
function AnswerDialog({ item, onClose, onAnswer }: AnswerDialogProps) {
  const { common, privacy } = useText();
  const text = privacy.supervisor;
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const approve = (): void => {
    setTried(true);
    if (reason !== null) {
      onAnswer('privacy.approve', reason);
    }
  };
  return (
    <Dialog
      title={
        item.print === undefined ? privacy.asksLook(item.by.name) : privacy.asksPrint(item.by.name)
      }
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.back}</Button>
          <Button onPress={() => onAnswer('privacy.refuse')}>{privacy.refuse}</Button>
          <Button look="solid" onPress={approve}>
            {privacy.approve}
          </Button>
        </>
      }
    >
      <p>{privacy.because(item.why)}</p>
      {item.print === undefined ? null : <p>{privacy.onePrint}</p>}
      <p>{text.hint}</p>
      <RadioGroup
        label={text.why}
        required
        options={text.whys.map((why) => ({ value: why, label: why }))}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? text.missing : undefined}
      />
    </Dialog>
  );
}
