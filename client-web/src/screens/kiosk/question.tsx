import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Attempt, Room } from '../../access';
import { questionNow } from '../../consultation/questions';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { Answer, ConsultationView, QuestionView } from '../../wire/messages.gen';
import './confirmation.css';

interface QuestionProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/**
 * One question, alone and large, with はい, いいえ and 分からない. No answer looks nearer than another: a
 * question leads nobody. Nothing while nothing is asked.
 */
export function Question({ view, ...props }: QuestionProps) {
  const asked = questionNow(view.questions);
  return asked === undefined ? null : <Asked key={asked.question} {...props} asked={asked} />;
}

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unsure'];

interface AskedProps extends Omit<QuestionProps, 'view'> {
  readonly asked: QuestionView;
}

function Asked({ room, run, asked }: AskedProps) {
  const words = useText().kiosk.talk.question;
  const [isAnswered, setAnswered] = useState(false);
  const answer = async (said: Answer): Promise<void> => {
    setAnswered(true);
    const { question } = asked;
    await run(room.store.command({ type: 'question.answer', question, answer: said }));
    setAnswered(false);
  };
  return (
    <ModalOverlay className="kiosk-confirmation__veil" isOpen isKeyboardDismissDisabled>
      <Modal className="kiosk-confirmation__sheet">
        <Dialog className="kiosk-confirmation kiosk-question-asked" role="alertdialog">
          <p className="kiosk-confirmation__title">{words.from(asked.by.name)}</p>
          <Heading slot="title" className="kiosk-question-asked__text">
            {asked.text}
          </Heading>
          <div className="kiosk-confirmation__answers">
            {ANSWERS.map((said) => (
              <Button
                key={said}
                size="kiosk"
                isDisabled={isAnswered}
                onPress={() => void answer(said)}
              >
                {words.answers[said]}
              </Button>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
