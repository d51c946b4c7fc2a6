import { useNames } from '../../access';
import { useWho } from '../../consultation/who';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { ChecklistLine, ChecklistView, ConsultationView, Town } from '../../wire/messages.gen';
import './checklist.css';
import { useLineWords } from './checklist-words';

interface ChecklistProps {
  /** Absent until the server has said it. */
  readonly checklist: ChecklistView | undefined;
  readonly town: Town;
  readonly view: ConsultationView;
  readonly onGoTo: (line: ChecklistLine) => void;
}

/** 確認リスト: what each procedure asks for and how far it is; a line leads to where it is done. */
export function Checklist({ checklist, town, view, onGoTo }: ChecklistProps) {
  const names = useNames(town);
  const text = useText().staff.checklist;
  if (checklist === undefined) {
    return <p>{text.waiting}</p>;
  }
  return (
    <div className="checklist">
      {checklist.procedures.map(({ procedure, lines }) => {
        const required = lines.filter((line) => line.required);
        const settled = required.filter((line) => line.state !== 'open');
        return (
          <section key={procedure} className="column-card" aria-label={names.procedure(procedure)}>
            <header className="checklist__head">
              <h2 className="column-card__title">{names.procedure(procedure)}</h2>
              <p className="checklist__progress number" role="status">
                {text.progress(settled.length, required.length)}
              </p>
            </header>
            {settled.length === required.length ? <p>{text.complete}</p> : null}
            <ChecklistLines lines={lines} town={town} view={view} onGoTo={onGoTo} />
          </section>
        );
      })}
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly ChecklistLine[];
  readonly town: Town;
  readonly view: ConsultationView;
  /** Absent where there is nothing to go to any more. */
  readonly onGoTo: ((line: ChecklistLine) => void) | undefined;
}

/** Lines, each with its state in words; pressed, it leads there. */
export function ChecklistLines({ lines, town, view, onGoTo }: LinesProps) {
  const text = useText().staff.checklist;
  const whoOf = useWho(town.intake, view.intake);
  const wordsOf = useLineWords(useNames(town), view, whoOf);
  return (
    <ul className="checklist__lines">
      {lines.map((line) => {
        const { title, note } = wordsOf(line);
        const words = (
          <>
            <span className="checklist__state" data-state={line.state}>
              {text.states[line.state]}
            </span>
            <span className="checklist__title">{title}</span>
            {note === undefined ? null : <span className="checklist__note">{note}</span>}
            {line.required ? null : <span className="checklist__note">{text.optional}</span>}
          </>
        );
        return (
          <li key={line.key} className="checklist__line">
            {onGoTo === undefined ? (
              words
            ) : (
              <Button look="text" tone="quiet" onPress={() => onGoTo(line)}>
                {words}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
