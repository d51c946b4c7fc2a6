import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, MenuButton, Notice } from '../../ui';

import type { Away, AwayReason } from '../../wire/messages.gen';

const REASONS: readonly AwayReason[] = ['rest', 'lunch', 'counter', 'phone', 'other'];

interface AwayProps {
  readonly away: Away | undefined;
  readonly run: (attempt: ReturnType<Desk['command']>) => void;
  readonly desk: Desk;
}

/** 離席する: with one of a few reasons; nothing is offered until 席にもどる. */
export function AwayMenu({ away, run, desk }: AwayProps) {
  const text = useText().staff.away;
  return away !== undefined ? null : (
    <MenuButton
      look="text"
      groups={[{ title: text.go, entries: REASONS.map((id) => ({ id, label: text.reason[id] })) }]}
      onChoose={(id) => {
        const reason = REASONS.find((one) => one === id);
        if (reason !== undefined) {
          run(desk.command({ type: 'staff.away', reason }));
        }
      }}
    >
      {text.go}
    </MenuButton>
  );
}

/** Why no call comes, and the way back. */
export function AwayNotice({ away, run, desk }: AwayProps) {
  const text = useText().staff.away;
  return away === undefined ? null : (
    <Notice
      kind="warn"
      title={text.since(text.reason[away.reason], timeAt(away.since))}
      action={
        <Button look="solid" onPress={() => run(desk.command({ type: 'staff.back' }))}>
          {text.back}
        </Button>
      }
    >
      {text.hint}
    </Notice>
  );
}
