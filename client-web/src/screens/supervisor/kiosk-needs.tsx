import type { Names } from '../../access';
import { useText } from '../../text';
import { StatusBadge } from '../../ui';
import type { EquipmentView, KioskView, Town } from '../../wire/messages.gen';
import { type KioskNeed, kioskNeeds } from './wall-state';

interface KioskNeedsProps {
  readonly town: Town;
  readonly kiosks: readonly KioskView[];
  readonly equipment: readonly EquipmentView[];
  readonly names: Names;
  readonly now: number;
}

/** The kiosks that need somebody, in one line for each branch. */
export function KioskNeeds({ town, kiosks, equipment, names, now }: KioskNeedsProps) {
  const { wall: text } = useText();
  const needs = kioskNeeds(kiosks, equipment, now);
  return (
    <section className="wall-kiosks" aria-label={text.kiosks}>
      <h2 className="wall__title">{text.kiosks}</h2>
      {needs.length === 0 ? (
        <p className="wall__nothing">{text.allWell}</p>
      ) : (
        <ul>
          {town.branches
            .map(({ branch }) => ({ branch, own: needs.filter((n) => n.kiosk.branch === branch) }))
            .filter(({ own }) => own.length > 0)
            .map(({ branch, own }) => (
              <li key={branch} className="wall-kiosks__branch">
                <span className="wall-kiosks__name">{names.branch(branch)}</span>
                {own.map((need) => (
                  <Need key={need.kiosk.kiosk} need={need} />
                ))}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Need({ need: { kiosk, why } }: { readonly need: KioskNeed }) {
  const { clerk } = useText();
  return (
    <StatusBadge kind={why === 'offline' ? 'offline' : why === 'wrong' ? 'attention' : 'look'}>
      {kiosk.name} {why === 'offline' ? clerk.kiosk.offline : clerk.check.card[why]}
    </StatusBadge>
  );
}
