import type { Session } from '../../access';
import { isPracticed } from '../../consultation/practice';
import type { Desk } from '../../queue/use-desk';
import { ticketAt } from '../../queue/waiting';
import { useText } from '../../text';
import { EmptyState } from '../../ui';
import type { KioskView } from '../../wire/messages.gen';
import { CheckPanel } from './check-panel';
import { SessionPanel } from './session-panel';
import { StartForm } from './start-form';
import { WaitingPanel } from './waiting-panel';

interface KioskPanelProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly kiosk: KioskView;
  readonly now: number;
}

/** What the clerk can do at the chosen kiosk now. */
export function KioskPanel({ session, desk, kiosk, now }: KioskPanelProps) {
  const { clerk: text, practice } = useText();
  const ticket = ticketAt(kiosk);
  if (ticket?.consultation !== undefined) {
    return (
      <SessionPanel
        key={ticket.consultation}
        session={session}
        desk={desk}
        consultation={ticket.consultation}
        now={now}
      />
    );
  }
  if (ticket !== undefined) {
    return (
      <WaitingPanel
        key={ticket.ticket}
        session={session}
        desk={desk}
        kiosk={kiosk}
        ticket={ticket}
        now={now}
      />
    );
  }
  if (isPracticed(kiosk, session.town)) {
    return <EmptyState title={practice.kiosk} hint={practice.kioskHint} />;
  }
  const equipment = desk.state.equipment.find((e) => e.kiosk === kiosk.kiosk);
  return (
    <div className="kiosk-panel">
      {equipment === undefined ? null : (
        <CheckPanel
          key={kiosk.kiosk}
          desk={desk}
          equipment={equipment}
          isConnected={kiosk.connected}
          now={now}
        />
      )}
      {kiosk.connected ? (
        <StartForm key={kiosk.kiosk} session={session} desk={desk} kiosk={kiosk} now={now} />
      ) : (
        <EmptyState title={text.offlineTitle} hint={text.offlineHint} />
      )}
    </div>
  );
}
