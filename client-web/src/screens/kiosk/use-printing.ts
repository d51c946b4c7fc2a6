import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetPrinted, printPdf } from '../../document';
import { printingNow } from '../../print/tray';
import type { Desk } from '../../queue/use-desk';
import { printPath } from '../../wire/api';
import type { ConsultationId, TrayItem } from '../../wire/messages.gen';

/** How long the resident is asked after a paper, in milliseconds; then the clerk is. */
const ASKED = 60_000;

/** A paper that this kiosk has given to its printer. */
export interface Printing {
  readonly item: TrayItem;
  /** The resident has it in hand. */
  readonly taken: () => void;
  /** It did not come out; the clerk is told. */
  readonly failed: () => void;
}

/**
 * Prints what is sent to this kiosk, one paper at a time and only for who is before it now. Whether
 * paper came out a page is never told, so the resident is asked; without an answer the clerk is.
 */
export function usePrinting(desk: Desk, shown: ConsultationId | undefined): Printing | undefined {
  const { tray, connection } = desk.state;
  const item = printingNow(tray, shown);
  const [silent, setSilent] = useState<string | undefined>();
  const command = useRef(desk.command);
  command.current = desk.command;
  const begun = useRef(new Set<string>());

  const waiting = item?.state === 'waiting' && connection === 'open' ? item : undefined;
  useEffect(() => {
    if (waiting === undefined || begun.current.has(waiting.print)) {
      return;
    }
    begun.current.add(waiting.print);
    const { consultation, print, copies } = waiting;
    const say = command.current;
    // Kept first: a page loaded anew in between prints nothing a second time.
    void say({ type: 'print.send', consultation, print, copies })
      .then(() =>
        printPdf(printPath('kiosk', waiting), copies).catch(() =>
          say({ type: 'print.fail', consultation, print, reason: 'notPrinting' }),
        ),
      )
      .catch(() => undefined); // refused: it is the clerk's by now
  }, [waiting]);

  const sent = item?.state === 'sent' ? item : undefined;
  const asked = sent?.print;
  useEffect(() => {
    if (asked === undefined) {
      return;
    }
    const timer = setTimeout(() => setSilent(asked), ASKED);
    return () => clearTimeout(timer);
  }, [asked]);
  useEffect(() => {
    if (shown === undefined) {
      forgetPrinted();
    }
  }, [shown]);

  const answer = useCallback((of: TrayItem, isRight: boolean) => {
    const { consultation, print, copies } = of;
    setSilent(print);
    void command
      .current(
        isRight
          ? { type: 'print.confirm', consultation, print, copies }
          : { type: 'print.fail', consultation, print, reason: 'notPrinting' },
      )
      .catch(() => undefined); // the clerk has answered meanwhile
  }, []);

  return sent === undefined || silent === sent.print
    ? undefined
    : {
        item: sent,
        taken: () => answer(sent, true),
        failed: () => answer(sent, false),
      };
}
