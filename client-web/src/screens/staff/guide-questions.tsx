import { useEffect, useState } from 'react';
import type { Names } from '../../access';
import { useText } from '../../text';
import { Button } from '../../ui';
import { newId } from '../../wire/ids';
import type {
  ChecklistAbout,
  GuideAnswer,
  GuideQuestion,
  GuideView,
  QuestionView,
} from '../../wire/messages.gen';
import type { GuideCommand } from './guide';

const ANSWERS: readonly GuideAnswer[] = ['yes', 'no', 'unknown'];

interface GuideQuestionsProps {
  /** A person of the guide in words. */
  readonly whoOf: (person: string | undefined) => string;
  /** The question that stands at the kiosk now. */
  readonly atKiosk: QuestionView | undefined;
  readonly guide: GuideView;
  readonly names: Names;
  readonly lead: ChecklistAbout | undefined;
  readonly onCommand: (command: GuideCommand) => void;
}

/** One question at a time, with three large answers; what was answered can be answered anew. */
export function GuideQuestions(props: GuideQuestionsProps) {
  const { guide, names, whoOf, atKiosk, lead, onCommand } = props;
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
              {asked.person === undefined ? null : <>{whoOf(asked.person)} </>}
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
            {asked.discreet ? null : (
              <Button
                isDisabled={isAtKiosk(asked, atKiosk)}
                onPress={() =>
                  onCommand({
                    type: 'question.askOfGuide',
                    question: newId(),
                    guide: asked.question,
                    ...(asked.person === undefined ? {} : { person: asked.person }),
                  })
                }
              >
                {isAtKiosk(asked, atKiosk) ? text.atKiosk : text.askAtKiosk}
              </Button>
            )}
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
                  {one.person === undefined ? null : <>{whoOf(one.person)} </>}
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

function isAtKiosk(asked: GuideQuestion, atKiosk: QuestionView | undefined): boolean {
  return atKiosk?.guide === asked.question && atKiosk.person === asked.person;
}

const keyOf = ({ question, person }: Pick<GuideQuestion, 'question' | 'person'>): string =>
  `${question} ${person ?? ''}`;
