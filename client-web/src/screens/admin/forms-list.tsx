import { useCallback, useEffect, useState } from 'react';
import { type Session, useNames, useProblem } from '../../access';
import { useText } from '../../text';
import { Button, EmptyState, Notice, Progress, StatusBadge, type StatusKind } from '../../ui';
import { HttpProblem } from '../../wire/api';
import { fetchForms } from '../../wire/forms';
import type { FormEntry, FormState } from '../../wire/messages.gen';
import { AddForm } from './add-form';
import type { Looking } from './view';
import './forms-list.css';

export const LOOKS: Readonly<Record<FormState, StatusKind>> = {
  shipped: 'done',
  draft: 'free',
  inUse: 'talking',
  changed: 'look',
};

interface FormsListProps {
  readonly session: Session;
  readonly onLook: (looking: Looking) => void;
}

/** 様式一覧. */
export function FormsList({ session, onLook }: FormsListProps) {
  const { admin: text, common } = useText();
  const problem = useProblem();
  const [entries, setEntries] = useState<readonly FormEntry[] | undefined>();
  const [error, setError] = useState<unknown>();
  const [isAdding, setAdding] = useState(false);
  const { expired } = session;

  const load = useCallback(() => {
    fetchForms().then(setEntries, (reason: unknown) =>
      reason instanceof HttpProblem && reason.status === 401 ? expired() : setError(reason),
    );
  }, [expired]);
  useEffect(load, [load]);

  const own = entries?.filter(({ state }) => state !== 'shipped') ?? [];
  const shipped = entries?.filter(({ state }) => state === 'shipped') ?? [];
  return (
    <main className="admin__main">
      <div className="admin__head">
        <p>{text.hint}</p>
        <Button look="solid" onPress={() => setAdding(true)}>
          {text.add}
        </Button>
      </div>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      {entries === undefined ? (
        error === undefined ? (
          <Progress label={common.loading} />
        ) : null
      ) : (
        <>
          <section className="admin__section">
            <h2 className="admin__title">{text.ownForms}</h2>
            {own.length === 0 ? (
              <div className="admin__empty">
                <EmptyState title={text.noOwn} hint={text.noOwnHint} />
              </div>
            ) : (
              <Table entries={own} session={session} onLook={onLook} />
            )}
          </section>
          <section className="admin__section">
            <h2 className="admin__title">{text.shippedForms}</h2>
            <p className="admin__small">{text.shippedHint}</p>
            <Table entries={shipped} session={session} onLook={onLook} />
          </section>
        </>
      )}
      {isAdding ? (
        <AddForm
          most={session.town.maxUploadBytes}
          onClose={() => setAdding(false)}
          onAdded={(form) => onLook({ kind: 'edit', form })}
        />
      ) : null}
    </main>
  );
}

interface TableProps {
  readonly entries: readonly FormEntry[];
  readonly session: Session;
  readonly onLook: (looking: Looking) => void;
}

function Table({ entries, session, onLook }: TableProps) {
  const text = useText().admin;
  const names = useNames(session.town);
  const { columns } = text;
  return (
    <div className="forms-table__place">
      <table className="forms-table">
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.procedures}</th>
            <th scope="col" className="forms-table__figure">
              {columns.pages}
            </th>
            <th scope="col" className="forms-table__figure">
              {columns.fields}
            </th>
            <th scope="col" className="forms-table__figure">
              {columns.version}
            </th>
            <th scope="col" aria-label={text.edit} />
          </tr>
        </thead>
        <tbody>
          {entries.map(({ form, title, state, procedures, pages, fields, version }) => (
            <tr key={form}>
              <th scope="row">
                {title}
                <span className="forms-table__id">{form}</span>
              </th>
              <td>
                <StatusBadge kind={LOOKS[state]}>{text.states[state]}</StatusBadge>
              </td>
              <td className="forms-table__procedures">
                {procedures.length === 0
                  ? text.noProcedure
                  : procedures.map(names.procedure).join('、')}
              </td>
              <td className="forms-table__figure">{pages}</td>
              <td className="forms-table__figure">{fields}</td>
              <td className="forms-table__figure">{version === 0 ? '–' : version}</td>
              <td className="forms-table__do">
                <Button
                  aria-label={`${title} ${state === 'shipped' ? text.tryOut : text.edit}`}
                  onPress={() =>
                    onLook(
                      state === 'shipped' ? { kind: 'try', form, title } : { kind: 'edit', form },
                    )
                  }
                >
                  {state === 'shipped' ? text.tryOut : text.edit}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
