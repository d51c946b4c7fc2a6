import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Session, useAttempt, useNames } from '../../access';
import { useOpeningHours } from '../../queue/opening';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Button, Check, Notice, Select } from '../../ui';
import type { KioskView, Priority, ProcedureId, ServiceLanguage } from '../../wire/messages.gen';

const JAPANESE = 'japanese';
const LANGUAGES: readonly (ServiceLanguage | typeof JAPANESE)[] = [
  JAPANESE,
  'easy',
  'signs',
  'en',
  'zh',
  'ko',
  'vi',
  'tl',
  'pt',
  'ne',
  'id',
  'es',
];
const PRIORITIES: readonly Priority[] = ['booked', 'returning', 'care'];

interface StartFormProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly kiosk: KioskView;
  readonly now: number;
}

/** Starts for a resident who would rather not touch the kiosk. */
export function StartForm({ session: { town }, desk, kiosk, now }: StartFormProps) {
  const { clerk, serviceLanguage: languages } = useText();
  const text = clerk.start;
  const names = useNames(town);
  const attempt = useAttempt();
  const [procedure, setProcedure] = useState<ProcedureId | null>(null);
  const [helper, setHelper] = useState(false);
  const [priorities, setPriorities] = useState<readonly Priority[]>([]);
  const [language, setLanguage] = useState<ServiceLanguage | typeof JAPANESE>(JAPANESE);
  const hours = useOpeningHours(desk.state.openings, now);
  const [isBusy, setBusy] = useState(false);

  const call = async (chosen: ProcedureId): Promise<void> => {
    setBusy(true);
    await attempt.run(
      desk.command({
        type: 'ticket.start',
        kiosk: kiosk.kiosk,
        procedure: chosen,
        helper,
        ...(language !== JAPANESE && { language }),
        priorities,
      }),
    );
    setBusy(false);
  };

  return (
    <section className="start-form">
      <header className="panel-head">
        <h2 className="panel-head__title">
          {kiosk.name} {text.title}
        </h2>
        <p className="panel-head__hint">{text.hint}</p>
      </header>
      <RadioGroup
        className="start-form__choices"
        value={procedure}
        onChange={(value) => setProcedure(value)}
      >
        <Label className="visually-hidden">{text.procedure}</Label>
        {town.lifeEvents.map((event) => (
          <div key={event.id} className="start-form__group">
            <p className="start-form__event">{names.say(event.title)}</p>
            <div className="start-form__row">
              {event.procedures.map((id) => (
                <Radio key={id} value={id} className="choice-tile" isDisabled={!hours.isOpen(id)}>
                  {names.procedure(id)}
                  {hours.isOpen(id) ? null : (
                    <small className="choice-tile__why">{hours.say(id)}</small>
                  )}
                </Radio>
              ))}
            </div>
          </div>
        ))}
      </RadioGroup>
      <footer className="start-form__foot">
        {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        <div className="start-form__do">
          <Select
            label={languages.label}
            options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
            value={language}
            onChange={setLanguage}
          />
          <Check size="lg" isSelected={helper} onChange={setHelper}>
            {text.helper}
          </Check>
          {PRIORITIES.map((why) => (
            <Check
              key={why}
              size="lg"
              isSelected={priorities.includes(why)}
              onChange={(is) =>
                setPriorities(PRIORITIES.filter((p) => (p === why ? is : priorities.includes(p))))
              }
            >
              {text.priority[why]}
            </Check>
          ))}
          <Button
            look="solid"
            size="lg"
            whyNot={
              procedure === null ? text.whyNot : hours.isOpen(procedure) ? undefined : text.closed
            }
            isPending={isBusy}
            onPress={() => void (procedure !== null && call(procedure))}
          >
            {isBusy ? text.calling : text.call}
          </Button>
        </div>
      </footer>
    </section>
  );
}
