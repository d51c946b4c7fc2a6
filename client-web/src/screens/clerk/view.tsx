import { useEffect, useState } from 'react';
import { Access, type Session, useNames } from '../../access';
import { BookingCard } from '../../booking/booking-card';
import { BookingList } from '../../booking/booking-list';
import { OriginalsCard } from '../../originals/originals-card';
import { OriginalsList } from '../../originals/originals-list';
import { CallbackList } from '../../queue/callback-list';
import { useDesk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { callbacks } from '../../queue/waiting';
import { useText } from '../../text';
import { dayAt } from '../../text/dates';
import { Button, DisplaySettings, EmptyState, Notice, PageHeader, Progress } from '../../ui';
import type { KioskId } from '../../wire/messages.gen';
import { WorkCard } from '../../work/work-card';
import { WorkList } from '../../work/work-list';
import { KioskCard } from './kiosk-card';
import { KioskPanel } from './kiosk-panel';
import { PrintTray, TrayCard } from './print-tray';
import { chosenKiosk } from './state';
import { useTaskChime } from './use-task-chime';
import './clerk.css';

/** `/clerk`: the kiosks of one branch, and what happens at the chosen one. */
export function ClerkScreen() {
  return <Access screen="clerk">{(session) => <ClerkDesk session={session} />}</Access>;
}

function ClerkDesk({ session }: { session: Session }) {
  const { access, clerk, common, staff, work: workText } = useText();
  const { me, town, signOut } = session;
  const names = useNames(town);
  const desk = useDesk('clerk', session);
  const now = useNow(desk.state.clockOffset);
  const [chosen, setChosen] = useState<KioskId | undefined>();
  const [place, setPlace] = useState<'kiosk' | 'tray' | 'work' | 'originals' | 'bookings'>('kiosk');
  const { kiosks, equipment, tray, tasks, work, originals, bookings, ready, connection } =
    desk.state;
  const kiosk = place === 'kiosk' ? chosenKiosk(kiosks, chosen) : undefined;
  const branch = me.branch === undefined ? names.town : names.branch(me.branch);

  useEffect(() => {
    const mark = tasks.length === 0 ? '' : `(${tasks.length}) `;
    document.title = `${mark}${branch} | ${access.screens.clerk}`;
  }, [branch, access, tasks.length]);
  useTaskChime(tasks);

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
                  tasks={tasks.filter((task) => task.kiosk === one.kiosk)}
                  names={names}
                  now={now}
                  isChosen={one.kiosk === kiosk?.kiosk}
                  onChoose={() => {
                    setChosen(one.kiosk);
                    setPlace('kiosk');
                  }}
                />
              </li>
            ))}
            <li>
              <TrayCard tray={tray} isChosen={place === 'tray'} onChoose={() => setPlace('tray')} />
            </li>
            <li>
              <WorkCard
                work={work}
                today={dayAt(new Date(now))}
                isChosen={place === 'work'}
                onChoose={() => setPlace('work')}
              />
            </li>
            <li>
              <OriginalsCard
                originals={originals}
                today={dayAt(new Date(now))}
                isChosen={place === 'originals'}
                onChoose={() => setPlace('originals')}
              />
            </li>
            {town.departments.some((d) => d.booking !== undefined) ? (
              <li>
                <BookingCard
                  bookings={bookings}
                  today={dayAt(new Date(now))}
                  isChosen={place === 'bookings'}
                  onChoose={() => setPlace('bookings')}
                />
              </li>
            ) : null}
          </ul>
          <CallbackList
            desk={desk}
            callbacks={callbacks(desk.state.tickets)}
            names={names}
            hint={clerk.waiting.callbackHint}
          />
        </nav>
        <main className="clerk__panel">
          {place === 'tray' ? (
            <PrintTray desk={desk} names={names} />
          ) : place === 'work' ? (
            <WorkList session={session} desk={desk} now={now} hint={workText.clerkHint} />
          ) : place === 'originals' ? (
            <OriginalsList session={session} desk={desk} now={now} />
          ) : place === 'bookings' ? (
            <BookingList session={session} desk={desk} kiosks={kiosks} now={now} />
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
