import type { Attempt } from '../../access';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, MenuButton, Notice } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';

interface HoldProps {
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

const NO_WORDS = 'none';

/** 保留: with the words that the resident reads, and its end. */
export function HoldButton({ store, view, run }: HoldProps) {
  const text = useText().staff.hold;
  const start = (words: string): void =>
    void run(store.command({ type: 'hold.start', ...(words === NO_WORDS ? {} : { words }) }));
  return view.hold === undefined ? (
    <MenuButton
      groups={[
        {
          title: text.words,
          entries: [
            ...text.sentences.map((sentence) => ({ id: sentence, label: sentence })),
            { id: NO_WORDS, label: text.withoutWords },
          ],
        },
      ]}
      onChoose={start}
    >
      {text.start}
    </MenuButton>
  ) : (
    <Button look="solid" onPress={() => void run(store.command({ type: 'hold.end' }))}>
      {text.end}
    </Button>
  );
}

/** 保留中, since when, and what that means. */
export function HoldNotice({ view }: Pick<HoldProps, 'view'>) {
  const text = useText().staff.hold;
  return view.hold === undefined ? null : (
    <Notice kind="warn" title={text.title(timeAt(view.hold.since))}>
      {text.hint}
    </Notice>
  );
}
