import { ToggleButton } from 'react-aria-components';
import type { Names } from '../../access';
import { inOrder, openCount } from '../../print/tray';
import { TrayRow } from '../../print/tray-row';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { EmptyState, StatusBadge } from '../../ui';
import type { TrayItem } from '../../wire/messages.gen';
import './print-tray.css';

interface TrayCardProps {
  readonly tray: readonly TrayItem[];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** 印刷トレイ beside the kiosks: how many papers want somebody. */
export function TrayCard({ tray, isChosen, onChoose }: TrayCardProps) {
  const text = useText().print;
  const open = openCount(tray);
  const isWrong = tray.some((item) => item.state === 'failed' || item.state === 'sent');
  return (
    <ToggleButton className="kiosk-card tray-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{text.tray}</span>
        <StatusBadge kind={open === 0 ? 'done' : isWrong ? 'look' : 'calling'}>
          {open === 0 ? text.nothingOpen : text.open(open)}
        </StatusBadge>
      </span>
    </ToggleButton>
  );
}

interface PrintTrayProps {
  readonly desk: Desk;
  readonly names: Names;
}

/** 印刷トレイ: every paper of the branch that is to come out, also after its consultation has ended. */
export function PrintTray({ desk, names }: PrintTrayProps) {
  const text = useText().print;
  const { tray } = desk.state;
  return (
    <section className="print-tray">
      <header>
        <h2 className="panel-head__title">{text.tray}</h2>
        <p className="panel-head__hint">{text.trayHint}</p>
      </header>
      {tray.length === 0 ? (
        <EmptyState title={text.empty} hint={text.emptyHint} />
      ) : (
        <ul className="print-tray__items">
          {inOrder(tray).map((item, at) => (
            <li key={`${item.consultation ?? item.work} ${item.print}`}>
              <TrayRow item={item} desk={desk} names={names} isNext={at === 0} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
