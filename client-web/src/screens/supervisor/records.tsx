import { useState } from 'react';
import { type Session, useNames, useProblem } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { ticketNumber } from '../../queue/waiting';
import { useLanguage, useText } from '../../text';
import { dayAt, longDate, timeAt } from '../../text/dates';
import { isFound } from '../../text/search-key';
import { Button, EmptyState, Notice, Progress, TextField } from '../../ui';
import type { SessionRow, Town } from '../../wire/messages.gen';
import { DayChoice } from './day-choice';
import { ReceptionTable } from './reception-table';
import { SessionTable } from './session-table';
import { newestFirst, totalsOf } from './state';
import { Definitions, TotalsLine } from './totals';
import { useOfDay } from './use-of-day';

interface RecordsProps {
  readonly session: Session;
  readonly desk: Desk;
}

/** 記録: the consultations of a day and their figures. */
export function Records({ session, desk }: RecordsProps) {
  const { common, supervisor: text } = useText();
  const { language } = useLanguage();
  const { town, expired } = session;
  const problem = useProblem();
  const [day, setDay] = useState(() => dayAt(new Date()));
  const { rows, at, error } = useOfDay<SessionRow>('sessions', day, desk.state.tickets, expired);

  return (
    <>
      <div className="supervisor__head">
        <h2 className="supervisor__day">{longDate(day, language)}</h2>
        <DayChoice day={day} onChange={setDay} />
        <div className="supervisor__actions no-print">
          <Button look="text" onPress={() => window.print()}>
            {text.print}
          </Button>
          <a
            className="button"
            data-look="outline"
            data-size="md"
            href={`/supervisor/api/sessions.csv?date=${day}`}
            download={`${town.practiceKiosks === undefined ? '' : '練習-'}sessions-${day}.csv`}
          >
            {text.download}
          </a>
        </div>
      </div>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      {rows === undefined ? (
        error === undefined ? (
          <Progress label={common.loading} />
        ) : null
      ) : (
        <>
          <TotalsLine totals={totalsOf(rows)} />
          {rows.length === 0 ? (
            <div className="supervisor__empty">
              <EmptyState title={text.empty} hint={text.emptyHint} />
            </div>
          ) : (
            <Found rows={newestFirst(rows)} town={town} />
          )}
          <p className="supervisor__small">
            {text.unit}
            {at === undefined ? null : <span>{text.updated(timeAt(at))}</span>}
          </p>
          <Definitions />
          <ReceptionTable session={session} desk={desk} day={day} />
        </>
      )}
    </>
  );
}

/** The table, or of it what is looked for. */
function Found({ rows, town }: { rows: readonly SessionRow[]; town: Town }) {
  const text = useText().supervisor;
  const names = useNames(town);
  const [search, setSearch] = useState('');
  const found = rows.filter((row) =>
    isFound(search, [
      ticketNumber(row.number),
      row.staff.name,
      names.branch(row.branch),
      names.department(row.department),
      names.procedure(row.procedure),
    ]),
  );
  return (
    <>
      <div className="supervisor__search no-print">
        <TextField
          label={text.search}
          hint={text.searchHint}
          value={search}
          onChange={setSearch}
          type="search"
        />
      </div>
      {found.length === 0 ? (
        <p role="status">{text.notFound}</p>
      ) : (
        <SessionTable rows={found} town={town} />
      )}
    </>
  );
}
