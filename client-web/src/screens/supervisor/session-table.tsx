import { useNames } from '../../access';
import { ticketNumber } from '../../queue/waiting';
import { useLanguage, useText } from '../../text';
import { minutesAndSeconds, shortDate, timeAt } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { SessionRow, Town } from '../../wire/messages.gen';

interface SessionTableProps {
  readonly rows: readonly SessionRow[];
  readonly town: Town;
}

/** One line for each procedure of each consultation. */
export function SessionTable({ rows, town }: SessionTableProps) {
  const { privacy, supervisor: text } = useText();
  const { language } = useLanguage();
  const names = useNames(town);
  const { columns } = text;
  return (
    <div className="session-table__place">
      <table className="session-table">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.branch}</th>
            <th scope="col">{columns.department}</th>
            <th scope="col">{columns.procedure}</th>
            <th scope="col">{columns.staff}</th>
            <th scope="col" className="session-table__time">
              {columns.waited}
            </th>
            <th scope="col" className="session-table__time">
              {columns.talked}
            </th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.followUp}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.consultation} ${row.procedure}`}>
              <th scope="row" className="session-table__number">
                {ticketNumber(row.number)}
              </th>
              <td className="number">{timeAt(row.calledAt)}</td>
              <td>{names.branch(row.branch)}</td>
              <td>{names.department(row.department)}</td>
              <td>
                {names.procedure(row.procedure)}{' '}
                {row.hidden ? <StatusBadge kind="offline">{privacy.mark}</StatusBadge> : null}
              </td>
              <td>{row.staff.name}</td>
              <td className="session-table__time">{minutesAndSeconds(row.waitedSeconds)}</td>
              <td className="session-table__time">{minutesAndSeconds(row.talkedSeconds)}</td>
              <td>
                {row.talking ? (
                  <StatusBadge kind="talking">{text.talking}</StatusBadge>
                ) : row.outcome === undefined ? (
                  <StatusBadge kind="attention">{text.noOutcome}</StatusBadge>
                ) : (
                  <>
                    {names.outcome(row.procedure, row.outcome)}
                    {row.passedOver === 0 ? null : (
                      <span className="session-table__passed">
                        {text.passedOver(row.passedOver)}
                      </span>
                    )}
                    {row.askedAgain === 0 ? null : (
                      <span className="session-table__passed">
                        {text.askedAgain(row.askedAgain)}
                      </span>
                    )}
                  </>
                )}
              </td>
              <td>{row.followUp === undefined ? '' : shortDate(row.followUp, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
