import { type FormEvent, useEffect, useState } from 'react';
import { useAttempt, useNames } from '../../access';
import { useText } from '../../text';
import { Button, Card, DisplaySettings, Notice, TextField } from '../../ui';
import { enrol, fetchDemoAccess } from '../../wire/api';
import type { Code, Town } from '../../wire/messages.gen';
import './enrolment.css';

export interface EnrolmentProps {
  readonly town: Town;
  readonly onEnrolled: () => void;
}

/** 端末の登録: makes this device the kiosk that a one-time code was given for. */
export function Enrolment({ town, onEnrolled }: EnrolmentProps) {
  const { kiosk, common } = useText();
  const words = kiosk.enrolment;
  const names = useNames(town);
  const [code, setCode] = useState('');
  const { run, isBusy, error } = useAttempt();
  const codes = useSampleCodes(town);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(enrol(code.trim()))) {
      onEnrolled();
    }
  };
  return (
    <main className="kiosk-alone">
      <p className="kiosk__place">{names.town}</p>
      <h1 className="kiosk__title">{words.title}</h1>
      <form className="kiosk-enrolment" onSubmit={(event) => void submit(event)}>
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        <TextField
          label={words.code}
          hint={words.hint}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <Button type="submit" look="solid" size="kiosk" isPending={isBusy}>
          {isBusy ? common.working : words.submit}
        </Button>
      </form>
      {codes.length === 0 ? null : (
        <Card title={words.samples}>
          <p>{words.samplesHint}</p>
          <div className="kiosk-enrolment__samples">
            {codes.map((one) => (
              <Button key={one.kiosk} size="kiosk" onPress={() => setCode(one.code)}>
                {names.kiosk(one.kiosk)}
              </Button>
            ))}
          </div>
        </Card>
      )}
      <DisplaySettings layout="bar" />
    </main>
  );
}

function useSampleCodes({ demo }: Town): readonly Code[] {
  const [codes, setCodes] = useState<readonly Code[]>([]);
  useEffect(() => {
    if (demo) {
      // Without them one types the code, so a failure is not worth a sentence.
      fetchDemoAccess().then(
        (access) => setCodes(access?.codes ?? []),
        () => undefined,
      );
    }
  }, [demo]);
  return codes;
}
