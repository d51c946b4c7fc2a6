import type { Names, Session } from '../access';
import { useText } from '../text';
import { Button, Dialog } from '../ui';
import type { OriginalItem } from '../wire/messages.gen';
import { OriginalSlip } from './original-slip';

interface ReceivedOriginalProps {
  readonly session: Session;
  readonly names: Names;
  readonly item: OriginalItem;
  readonly onClose: () => void;
}

/** 受領を記録しました: the number, large, and the resident's slip. */
export function ReceivedOriginal({ session, names, item, onClose }: ReceivedOriginalProps) {
  const { common, originals } = useText();
  const text = originals.received;
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          <Button look="solid" onPress={() => window.print()}>
            {text.slip}
          </Button>
        </>
      }
    >
      <div className="original-dialog">
        <dl className="received-original">
          <dt>{text.number}</dt>
          <dd className="received-original__number">{item.number}</dd>
        </dl>
        <p>{originals.of(originals.kinds[item.kind], item.count)}</p>
        <p>{text.hint}</p>
        <OriginalSlip town={session.town} names={names} item={item} />
      </div>
    </Dialog>
  );
}
