import { type FormEvent, useEffect, useState } from 'react';
import { useLanguage, useText } from '../text';
import { Button, Card, DisplaySettings, Notice, PageHeader, TextField } from '../ui';
import { fetchDemoAccess } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { Account, DemoAccess, Role, Town } from '../wire/messages.gen';
import { problemText, useProblem } from './problem';
import './sign-in.css';

export interface SignInProps {
  readonly screen: ScreenName;
  readonly town: Town;
  /** Code of a sentence about why one must sign in again. */
  readonly because?: string | undefined;
  readonly signIn: (account: string, password: string) => Promise<void>;
}

/** Account and password; in the sample town also the accounts that exist, one press each. */
export function SignIn({ screen, town, because, signIn }: SignInProps) {
  const texts = useText();
  const text = texts.access;
  const { say } = useLanguage();
  const problem = useProblem();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const demo = useDemoAccess(town.demo);
  const accounts = demo?.accounts.filter((a) => a.role === roleAt(screen)) ?? [];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    signIn(account, password).catch((reason: unknown) => {
      setError(problem(reason));
      setBusy(false);
    });
  };
  const fillIn = (chosen: Account): void => {
    setAccount(chosen.account);
    setPassword(demo?.password ?? '');
    setError(undefined);
  };

  return (
    <div className="sign-in">
      <PageHeader title={text.screens[screen]} sub={say(town.name)} />
      <main className="sign-in__main" data-alone={accounts.length === 0 || undefined}>
        <Card title={text.signIn}>
          <form className="sign-in__form" onSubmit={submit}>
            {because === undefined || error !== undefined ? null : (
              <Notice kind="info">{problemText(because, texts)}</Notice>
            )}
            {error === undefined ? null : <Notice kind="error">{error}</Notice>}
            <TextField
              label={text.account}
              name="account"
              autoComplete="username"
              value={account}
              onChange={setAccount}
              isRequired
            />
            <TextField
              label={text.password}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              isRequired
            />
            <Button type="submit" look="solid" size="lg" isPending={isBusy}>
              {isBusy ? texts.common.working : text.signIn}
            </Button>
          </form>
        </Card>
        {accounts.length === 0 ? null : (
          <Card title={text.demoTitle}>
            <p>{text.demoHint}</p>
            <div className="sign-in__accounts">
              {accounts.map((one) => (
                <Button key={one.account} tone="quiet" onPress={() => fillIn(one)}>
                  {one.name}
                  <span className="sign-in__account">{one.account}</span>
                </Button>
              ))}
            </div>
          </Card>
        )}
      </main>
      <footer className="sign-in__settings">
        <DisplaySettings layout="bar" />
      </footer>
    </div>
  );
}

function roleAt(screen: ScreenName): Role {
  return screen === 'kiosk' ? 'resident' : screen;
}

function useDemoAccess(demo: boolean): DemoAccess | undefined {
  const [access, setAccess] = useState<DemoAccess | undefined>();
  useEffect(() => {
    if (demo) {
      // Without it one signs in by typing, so a failure is not worth a sentence.
      fetchDemoAccess().then(setAccess, () => undefined);
    }
  }, [demo]);
  return access;
}
