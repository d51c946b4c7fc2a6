import { useState } from 'react';
import { useAttempt } from '../../access';
import { type Check, checkOf } from '../../equipment/check';
import { StepList } from '../../equipment/step-list';
import type { Desk } from '../../queue/use-desk';
import { type Texts, useLanguage, useText } from '../../text';
import { momentAt } from '../../text/dates';
import { Button, Notice, StatusBadge } from '../../ui';
import type { EquipmentView } from '../../wire/messages.gen';
import { VERDICT_SHAPES } from './state';
import './check-panel.css';

interface CheckPanelProps {
  readonly desk: Desk;
  readonly equipment: EquipmentView;
  readonly isConnected: boolean;
  readonly now: number;
}

/** 自己点検 of the chosen kiosk: when, how it came out, what to do, and once more. */
export function CheckPanel({ desk, equipment, isConnected, now }: CheckPanelProps) {
  const { clerk, equipment: words, kiosk } = useText();
  const text = clerk.check;
  const { language } = useLanguage();
  const { run, error } = useAttempt();
  const [isAsking, setAsking] = useState(false);
  const check = checkOf(equipment, now);
  const isGoingOn = check.activity === 'requested' || check.activity === 'running';
  const doing = doingOf(check, text);

  const ask = async () => {
    setAsking(true);
    await run(desk.command({ type: 'selfTest.request', kiosk: equipment.kiosk }));
    setAsking(false);
  };
  return (
    <section className="check-panel" data-verdict={check.verdict}>
      <header className="check-panel__head">
        <h3 className="check-panel__title">{text.title}</h3>
        <StatusBadge kind={VERDICT_SHAPES[check.verdict]}>{text.card[check.verdict]}</StatusBadge>
        {check.at === undefined ? null : (
          <span className="check-panel__when">{text.last(momentAt(check.at, now, language))}</span>
        )}
        <span className="check-panel__run">
          <Button
            size="lg"
            isPending={isAsking}
            isDisabled={isGoingOn}
            whyNot={isConnected ? undefined : text.offline}
            onPress={() => void ask()}
          >
            {text.run}
          </Button>
        </span>
      </header>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {doing === undefined ? null : <p role="status">{doing}</p>}
      {check.verdict === 'never' || check.verdict === 'notToday' ? (
        <p>{text[check.verdict]}</p>
      ) : null}
      {check.remarks.length === 0 ? null : (
        <ul className="check-panel__remarks">
          {check.remarks.map((step) =>
            step.fault === undefined ? null : (
              <li key={step.part} className="check-panel__remark">
                <StatusBadge kind={step.state === 'failed' ? 'attention' : 'look'}>
                  {words.parts[step.part]}
                </StatusBadge>
                <p>{words.toDo[step.fault]}</p>
              </li>
            ),
          )}
        </ul>
      )}
      {equipment.configuredAt === undefined ? (
        <p className="check-panel__hint">{text.notSetUp(kiosk.settings.title)}</p>
      ) : null}
      {equipment.lastTest === undefined ? null : (
        <details className="check-panel__all">
          <summary>{text.all}</summary>
          <StepList steps={equipment.lastTest.steps} isBrief />
        </details>
      )}
    </section>
  );
}

function doingOf({ activity }: Check, text: Texts['clerk']['check']): string | undefined {
  return activity === undefined ? undefined : text[activity];
}
