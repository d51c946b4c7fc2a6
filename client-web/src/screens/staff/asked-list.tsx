import type { Names } from '../../access';
import { ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { HandOverItem } from '../../wire/messages.gen';
import './hand-over.css';

interface AskedListProps {
  readonly items: readonly HandOverItem[];
  readonly names: Names;
  readonly now: number;
  readonly onLook: (item: HandOverItem) => void;
}

/** 転送・支援の依頼 that wait for me: who asks for what, and how long still. */
export function AskedList({ items, names, now, onLook }: AskedListProps) {
  const text = useText().handOver.asked;
  if (items.length === 0) {
    return null;
  }
  return (
    <section className="asked-list" aria-label={text.title}>
      <h2 className="staff-free__title">{text.title}</h2>
      <ul className="asked-list__rows">
        {items.map((item) => (
          <li key={item.handOver} className="asked-list__row">
            <strong>{text.kinds[item.kind]}</strong>
            <strong className="number">{ticketNumber(item.number)}</strong>
            <span>
              {names.branch(item.branch)} {names.procedure(item.procedure)}
            </span>
            <span>{text.by(item.by.name)}</span>
            {item.staff === undefined ? null : <span>{text.toMe}</span>}
            <span className="number">
              {text.left(Math.max(0, Math.ceil((Date.parse(item.until) - now) / 1000)))}
            </span>
            <Button
              look="solid"
              size="lg"
              aria-label={text.lookNumber(ticketNumber(item.number))}
              onPress={() => onLook(item)}
            >
              {text.look}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
