import { useState } from 'react';
import { type Attempt, useAttempt } from '../../access';
import { questionNow } from '../../consultation/questions';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, MenuButton, Notice, TextArea } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView, QuestionId } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './question-card.css';

/** A question's bound on the wire. */
const QUESTION_LENGTH = 120;

interface QuestionProps {
  readonly store: RoomStore;
  readonly view: ConsultationView;
}

/** 質問: one question to the kiosk's screen, typed or ready, and what was asked before. */
export function QuestionCard({ store, view }: QuestionProps) {
  const text = useText().staff.question;
  const attempt = useAttempt();
  const [words, setWords] = useState('');
  const ask = async (question: string): Promise<void> => {
    const command = { type: 'question.ask', question: newId(), text: question } as const;
    if (await attempt.run(store.command(command))) {
      setWords('');
    }
  };
  const asked = view.questions.toReversed();
  return (
    <section className="column-card question-card">
      <h2 className="column-card__title">{text.title}</h2>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <TextArea
        label={text.words}
        rows={2}
        maxLength={QUESTION_LENGTH}
        value={words}
        onChange={setWords}
      />
      <div className="question-card__do">
        <MenuButton
          groups={[
            {
              title: text.ready,
              entries: text.sentences.map((sentence) => ({ id: sentence, label: sentence })),
            },
          ]}
          onChoose={setWords}
        >
          {text.ready}
        </MenuButton>
        <Button
          isPending={attempt.isBusy}
          isDisabled={words.trim() === ''}
          onPress={() => void ask(words.trim())}
        >
          {text.ask}
        </Button>
      </div>
      {asked.length === 0 ? null : (
        <ul className="question-card__list">
          {asked.map((q) => (
            <li key={q.question} className="question-card__one">
              <span>{q.text}</span>
              <strong>
                {q.answer === undefined
                  ? q.endedAt === undefined
                    ? text.waiting
                    : text.noAnswer
                  : text.answers[q.answer]}
              </strong>
              <span className="number">{timeAt(q.endedAt ?? q.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The question that stands at the kiosk now, or the answer that has just come, wherever one looks. */
export function QuestionNotice({ store, view, run }: QuestionProps & Pick<Attempt, 'run'>) {
  const { common, staff } = useText();
  const text = staff.question;
  const [read, setRead] = useState<QuestionId | undefined>();
  const now = questionNow(view.questions);
  const last = view.questions.at(-1);
  if (now !== undefined) {
    const { question } = now;
    return (
      <Notice
        kind="info"
        title={text.waiting}
        action={
          <Button
            look="text"
            onPress={() => void run(store.command({ type: 'question.cancel', question }))}
          >
            {text.cancel}
          </Button>
        }
      >
        {now.text}
      </Notice>
    );
  }
  return last?.answer === undefined || last.question === read ? null : (
    <Notice
      kind="info"
      title={text.answered(text.answers[last.answer])}
      action={
        <Button look="text" onPress={() => setRead(last.question)}>
          {common.close}
        </Button>
      }
    >
      {last.text}
    </Notice>
  );
}
