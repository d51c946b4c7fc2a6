import { useState } from 'react';
import type { Attempt } from '../../access';
import { ownLook } from '../../consultation/privacy';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Button, Dialog, Notice } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView, Me } from '../../wire/messages.gen';
import { ReasonChoice } from './reason-choice';

interface PrivacyMaskedProps {
  readonly me: Me;
  readonly desk: Desk;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** To staff who does not lead: that addresses are hidden, and how to be let see them. */
export function PrivacyMasked({ me, desk, view, run }: PrivacyMaskedProps) {
  const text = useText().privacy;
  const [isAsking, setAsking] = useState(false);
  if (view.privacy === undefined) {
    return null;
  }
  const own = ownLook(view, me);
  const ask = (why: string): void => {
    setAsking(false);
    const { consultation } = view;
    void run(desk.command({ type: 'privacy.request', consultation, request: newId(), why }));
  };
  if (own?.state === 'approved') {
    return (
      <Notice kind="warn" title={text.seen}>
        {text.seenHint(own.answeredBy?.name ?? view.staff.name)}
      </Notice>
    );
  }
  if (own?.state === 'asked') {
    return (
      <Notice kind="info" title={text.waiting}>
        {text.waitingHint}
      </Notice>
    );
  }
  return (
    <>
      <Notice
        kind="warn"
        title={own === undefined ? text.masked : text[own.state]}
        action={
          <Button onPress={() => setAsking(true)}>
            {own === undefined ? text.ask : text.askAgain}
          </Button>
        }
      >
        {own?.reason === undefined ? null : <p>{text.because(own.reason)}</p>}
        <p>{text.maskedHint}</p>
      </Notice>
      <AskDialog isOpen={isAsking} onClose={() => setAsking(false)} onAsk={ask} />
    </>
  );
}

interface AskDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAsk: (why: string) => void;
}

/** 理由 is needed: it is kept with the request. */
function AskDialog({ isOpen, onClose, onAsk }: AskDialogProps) {
  const { common, privacy: text } = useText();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const ask = (): void => {
    setTried(true);
    if (why.trim() !== '') {
      onAsk(why.trim());
    }
  };
  return (
    <Dialog
      title={text.askTitle}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.back}</Button>
          <Button look="solid" onPress={ask}>
            {text.request}
          </Button>
        </>
      }
    >
      <p>{text.askHint}</p>
      <ReasonChoice
        label={text.why}
        reasons={text.whys}
        reason={why}
        onReason={setWhy}
        showMissing={tried}
      />
    </Dialog>
  );
}
