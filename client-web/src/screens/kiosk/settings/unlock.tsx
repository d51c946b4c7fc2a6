import { type FormEvent, useEffect, useState } from 'react';
import { type Session, useAttempt } from '../../../access';
import { useText } from '../../../text';
import { Button, Card, Notice, TextField } from '../../../ui';
import { fetchDemoAccess, unlockSettings } from '../../../wire/api';
import type { DemoAccess } from '../../../wire/messages.gen';
import { Frame } from '../frame';
import './settings.css';

export interface UnlockProps {
  readonly session: Session;
  readonly onUnlocked: () => void;
  readonly onLeave: () => void;
}

/** Asks who stands before the kiosk; the kiosk itself stays the resident's. */
export function Unlock({ session, onUnlocked, onLeave }: UnlockProps) {
  const { kiosk, access, common } = useText();
  const words = kiosk.settings;
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const { run, isBusy, error } = useAttempt();
  const demo = useDemoAccess(session.town.demo);
  const accounts = demo?.accounts.filter((a) => a.role === 'admin' || a.role === 'clerk') ?? [];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(unlockSettings(account, password))) {
      onUnlocked();
    }
  };
  return (
    <Frame
      session={session}
      foot={
        <Button size="kiosk" onPress={onLeave}>
          {words.leave}
        </Button>
      }
    >
      <h1 className="kiosk__title">{words.title}</h1>
      <p className="kiosk__lead">{words.unlock.hint}</p>
      <form
        className="kiosk-settings kiosk-settings__unlock"
        autoComplete="off"
        onSubmit={(event) => void submit(event)}
      >
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        <TextField
          label={access.account}
          value={account}
          onChange={setAccount}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <TextField
          label={access.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="off"
          isRequired
        />
        <Button type="submit" look="solid" size="kiosk" isPending={isBusy}>
          {isBusy ? common.working : words.unlock.submit}
        </Button>
        {accounts.length === 0 ? null : (
          <Card title={access.demoTitle}>
            <div className="kiosk-settings__samples">
              {accounts.map((one) => (
                <Button
                  key={one.account}
                  tone="quiet"
                  size="kiosk"
                  onPress={() => {
                    setAccount(one.account);
                    setPassword(demo?.password ?? '');
                  }}
                >
                  {one.name}
                </Button>
              ))}
            </div>
          </Card>
        )}
      </form>
    </Frame>
  );
}

function useDemoAccess(isDemo: boolean): DemoAccess | undefined {
  const [demo, setDemo] = useState<DemoAccess | undefined>();
  useEffect(() => {
    if (isDemo) {
      // Without it one signs in by typing, so a failure is not worth a sentence.
      fetchDemoAccess().then(setDemo, () => undefined);
    }
  }, [isDemo]);
  return demo;
}
