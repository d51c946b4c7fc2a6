import { useState } from 'react';
import { type Session, useNames } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { shortDate } from '../../../text/dates';
import { isFound } from '../../../text/search-key';
import { Button, Check, StatusBadge, TextField } from '../../../ui';
import type { PackEntry, ProcedureId } from '../../../wire/messages.gen';

interface ListProps {
  readonly session: Session;
  readonly entries: readonly PackEntry[];
  readonly onOpen: (procedure: ProcedureId) => void;
}

/** 手続の一覧: each with what is in force, what is still to be checked, and how its test residents fare. */
export function ProcedureList({ session, entries, onOpen }: ListProps) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const names = useNames(session.town);
  const [search, setSearch] = useState('');
  const [onlyUnverified, setOnlyUnverified] = useState(false);
  const found = entries.filter(
    (one) =>
      (!onlyUnverified || one.unverified > 0) &&
      isFound(search, [one.title.ja, one.title.en, names.department(one.department)]),
  );
  const eventsOf = (procedure: ProcedureId): string =>
    session.town.lifeEvents
      .filter((event) => event.procedures.includes(procedure))
      .map((event) => names.say(event.title))
      .join('、');
  return (
    <>
      <div className="pack-list__find no-print">
        <TextField
          label={text.search}
          hint={text.searchHint}
          value={search}
          onChange={setSearch}
          type="search"
        />
        <Check isSelected={onlyUnverified} onChange={setOnlyUnverified}>
          {text.onlyUnverified}
        </Check>
        <p role="status" className="pack-list__count">
          {text.count(
            found.length,
            found.reduce((sum, one) => sum + one.unverified, 0),
          )}
        </p>
      </div>
      {found.length === 0 ? (
        <p>{text.notFound}</p>
      ) : (
        <div className="session-table__place">
          <table className="session-table pack-list">
            <thead>
              <tr>
                <th scope="col">{text.columns.procedure}</th>
                <th scope="col">{text.columns.department}</th>
                <th scope="col">{text.columns.version}</th>
                <th scope="col">{text.columns.next}</th>
                <th scope="col">{text.columns.unverified}</th>
                <th scope="col">{text.columns.changes}</th>
                <th scope="col">{text.columns.residents}</th>
                <th scope="col">{text.columns.places}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.procedure}>
                  <th scope="row">
                    <Button look="text" onPress={() => onOpen(one.procedure)}>
                      {names.say(one.title)}
                    </Button>
                  </th>
                  <td>{names.department(one.department)}</td>
                  <td>
                    {one.since === undefined
                      ? text.asItCame
                      : text.since(shortDate(one.since, language))}
                  </td>
                  <td>
                    {one.next === undefined
                      ? text.noNext
                      : text.from(shortDate(one.next, language))}
                  </td>
                  <td>
                    {one.unverified === 0 ? (
                      text.none
                    ) : (
                      <StatusBadge kind="look">{text.places(one.unverified)}</StatusBadge>
                    )}
                  </td>
                  <td>{one.changes === 0 ? text.none : text.changed(one.changes)}</td>
                  <td>
                    <Residents entry={one} />
                  </td>
                  <td>{eventsOf(one.procedure) || text.notAtKiosk}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Residents({ entry: { met, residents } }: { readonly entry: PackEntry }) {
  const text = useText().procedures;
  return residents === 0 ? (
    text.noResidents
  ) : (
    <StatusBadge kind={met === residents ? 'done' : 'attention'}>
      {text.met(met, residents)}
    </StatusBadge>
  );
}
