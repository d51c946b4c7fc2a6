import { useState } from 'react';
import { type Attempt, type Session, useAttempt, useNames } from '../../access';
import { Copies } from '../../print/copies';
import { PRINT_SHAPES, paperName, sheetName, stateWord } from '../../print/tray';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, Dialog, Notice, RadioGroup, StatusBadge } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView, PrintPlace, PrintView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import { SheetForm } from './sheet-form';
import './print-card.css';

interface PrintCardProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
}

/** 印刷: a button that says what is open, and all that can be printed at the branch behind it. */
export function PrintButton(props: PrintCardProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button data-lead="handout" onPress={() => setOpen(true)}>
        {text.staff.print.open}
      </Button>
      <Dialog
        title={text.staff.print.title}
        size="lg"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={<Button onPress={() => setOpen(false)}>{text.common.close}</Button>}
      >
        <PrintCard {...props} />
      </Dialog>
    </>
  );
}

/** What was filed and the sheet to take home, each with how far it has come at the branch. */
export function PrintCard({ session, store, view }: PrintCardProps) {
  const { print, staff } = useText();
  const text = staff.print;
  const names = useNames(session.town);
  const attempt = useAttempt();
  const [place, setPlace] = useState<PrintPlace>('tray');
  const [copies, setCopies] = useState(1);
  const filed = view.documents.filter((document) => document.filed);
  const sheets = view.prints.filter((one) => one.sheet !== undefined);
  return (
    <div className="print-card">
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <RadioGroup
        label={text.place}
        orientation="horizontal"
        options={[
          { value: 'tray', label: text.places.tray(names.branch(view.branch)) },
          { value: 'kiosk', label: text.places.kiosk },
        ]}
        value={place}
        onChange={setPlace}
      />
      <Copies label={text.copies} value={copies} onChange={setCopies} />
      <section className="print-card__part">
        <h3 className="print-card__title">{text.documents}</h3>
        {filed.length === 0 ? <p>{text.noDocuments}</p> : null}
        <ul>
          {filed.map((document) => (
            <Paper
              key={document.document}
              name={document.title}
              print={view.prints.find((one) => one.document === document.document)}
              attempt={attempt}
              onSend={() =>
                store.command({
                  type: 'print.request',
                  print: newId(),
                  document: document.document,
                  copies,
                  place,
                })
              }
            />
          ))}
        </ul>
      </section>
      <section className="print-card__part">
        <h3 className="print-card__title">{print.sheet}</h3>
        <SheetForm view={view} place={place} copies={copies} attempt={attempt} />
        <ul>
          {sheets.map((one) => (
            <Paper
              key={one.print}
              name={
                one.sheet === undefined ? paperName({}, names, print) : sheetName(one.sheet, print)
              }
              print={one}
              attempt={attempt}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface PaperProps {
  readonly name: string;
  /** Absent while nobody has asked for it. */
  readonly print: PrintView | undefined;
  readonly attempt: Attempt;
  readonly onSend?: () => Promise<void>;
}

function Paper({ name, print, attempt, onSend }: PaperProps) {
  const { print: words, staff } = useText();
  const last = print?.steps.at(-1);
  return (
    <li className="print-card__paper">
      <span className="print-card__name">{name}</span>
      {print === undefined ? (
        <Button
          look="solid"
          isPending={attempt.isBusy}
          onPress={() => (onSend === undefined ? undefined : void attempt.run(onSend()))}
        >
          {staff.print.send}
        </Button>
      ) : (
        <>
          <StatusBadge kind={PRINT_SHAPES[print.state]}>{stateWord(print, words)}</StatusBadge>
          <span className="print-card__last">
            {last === undefined
              ? staff.print.places.short[print.place]
              : [
                  last.by.name,
                  timeAt(last.at),
                  ...(last.reason === undefined ? [] : [words.reasons[last.reason]]),
                  ...(last.note === undefined ? [] : [last.note]),
                ].join('・')}
          </span>
        </>
      )}
    </li>
  );
}
