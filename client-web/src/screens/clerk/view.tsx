import { useEffect, useState } from 'react';
import { Access, type Session, useNames } from '../../access';
import { CallbackList } from '../../queue/callback-list';
import { useDesk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { callbacks } from '../../queue/waiting';
import { useText } from '../../text';
import { Button, DisplaySettings, EmptyState, Notice, PageHeader, Progress } from '../../ui';
import type { KioskId } from '../../wire/messages.gen';
import { KioskCard } from './kiosk-card';
import { KioskPanel } from './kiosk-panel';
import { PrintTray, TrayCard } from './print-tray';
import { chosenKiosk } from './state';
import './clerk.css';

/** `/clerk`: the kiosks of one branch, and what happens at the chosen one. */
export function ClerkScreen() {
  return <Access screen="clerk">{(session) => <ClerkDesk session={session} />}</Access>;
}

function ClerkDesk({ session }: { session: Session }) {
  const { access, clerk, common, staff } = useText();
  const { me, town, signOut } = session;
  const names = useNames(town);
  const desk = useDesk('clerk', session);
  const now = useNow(desk.state.clockOffset);
  const [chosen, setChosen] = useState<KioskId | undefined>();
  const [atTray, setAtTray] = useState(false);
  const { kiosks, equipment, tray, ready, connection } = desk.state;
  const kiosk = atTray ? undefined : chosenKiosk(kiosks, chosen);
  const branch = me.branch === undefined ? names.town : names.branch(me.branch);

  useEffect(() => {
    document.title = `${branch} | ${access.screens.clerk}`;
  }, [branch, access]);

  return (
    <div className="clerk">
      <PageHeader
        title={branch}
        sub={me.person.name}
        end={
          <>
            <DisplaySettings />
            <Button look="text" tone="quiet" onPress={signOut}>
              {common.signOut}
            </Button>
          </>
        }
      />
      <div className="clerk__notices">
        {ready && connection !== 'open' ? <Notice kind="warn">{staff.lineAway}</Notice> : null}
      </div>
      <div className="clerk__columns">
        <nav className="clerk__board" aria-label={clerk.board}>
          <h2 className="clerk__board-title">{clerk.board}</h2>
          {ready ? null : <Progress label={common.loading} />}
          <ul className="clerk__cards">
            {kiosks.map((one) => (
              <li key={one.kiosk}>
                <KioskCard
                  kiosk={one}
                  equipment={equipment.find((e) => e.kiosk === one.kiosk)}
                  names={names}
                  now={now}
                  isChosen={one.kiosk === kiosk?.kiosk}
                  onChoose={() => {
                    setChosen(one.kiosk);
                    setAtTray(false);
                  }}
                />
              </li>
            ))}
            <li>
              <TrayCard tray={tray} isChosen={atTray} onChoose={() => setAtTray(true)} />
            </li>
          </ul>
          <CallbackList
            desk={desk}
            callbacks={callbacks(desk.state.tickets)}
            names={names}
            hint={clerk.waiting.callbackHint}
          />
        </nav>
        <main className="clerk__panel">
          {atTray ? (
            <PrintTray desk={desk} names={names} />
          ) : kiosk !== undefined ? (
            <KioskPanel session={session} desk={desk} kiosk={kiosk} now={now} />
          ) : ready && kiosks.length === 0 ? (
            <EmptyState title={clerk.noKiosks} hint={clerk.noKiosksHint} />
          ) : (
            <EmptyState title={clerk.chooseKiosk} hint={clerk.chooseKioskHint} />
          )}
        </main>
      </div>
    </div>
  );
}
