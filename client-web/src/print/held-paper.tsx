import { useText } from '../text';
import { Button, Notice } from '../ui';
import { newId } from '../wire/ids';
import type { ConsultationId, PrintId, PrivacyRequestId, TrayItem } from '../wire/messages.gen';

interface HeldPaperProps {
  readonly item: TrayItem;
  readonly onAsk: (request: {
    readonly consultation: ConsultationId;
    readonly request: PrivacyRequestId;
    readonly print: PrintId;
  }) => void;
}

/** 職員の承認が必要です: a paper that is printed only once headquarters approves. */
export function HeldPaper({ item, onAsk }: HeldPaperProps) {
  const { privacy } = useText();
  const { clerk: text } = privacy;
  const { consultation, print } = item;
  const isAsked = item.hold === 'asked';
  return (
    <Notice
      kind="info"
      title={isAsked ? text.waiting : text.held}
      action={
        consultation === undefined ? null : (
          <Button
            size="lg"
            look={isAsked ? 'text' : 'solid'}
            onPress={() => onAsk({ consultation, request: newId(), print })}
          >
            {isAsked ? privacy.askAgain : text.askPrint}
          </Button>
        )
      }
    >
      {isAsked ? text.waitingHint : text.heldHint}
    </Notice>
  );
}
