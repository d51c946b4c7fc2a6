import type { Attempt } from '../../access';
import { askedOf } from '../../consultation/privacy';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type { ConsultationView, PrivacyRequestView } from '../../wire/messages.gen';

interface PrivacyAnswersProps {
  readonly desk: Desk;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 承認 and 承認しない: what waits for who leads, one after the other as it was asked. */
export function PrivacyAnswers({ desk, view, run }: PrivacyAnswersProps) {
  const text = useText().privacy;
  const { consultation } = view;
  const answer = (
    type: 'privacy.approve' | 'privacy.refuse',
    { request }: PrivacyRequestView,
  ): void => void run(desk.command({ type, consultation, request }));
  return askedOf(view).map((asked) => (
    <Notice
      key={asked.request}
      kind="warn"
      title={
        asked.print === undefined ? text.asksLook(asked.by.name) : text.asksPrint(asked.by.name)
      }
      action={
        <>
          <Button onPress={() => answer('privacy.refuse', asked)}>{text.refuse}</Button>
          <Button look="solid" onPress={() => answer('privacy.approve', asked)}>
            {text.approve}
          </Button>
        </>
      }
    >
      <p>{text.because(asked.why)}</p>
      {asked.print === undefined ? null : <p>{paperOf(view, asked)}</p>}
      {asked.print === undefined ? null : <p>{text.onePrint}</p>}
    </Notice>
  ));
}

/** What the paper is called; it lies in the tray. */
function paperOf({ prints, documents }: ConsultationView, { print }: PrivacyRequestView) {
  const document = prints.find((p) => p.print === print)?.document;
  return documents.find((d) => d.document === document)?.title;
}
