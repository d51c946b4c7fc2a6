import { useEffect, useState } from 'react';
import type { Session } from '../../access';
import { useNames, useProblem } from '../../access';
import { itemOf } from '../../intake';
import { useLanguage, useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { Card, Notice, Progress } from '../../ui';
import { fetchPracticeReview } from '../../wire/api';
import type { ConsultationView, PracticeReview } from '../../wire/messages.gen';
import './practice.css';

interface ReviewProps {
  readonly session: Session;
  readonly view: ConsultationView;
}

/** ふりかえり: how the practised session went, asked for again whenever an outcome is put right. */
export function PracticeReviewCard({ session, view }: ReviewProps) {
  const { common, practice } = useText();
  const problem = useProblem();
  const [review, setReview] = useState<PracticeReview | undefined>();
  const [error, setError] = useState<unknown>();
  const { consultation, procedures } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another outcome is another review
  useEffect(() => {
    let isWanted = true;
    fetchPracticeReview(consultation).then(
      (found) => isWanted && setReview(found),
      (reason: unknown) => isWanted && setError(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [consultation, procedures]);
  return (
    <Card title={practice.review.title}>
      <p>{practice.review.hint}</p>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      {review === undefined ? (
        error === undefined ? (
          <Progress label={common.loading} />
        ) : null
      ) : (
        <Reviewed session={session} review={review} />
      )}
    </Card>
  );
}

function Reviewed({ session, review }: { session: Session; review: PracticeReview }) {
  const text = useText().practice.review;
  const { say } = useLanguage();
  const names = useNames(session.town);
  const { town } = session;
  return (
    <div className="practice-review">
      <ul className="practice-review__hints">
        {review.hints.map((one) => (
          <li key={`${one.hint} ${one.of ?? ''}`} data-done={one.done}>
            <strong className="practice-review__mark">{one.done ? text.done : text.notDone}</strong>
            <span>
              {text.hints[one.hint]}
              <span className="practice-review__why">{say(one.why)}</span>
            </span>
          </li>
        ))}
      </ul>
      <h3>{text.outcomes}</h3>
      <ul>
        {review.outcomes.map(({ procedure, right, recorded }) => {
          const fits = names.outcome(procedure, right);
          return (
            <li key={procedure}>
              {names.procedure(procedure)}:{' '}
              {recorded === undefined
                ? text.missing(fits)
                : recorded === right
                  ? text.right
                  : text.wrong(fits)}
            </li>
          );
        })}
      </ul>
      <h3>{text.differences}</h3>
      {review.differences.length === 0 ? <p>{text.noDifferences}</p> : null}
      <ul>
        {review.differences.map(({ item, said, written }) => {
          const known = itemOf(town.intake, item);
          return (
            <li key={item}>
              {known === undefined ? item : say(known.title)}: {text.said} {said} / {text.written}{' '}
              {written}
            </li>
          );
        })}
      </ul>
      <p>{text.heard(review.heard, review.facts)}</p>
      <p>{text.askedTwice(review.askedTwice)}</p>
      <h3>{text.steps}</h3>
      <dl className="practice-review__steps">
        {review.steps.map(({ step, seconds }) => (
          <div key={step}>
            <dt>{text.step[step]}</dt>
            <dd className="number">{minutesAndSeconds(seconds)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
