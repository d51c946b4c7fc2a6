import { type RefObject, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ToolIcon } from '../../document';
import { useText } from '../../text';
import type { DocumentView } from '../../wire/messages.gen';

interface ConfirmToolProps {
  readonly document: DocumentView;
  /** Where the page with its fields is. */
  readonly place: RefObject<HTMLElement | null>;
  readonly onConfirm: (field: string) => void;
}

/** 確認をお願いする: the field in which the cursor was last is read back to the resident. */
export function ConfirmTool({ document, place, onConfirm }: ConfirmToolProps) {
  const words = useText().intake.entries;
  const field = useLastField(place);
  const filled = field !== undefined && document.values[field] !== undefined ? field : undefined;
  return (
    <Button
      className="tool"
      aria-label={`${words.confirmShort}${words.confirmRest}`}
      isDisabled={filled === undefined}
      onPress={() => {
        if (filled !== undefined) {
          onConfirm(filled);
        }
      }}
    >
      <ToolIcon of="ask" />
      <span className="tool__word">
        <span>
          {words.confirmShort}
          <span className="tool__rest">{words.confirmRest}</span>
        </span>
      </span>
    </Button>
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
