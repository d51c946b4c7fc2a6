import type { Names } from '../access';
import type { Texts } from '../text';
import type { StatusKind } from '../ui';
import type {
  ConsultationId,
  PrintCommand,
  PrintState,
  SheetLanguage,
  TrayItem,
} from '../wire/messages.gen';

/** What a paper is called: the form, or the sheet with its language. */
export function paperName(
  paper: Pick<TrayItem, 'form' | 'sheet' | 'work' | 'procedure'>,
  names: Names,
  text: Texts['print'],
): string {
  if (paper.sheet !== undefined) {
    return sheetName(paper.sheet, text);
  }
  if (paper.work !== undefined) {
    return text.certificate(
      paper.procedure === undefined ? undefined : names.procedure(paper.procedure),
    );
  }
  return paper.form === undefined ? text.broughtAlong : names.form(paper.form);
}

/** What a command says which paper it is about. */
export function aboutPaper({
  consultation,
  work,
  print,
}: TrayItem): Pick<PrintCommand, 'consultation' | 'work' | 'print'> {
  return {
    ...(consultation === undefined ? {} : { consultation }),
    ...(work === undefined ? {} : { work }),
    print,
  };
}

/** お持ち帰り用紙 in its language. */
export function sheetName(language: SheetLanguage, text: Texts['print']): string {
  return text.sheetIn(text.languages[language]);
}

/** How a state is shown beside its word. */
export const PRINT_SHAPES: Readonly<Record<PrintState, StatusKind>> = {
  waiting: 'free',
  sent: 'look',
  done: 'done',
  failed: 'attention',
};

/** The word of a state, with the copies where there are any. */
export function stateWord(
  { state, printed }: Pick<TrayItem, 'state' | 'printed'>,
  text: Texts['print'],
): string {
  return state === 'done' ? text.states.done(printed) : text.states[state];
}

/** What still wants somebody, first what went wrong and what must be answered; then what is done. */
export function inOrder(items: readonly TrayItem[]): readonly TrayItem[] {
  const rank: Readonly<Record<PrintState, number>> = { failed: 0, sent: 0, waiting: 1, done: 2 };
  return items.toSorted(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      (a.state === 'done'
        ? b.changedAt.localeCompare(a.changedAt)
        : a.requestedAt.localeCompare(b.requestedAt)),
  );
}

/** How many papers still want the clerk. */
export function openCount(items: readonly TrayItem[]): number {
  return items.filter((item) => item.state !== 'done').length;
}

/** What a kiosk prints now: only for whom it shows at this moment. */
export function printingNow(
  items: readonly TrayItem[],
  shown: ConsultationId | undefined,
): TrayItem | undefined {
  const own = items.filter((item) => item.consultation === shown && item.place === 'kiosk');
  return (
    own.find((item) => item.state === 'sent' && item.sentBy === 'resident') ??
    own.find((item) => item.state === 'waiting' && item.hold === undefined)
  );
}
