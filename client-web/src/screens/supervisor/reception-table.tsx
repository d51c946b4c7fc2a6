import { type Session, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import type { ReceptionRow } from '../../wire/messages.gen';
import { useOfDay } from './use-of-day';

interface ReceptionTableProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly day: string;
}

/** 予約 and 折り返し of the day, a line for each department and branch, with how they are counted. */
export function ReceptionTable({ session, desk, day }: ReceptionTableProps) {
  const text = useText().supervisor.reception;
  const names = useNames(session.town);
  const { rows = [] } = useOfDay<ReceptionRow>(
    'reception',
    day,
    desk.state.tickets,
    session.expired,
  );
  return (
    <section className="reception">
      <div className="reception__head">
        <h2 className="reception__title">{text.title}</h2>
        {rows.length === 0 ? null : (
          <a
            className="button no-print"
            data-look="outline"
            data-size="md"
            href={`/supervisor/api/reception.csv?date=${day}`}
            download={`${session.town.practiceKiosks === undefined ? '' : '練習-'}reception-${day}.csv`}
          >
            {text.download}
          </a>
        )}
      </div>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <div className="session-table__place">
          <table className="session-table">
            <thead>
              <tr>
                <th scope="col">{text.columns.department}</th>
                <th scope="col">{text.columns.branch}</th>
                {COUNTED.map((key) => (
                  <th key={key} scope="col" className="session-table__time">
                    {text.columns[key]}
                  </th>
                ))}
                <th scope="col" className="session-table__time">
                  {text.columns.callbackSeconds}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.department} ${row.branch}`}>
                  <th scope="row">{names.department(row.department)}</th>
                  <td>{names.branch(row.branch)}</td>
                  {COUNTED.map((key) => (
                    <td key={key} className="session-table__time">
                      {row[key]}
                    </td>
                  ))}
                  <td className="session-table__time">
                    {row.callbackSeconds === undefined
                      ? text.notYet
                      : minutesAndSeconds(row.callbackSeconds)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="definitions">
        <li>{text.definitions.bookings}</li>
        <li>{text.definitions.callbacks}</li>
      </ul>
    </section>
  );
}

const COUNTED = [
  'booked',
  'arrived',
  'missed',
  'cancelled',
  'callbacks',
  'callbacksDone',
] as const satisfies readonly (keyof ReceptionRow)[];
