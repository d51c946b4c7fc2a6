import { createPortal } from 'react-dom';
import type { Names } from '../access';
import { useLanguage, useText } from '../text';
import { dayAt, longDate } from '../text/dates';
import type { OriginalItem, Town } from '../wire/messages.gen';
import './original-slip.css';
import { receivedAt } from './originals';

interface OriginalSlipProps {
  readonly town: Town;
  readonly names: Names;
  readonly item: OriginalItem;
}

/**
 * 預り証 for the resident: alone on the paper while it is on the screen's page. The name is written by
 * hand; nothing here knows it.
 */
export function OriginalSlip({ town, names, item }: OriginalSlipProps) {
  const { originals, practice } = useText();
  const { language } = useLanguage();
  const text = originals.slip;
  const what = originals.of(originals.kinds[item.kind], item.count);
  const rows: readonly (readonly [string, string])[] = [
    [text.number, item.number],
    [text.day, longDate(dayAt(new Date(receivedAt(item))), language)],
    [text.what, item.note === undefined ? what : `${what} ${item.note}`],
    [text.purpose, originals.purposes[item.purpose]],
    [text.department, names.department(item.department)],
    [text.branch, `${names.town} ${names.branch(item.branch)}`],
  ];
  return createPortal(
    <div className="original-slip">
      {town.practiceKiosks === undefined ? null : (
        <p className="original-slip__practice">{practice.band}</p>
      )}
      <h1 className="original-slip__title">{text.title}</h1>
      <p className="original-slip__name">
        <span>{text.name}</span>
        <span className="original-slip__line">{text.honorific}</span>
      </p>
      <p>{text.sentence}</p>
      <dl className="original-slip__rows">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{text.keep}</p>
    </div>,
    document.body,
  );
}
