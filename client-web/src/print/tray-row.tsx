import { useState } from 'react';
import { type Names, useAttempt } from '../access';
import { printPdf } from '../document';
import type { Desk } from '../queue/use-desk';
import { ticketNumber } from '../queue/waiting';
import { useText } from '../text';
import { timeAt } from '../text/dates';
import { Button, Notice, StatusBadge } from '../ui';
import { printPath } from '../wire/api';
import type { PrintReason, TrayItem } from '../wire/messages.gen';
import { Copies } from './copies';
import { HeldPaper } from './held-paper';
import './tray-row.css';
import { aboutPaper, PRINT_SHAPES, paperName, stateWord } from './tray';
import { type Why, WhyForm } from './why-form';

const FAILURES: readonly PrintReason[] = ['jam', 'smudged', 'notPrinting', 'other'];
const AGAIN: readonly PrintReason[] = ['jam', 'smudged', 'moreCopies', 'other'];

export interface TrayRowProps {
  readonly item: TrayItem;
  readonly desk: Desk;
  readonly names: Names;
  /** Whether the ticket's number and the kiosk are said; not inside their own session. */
  readonly isAlone?: boolean;
  /** Whether it is the one to print now. */
  readonly isNext: boolean;
}

/**
 * One paper of the tray: printed exactly as it was filed, and then asked after. That it is printed is
 * kept before it goes to the printer, so that nothing is printed twice in silence.
 */
export function TrayRow({ item, desk, names, isAlone = true, isNext }: TrayRowProps) {
  const { print: text, privacy } = useText();
  const attempt = useAttempt();
  const [asking, setAsking] = useState<'failed' | 'again' | undefined>();
  const { state } = item;
  const about = aboutPaper(item);
  const isHeld = state !== 'sent' && (item.hold === 'held' || item.hold === 'asked');

  const send = async (why?: Why<PrintReason>): Promise<void> => {
    const again = why === undefined ? {} : { again: why.reason, ...noteOf(why) };
    await desk.command({ type: 'print.send', ...about, copies: item.copies, ...again });
    try {
      await printPdf(printPath('clerk', item));
    } catch (problem) {
      await desk.command({ type: 'print.fail', ...about, reason: 'notPrinting' });
      throw problem;
    }
  };
  const run = (work: Promise<unknown>): void => {
    void attempt.run(work).then((done) => done && setAsking(undefined));
  };
  const fail = ({ reason, ...note }: Why<PrintReason>): void =>
    run(desk.command({ type: 'print.fail', ...about, reason, ...note }));

  return (
    <article className="tray-row" data-state={state}>
      <div className="tray-row__head">
        {isAlone && item.number !== undefined ? (
          <span className="tray-row__number">{ticketNumber(item.number)}</span>
        ) : null}
        <div className="tray-row__paper">
          <h3 className="tray-row__name">{paperName(item, names, text)}</h3>
          <p className="tray-row__about">
            {[
              ...(isAlone && item.kiosk !== undefined ? [names.kiosk(item.kiosk)] : []),
              text.asked(timeAt(item.requestedAt)),
              text.copies(item.copies),
            ].join('・')}
          </p>
        </div>
        {item.hold === undefined ? null : <StatusBadge kind="offline">{privacy.mark}</StatusBadge>}
        <StatusBadge kind={PRINT_SHAPES[state]}>{stateWord(item, text)}</StatusBadge>
      </div>
      <p className="tray-row__hint">{hintOf(item, text)}</p>
      {isHeld ? (
        <HeldPaper
          item={item}
          onAsk={(request) =>
            run(desk.command({ type: 'privacy.request', ...request, why: privacy.clerk.printWhy }))
          }
        />
      ) : null}
      {item.hold === 'approved' && state !== 'sent' ? (
        <p className="tray-row__hint">{privacy.clerk.approved}</p>
      ) : null}
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {asking === undefined && state === 'sent' ? (
        <Question
          copies={item.copies}
          isBusy={attempt.isBusy}
          onYes={(copies) => run(desk.command({ type: 'print.confirm', ...about, copies }))}
          onNo={() => setAsking('failed')}
        />
      ) : null}
      {asking === undefined && state !== 'sent' ? (
        <div className="tray-row__do">
          {state === 'waiting' ? (
            <Button size="lg" onPress={() => setAsking('failed')}>
              {text.cannot}
            </Button>
          ) : null}
          {isHeld ? null : (
            <Button
              size="lg"
              look={isNext && state !== 'done' ? 'solid' : 'outline'}
              isPending={attempt.isBusy}
              onPress={() => (item.printed > 0 ? setAsking('again') : run(send()))}
            >
              {text.actions[item.printed > 0 ? 'again' : state === 'failed' ? 'retry' : 'print']}
            </Button>
          )}
        </div>
      ) : null}
      {asking === undefined ? null : (
        <WhyForm
          label={asking === 'failed' ? text.whyFailed : text.whyAgain}
          reasons={(asking === 'failed' ? FAILURES : AGAIN).map((value) => ({
            value,
            label: text.reasons[value],
          }))}
          action={asking === 'failed' ? text.record : text.actions.again}
          isBusy={attempt.isBusy}
          onDone={(why) => (asking === 'failed' ? fail(why) : run(send(why)))}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </article>
  );
}

function noteOf({ note }: Why<PrintReason>): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

function hintOf(item: TrayItem, text: ReturnType<typeof useText>['print']): string | null {
  switch (item.state) {
    case 'waiting':
      return item.place === 'kiosk' ? text.atKiosk : null;
    case 'sent':
      return item.sentBy === 'resident' ? text.sentByKiosk : null;
    case 'failed':
      return item.reason === undefined ? null : text.because(text.reasons[item.reason]);
    case 'done':
      return item.reason === undefined ? null : text.printedAgain(text.reasons[item.reason]);
  }
}

interface QuestionProps {
  readonly copies: number;
  readonly isBusy: boolean;
  readonly onYes: (copies: number) => void;
  readonly onNo: () => void;
}

/** 正しく印刷できましたか: only a person can say. */
function Question({ copies, isBusy, onYes, onNo }: QuestionProps) {
  const text = useText().print;
  const [count, setCount] = useState(copies);
  return (
    <div className="tray-row__question">
      <p className="tray-row__ask">{text.question}</p>
      <Copies label={text.copiesPrinted} value={count} onChange={setCount} />
      <div className="tray-row__do">
        <Button size="lg" onPress={onNo}>
          {text.no}
        </Button>
        <Button size="lg" look="solid" isPending={isBusy} onPress={() => onYes(count)}>
          {text.yes(count)}
        </Button>
      </div>
    </div>
  );
}
