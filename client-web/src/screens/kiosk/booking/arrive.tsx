import { useState } from 'react';
import type { Names, Session } from '../../../access';
import { useNames, useProblem } from '../../../access';
import type { Desk } from '../../../queue/use-desk';
import { type Language, type Texts, useLanguage, useText } from '../../../text';
import { dayAndWeekday, dayAt, timeAt } from '../../../text/dates';
import { Button, Notice, Ruby, TextField } from '../../../ui';
import { Refusal } from '../../../wire/refusal';
import { Frame } from '../frame';
import './booking.css';

const DIGITS = 6;
const PAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface ArriveProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly isAway: boolean;
  readonly onBack: () => void;
}

/** 予約された方: the number, by touch or keyboard; then the wait begins by itself. */
export function Arrive({ session, desk, isAway, onBack }: ArriveProps) {
  const { booking, common, kiosk } = useText();
  const words = booking.kiosk;
  const { language } = useLanguage();
  const names = useNames(session.town);
  const problem = useProblem();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  const type = (next: string): void => {
    setTyped(halfWidth(next).replace(/\D/g, '').slice(0, DIGITS));
    setError(undefined);
  };
  const arrive = async (): Promise<void> => {
    if (typed.length !== DIGITS || isBusy || isAway) {
      return;
    }
    setBusy(true);
    try {
      await desk.command({ type: 'booking.arrive', number: Number(typed) });
    } catch (refusal) {
      setError(whereOrWhen(refusal, names, words, language) ?? problem(refusal));
      setTyped('');
      setBusy(false);
    }
  };
  const whyNot = isAway ? kiosk.home.away : typed.length === DIGITS ? undefined : words.six;

  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={onBack} isDisabled={isBusy}>
            {common.back}
          </Button>
          <Button
            size="kiosk"
            look="solid"
            isPending={isBusy}
            whyNot={whyNot}
            onPress={() => void arrive()}
          >
            {isBusy ? words.arriving : words.arrive}
          </Button>
        </>
      }
    >
      <h1 className="kiosk__title">
        <Ruby>{words.arrivalTitle}</Ruby>
      </h1>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <form
        className="kiosk-arrive"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void arrive();
        }}
      >
        <TextField
          label={words.number}
          hint={words.arrivalHint}
          value={typed}
          onChange={type}
          inputMode="none"
          autoComplete="off"
          autoFocus
        />
        <div className="kiosk-arrive__pad">
          {PAD.map((digit) => (
            <Button key={digit} size="kiosk" onPress={() => type(typed + digit)}>
              {digit}
            </Button>
          ))}
          <Button size="kiosk" onPress={() => type('')}>
            {words.clear}
          </Button>
          <Button size="kiosk" onPress={() => type(`${typed}0`)}>
            0
          </Button>
          <Button size="kiosk" onPress={() => type(typed.slice(0, -1))}>
            {words.back}
          </Button>
        </div>
      </form>
      <p className="kiosk__lead">
        <Ruby>{words.lost}</Ruby>
      </p>
    </Frame>
  );
}

/** A Japanese keyboard may write １ for 1. */
function halfWidth(typed: string): string {
  return typed.normalize('NFKC');
}

/** Where the booking is, or when: what a refusal knows more than its sentence. */
function whereOrWhen(
  refusal: unknown,
  names: Names,
  words: Texts['booking']['kiosk'],
  language: Language,
): string | undefined {
  if (!(refusal instanceof Refusal)) {
    return undefined;
  }
  const { branch, start } = refusal.detail;
  if (refusal.problem === 'booking-elsewhere' && branch !== undefined) {
    return words.elsewhere(names.branch(branch));
  }
  return refusal.problem === 'booking-too-early' && start !== undefined
    ? words.tooEarly(dayAndWeekday(dayAt(new Date(start)), language), timeAt(start))
    : undefined;
}
