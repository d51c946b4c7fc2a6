import { type ChangeEvent, type CompositionEvent, useState } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** What makes a control safe for input methods. */
export interface Composition {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<TextElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<TextElement>) => void;
}

/**
 * What is being composed stays in the control, whatever the server tells meanwhile; only what is
 * committed is handed on.
 */
export function useComposition(value: string, onValue: (value: string) => void): Composition {
  const [composed, setComposed] = useState<string | undefined>();
  return {
    value: composed ?? value,
    onChange: (event) => {
      const typed = event.target.value;
      if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
        setComposed(typed);
      } else {
        setComposed(undefined);
        onValue(typed);
      }
    },
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: (event) => {
      setComposed(undefined);
      onValue(event.currentTarget.value);
    },
  };
}
