import { useState } from 'react';
import { useAttempt } from '../../access';
import { useLanguage, useText } from '../../text';
import { Button, Ruby } from '../../ui';
import { askForSheet } from '../../wire/api';
import { newId } from '../../wire/ids';
import type { ConsultationId, SheetLanguage } from '../../wire/messages.gen';
import './printing.css';

interface SheetOfferProps {
  readonly consultation: ConsultationId;
  /** Whether it comes out here; else the clerk brings it. */
  readonly printsItself: boolean;
  /** It was touched: the farewell stands a little longer. */
  readonly onAsked: () => void;
}

const LANGUAGES: readonly SheetLanguage[] = ['ja', 'easy', 'en'];

/** お持ち帰り用紙: one touch, in the language of one's choice; nothing is printed unasked. */
export function SheetOffer({ consultation, printsItself, onAsked }: SheetOfferProps) {
  const { kiosk, print } = useText();
  const words = kiosk.sheet;
  const { language } = useLanguage();
  const attempt = useAttempt();
  const [id] = useState(newId);
  const [isAsked, setAsked] = useState(false);
  const languages: readonly SheetLanguage[] = [
    language,
    ...LANGUAGES.filter((other) => other !== language),
  ];
  const ask = async (wanted: SheetLanguage): Promise<void> => {
    onAsked();
    const wish = { print: id, language: wanted, line: '', copies: 1, place: 'kiosk' } as const;
    setAsked(await attempt.run(askForSheet('kiosk', consultation, wish)));
  };
  if (isAsked) {
    return <p role="status">{printsItself ? words.printsHere : words.clerkPrints}</p>;
  }
  return (
    <>
      <p>
        <Ruby>{words.offer}</Ruby>
      </p>
      {attempt.error === undefined ? null : (
        <p role="alert">
          <Ruby>{attempt.error}</Ruby>
        </p>
      )}
      <div className="kiosk-sheet">
        {languages.map((wanted) => (
          <Button
            key={wanted}
            size="kiosk"
            isPending={attempt.isBusy}
            onPress={() => void ask(wanted)}
          >
            {print.languages[wanted]}
          </Button>
        ))}
      </div>
    </>
  );
}
