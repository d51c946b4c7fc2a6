import { useEffect, useState } from 'react';
import type { Names } from '../../access';
import { useText } from '../../text';
import { Button } from '../../ui';
import type {
  ChecklistAbout,
  GuideAnswer,
  GuideQuestion,
  GuideView,
} from '../../wire/messages.gen';
import type { GuideCommand } from './guide';

const ANSWERS: readonly GuideAnswer[] = ['yes', 'no', 'unknown'];

interface GuideQuestionsProps {
  readonly guide: GuideView;
  readonly names: Names;
  readonly lead: ChecklistAbout | undefined;
  readonly onCommand: (command: GuideCommand) => void;
}

/** One question at a time, with three large answers; what was answered can be answered anew. */
export function GuideQuestions({ guide, names, lead, onCommand }: GuideQuestionsProps) {
  const text = useText().staff.guide;
  const [again, setAgain] = useState<string>();
  const answered = guide.questions.filter((one) => one.answer !== undefined);
  const asked =
    guide.questions.find((one) => keyOf(one) === again) ??
    guide.questions.find((one) => one.answer === undefined);
  useEffect(() => {
    if (again !== undefined && !guide.questions.some((one) => keyOf(one) === again)) {
      setAgain(undefined);
    }
  }, [again, guide]);
  useEffect(() => {
    if (lead?.type === 'question') {
      setAgain(keyOf(lead));
    }
  }, [lead]);
  return (
    <>
      <div className="guide__question" aria-live="polite" data-lead="question">
        {asked === undefined ? (
          <p>{text.allAsked}</p>
        ) : (
          <>
            {asked.discreet ? <p className="guide__mark">{text.discreet}</p> : null}
            <p className="guide__ask">
              {asked.person === undefined ? '' : `${asked.person} `}
              {names.say(asked.ask)}
            </p>
            {asked.why === undefined ? null : (
              <p className="guide__small">{names.say(asked.why)}</p>
            )}
            <div className="guide__answers">
              {ANSWERS.map((answer) => (
                <Button
                  key={answer}
                  size="lg"
                  onPress={() => {
                    setAgain(undefined);
                    onCommand({
                      type: 'guide.answer',
                      question: asked.question,
                      ...(asked.person === undefined ? {} : { person: asked.person }),
                      answer,
                    });
                  }}
                >
                  {text.answers[answer]}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
      {answered.length === 0 ? null : (
        <details className="guide__answered">
          <summary>{text.answered(answered.length)}</summary>
          <ul>
            {answered.map((one) => (
              <li key={keyOf(one)}>
                <Button
                  look="text"
                  tone="quiet"
                  aria-label={text.askAgain(names.say(one.ask))}
                  onPress={() => setAgain(keyOf(one))}
                >
                  {names.say(one.ask)}
                </Button>
                {one.answer === undefined ? null : <b> {text.answers[one.answer]}</b>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const keyOf = ({ question, person }: Pick<GuideQuestion, 'question' | 'person'>): string =>
  `${question} ${person ?? ''}`;
