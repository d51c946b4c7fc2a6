import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { Button, StatusBadge } from '../ui';
import type { ConsultationView } from '../wire/messages.gen';
import { ORIGINAL_SHAPES } from './originals';

interface OriginalsOfTalkProps {
  readonly view: ConsultationView;
  readonly desk: Desk;
  readonly onReceive: () => void;
}

/** 預かった原本 of a talk, with their numbers; more may be handed in without being asked for. */
export function OriginalsOfTalk({ view, desk, onReceive }: OriginalsOfTalkProps) {
  const { originals: text } = useText();
  const taken = desk.state.originals.filter((item) => item.consultation === view.consultation);
  return (
    <section className="side-block">
      <h3 className="side-block__title">{text.ofTalk}</h3>
      <ul>
        {taken.map((item) => (
          <li key={item.original} className="side-block__line">
            <span>
              <strong className="number">{item.number}</strong> {text.kinds[item.kind]}
            </span>
            <StatusBadge kind={ORIGINAL_SHAPES[item.state]}>{text.states[item.state]}</StatusBadge>
          </li>
        ))}
      </ul>
      <Button onPress={onReceive}>{text.receive}</Button>
    </section>
  );
}
