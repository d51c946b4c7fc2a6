import { type RefObject, useEffect, useState } from 'react';
import type { FieldFilling } from '../../document';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { DocumentView } from '../../wire/messages.gen';
import { useStore } from '../../wire/use-store';

interface EntryToolsProps {
  readonly filling: FieldFilling;
  readonly document: DocumentView;
  /** Where the page with its fields is. */
  readonly place: RefObject<HTMLElement | null>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onConfirm: (field: string) => void;
}

/** What is typed: taken back and done again, read back to the resident, and whether it is kept. */
export function EntryTools(props: EntryToolsProps) {
  const { filling, document, place, onUndo, onRedo, onConfirm } = props;
  const words = useText().intake.entries;
  const { done, last } = filling.view.intake.entries;
  const isSaving = useStore(filling.entries.saving);
  const field = useLastField(place);
  const filled = field !== undefined && document.values[field] !== undefined ? field : undefined;
  return (
    <div className="entry-tools">
      <Button look="text" isDisabled={done === 0 && !isSaving} onPress={onUndo}>
        {words.undo}
      </Button>
      <Button look="text" isDisabled={done >= last} onPress={onRedo}>
        {words.redo}
      </Button>
      <Button
        look="text"
        isDisabled={filled === undefined}
        onPress={() => {
          if (filled !== undefined) {
            onConfirm(filled);
          }
        }}
      >
        {words.confirm}
      </Button>
      <span className="entry-tools__kept" role="status">
        {isSaving ? words.saving : last > 0 ? words.saved : ''}
      </span>
    </div>
  );
}

/** The field in which the cursor is, or was last. */
function useLastField(place: RefObject<HTMLElement | null>): string | undefined {
  const [field, setField] = useState<string | undefined>();
  useEffect(() => {
    const watched = place.current;
    const entered = (event: FocusEvent) => {
      const input = event.target instanceof Element ? event.target.closest('.field-input') : null;
      if (input instanceof HTMLElement) {
        setField(input.dataset.field);
      }
    };
    watched?.addEventListener('focusin', entered);
    return () => watched?.removeEventListener('focusin', entered);
  }, [place]);
  return field;
}
