import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ItemEditor, useProblemWords } from '../intake';
import { useLanguage, useText } from '../text';
import { Button as WordButton } from '../ui';
import type { FieldProblem, FormField, IntakeItem } from '../wire/messages.gen';

/** The item of which a field is a part. */
export interface WholeItem {
  readonly item: IntakeItem;
  /** As it was said, right or wrong. */
  readonly value: string;
  /** Whether this field is where Tab stops for it. */
  readonly isFirst: boolean;
  readonly onValue: (value: string) => void;
}

interface WholeControlProps {
  readonly field: FormField;
  readonly whole: WholeItem;
  readonly problem: FieldProblem | undefined;
  /** The part's own value. */
  readonly children: ReactNode;
}

/** A part of a date or postcode: pressed, it lets the whole be typed at once. */
export function WholeControl({ field, whole, problem, children }: WholeControlProps) {
  const { common } = useText();
  const { say } = useLanguage();
  const sayProblem = useProblemWords();
  const title = say(whole.item.title);
  return (
    <DialogTrigger>
      <Button
        className="field-input__control field-input__part"
        aria-label={field.label}
        excludeFromTabOrder={!whole.isFirst}
      >
        {children}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="whole-editor" aria-label={title} data-entries="">
          {({ close }) => (
            <>
              <ItemEditor
                item={whole.item}
                value={whole.value}
                onValue={whole.onValue}
                error={problem === undefined ? undefined : sayProblem(problem)}
                isMissing={problem?.code === 'missing'}
                autoFocus
              />
              <WordButton onPress={close}>{common.close}</WordButton>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
