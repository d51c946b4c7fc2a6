import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Attempt, Room, Session } from '../../access';
import { questionNow } from '../../consultation/questions';
import { useWho } from '../../consultation/who';
import { useLanguage, useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { Answer, ConsultationView, QuestionView } from '../../wire/messages.gen';
import './confirmation.css';

interface QuestionProps {
  readonly session: Session;
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/**
 * One question, alone and large, with はい, いいえ and 分からない. No answer looks nearer than another: a
 * question leads nobody. Nothing while nothing is asked.
 */
export function Question(props: QuestionProps) {
  const asked = questionNow(props.view.questions);
  return asked === undefined ? null : <Asked key={asked.question} {...props} asked={asked} />;
}

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unsure'];

interface AskedProps extends QuestionProps {
  readonly asked: QuestionView;
}

function Asked({ session, room, view, run, asked }: AskedProps) {
  const { say } = useLanguage();
  const whoOf = useWho(session.town.intake, view.intake);
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
          <p className="kiosk-confirmation__title">
            <Ruby>{words.from(asked.by.name)}</Ruby>
          </p>
          <Heading slot="title" className="kiosk-question-asked__text">
            {asked.person === undefined ? null : <Ruby>{`${whoOf(asked.person)} `}</Ruby>}
            {asked.wording === undefined ? asked.text : <Ruby>{say(asked.wording)}</Ruby>}
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
