import { Fragment } from 'react';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import type { DocumentView, ProcedureCase } from '../../wire/messages.gen';
import './finished-card.css';
import { fillingOf } from './state';

interface FinishedCardProps {
  readonly document: DocumentView;
  readonly cases: readonly ProcedureCase[];
}

/** 完成した書類: what is in it, what it is, who finished and filed it, and what comes next. */
export function FinishedCard({ document, cases }: FinishedCardProps) {
  const { document: common, staff } = useText();
  const text = staff.finished;
  const { finish, remarks, filed } = document;
  const { total, empty } = fillingOf(document);
  const signed = document.signatures.length;
  return (
    <section className="column-card finished-card">
      <h2 className="column-card__title" role="status">
        {filed ? text.titleFiled : text.title}
      </h2>
      <p className="finished-card__next">{filed ? text.nextFiled : text.next}</p>
      <dl className="finished-card__list">
        {total === 0 ? null : (
          <>
            <dt>{text.filled}</dt>
            <dd className="number">{staff.filling.filled(total - empty.length, total)}</dd>
          </>
        )}
        {finish?.reason === undefined ? null : (
          <>
            <dt>{text.reason}</dt>
            <dd>{finish.reason}</dd>
          </>
        )}
        <dt>{text.signature}</dt>
        <dd>{signed === 0 ? text.none : text.signed(signed)}</dd>
        <dt>{text.marks}</dt>
        <dd>{finish?.withAnnotations === true ? text.withMarks : text.withoutMarks}</dd>
        <dt>{text.seal}</dt>
        <dd>{text.sealed}</dd>
        <dt>{text.format}</dt>
        <dd>
          {remarks.length === 0 ? text.archival : null}
          {remarks.map((remark) => (
            <p key={remark}>{common.finished.remarks[remark]}</p>
          ))}
        </dd>
        {cases.map(({ procedure, acceptance }) =>
          acceptance === undefined ? null : (
            <Fragment key={procedure}>
              <dt>{text.acceptedBy}</dt>
              <dd>{text.at(timeAt(acceptance.at), acceptance.by.name)}</dd>
            </Fragment>
          ),
        )}
        {finish === undefined ? null : (
          <>
            <dt>{text.finishedBy}</dt>
            <dd>{text.at(timeAt(finish.at), finish.by.name)}</dd>
            <dt>{text.filedBy}</dt>
            <dd>
              {finish.filedAt === undefined || finish.filedBy === undefined
                ? text.notFiled
                : text.at(timeAt(finish.filedAt), finish.filedBy.name)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
