import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Attempt, Room, Session } from '../../access';
import { askedNow } from '../../consultation/state';
import { useFieldPicture } from '../../document/field-picture';
import { FieldValue } from '../../document/field-texts';
import { itemOf } from '../../intake';
import { inWords } from '../../intake/in-words';
import { useLanguage, useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type {
  Confirmation as Asked,
  ConsultationView,
  DocumentView,
  FormField,
} from '../../wire/messages.gen';
import './confirmation.css';

export interface ConfirmationProps {
  readonly session: Session;
  readonly room: Room;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** この内容でよろしいですか: one value, very large, and はい or いいえ. Nothing while nothing is asked. */
export function Confirmation({ view, ...props }: ConfirmationProps) {
  const asked = askedNow(view);
  const document = view.documents.find((d) => d.document === asked?.document);
  const field = document?.fields.find((f) => f.id === asked?.field);
  return asked === undefined || document === undefined || field === undefined ? null : (
    <Question key={asked.at} {...props} view={view} {...{ asked, document, field }} />
  );
}

interface QuestionProps extends ConfirmationProps {
  readonly asked: Asked;
  readonly document: DocumentView;
  readonly field: FormField;
}

function Question({ session, room, view, run, asked, document, field }: QuestionProps) {
  const words = useText().kiosk.talk.confirmation;
  const { say } = useLanguage();
  const [isAnswered, setAnswered] = useState(false);
  const item = asked.item === undefined ? undefined : itemOf(session.town.intake, asked.item);
  const answer = async (right: boolean) => {
    setAnswered(true);
    const { document: id, field: of } = asked;
    await run(room.store.command({ type: 'confirmation.answer', document: id, field: of, right }));
    setAnswered(false);
  };
  return (
    <ModalOverlay className="kiosk-confirmation__veil" isOpen isKeyboardDismissDisabled>
      <Modal className="kiosk-confirmation__sheet">
        <Dialog className="kiosk-confirmation" role="alertdialog">
          <Heading slot="title" className="kiosk-confirmation__ask">
            <Ruby>{words.ask}</Ruby>
          </Heading>
          <p className="kiosk-confirmation__title">
            <Ruby>{item === undefined ? field.label : say(item.title)}</Ruby>
          </p>
          <div className="kiosk-confirmation__value">
            <Value {...{ room, view, asked, document, field }} kind={item?.kind} />
          </div>
          <div className="kiosk-confirmation__answers">
            <Button size="kiosk" isDisabled={isAnswered} onPress={() => void answer(false)}>
              {words.no}
            </Button>
            <Button
              size="kiosk"
              look="solid"
              autoFocus
              isDisabled={isAnswered}
              onPress={() => void answer(true)}
            >
              {words.yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type ValueProps = Pick<QuestionProps, 'room' | 'view' | 'asked' | 'document' | 'field'> & {
  readonly kind: string | undefined;
};

/** Letters that a screen's own font may lack or draw in another variant. */
const RARE = /[\u{fe00}-\u{fe0f}\u{e000}-\u{faff}\u{10000}-\u{10ffff}]/u;

/** A name as it will be printed, other words as large as they go; a date in both calendars. */
function Value({ room, view, asked, document, field, kind }: ValueProps) {
  const { common, intake } = useText();
  const { language } = useLanguage();
  const written = document.values[field.id] ?? '';
  const isPart = field.item?.typed === false;
  const { glyphs } = view;
  const isDrawn =
    !isPart &&
    (kind === 'name' || RARE.test(written) || glyphs.some((g) => written.includes(g.character)));
  const shown = isDrawn ? written : '';
  const picture = useFieldPicture(room.images, document, field, shown, glyphs, 'word');
  const said = asked.item === undefined ? written : (view.intake.values[asked.item] ?? written);
  switch (kind) {
    case 'date':
    case 'yesno':
      return (
        <span>
          <Ruby>{inWords(said, kind, intake, language)}</Ruby>
        </span>
      );
    default:
      if (field.kind === 'check') {
        return asked.item === undefined ? (
          <FieldValue field={field} value={written} />
        ) : (
          <span>
            <Ruby>{said}</Ruby>
          </span>
        );
      }
      return picture === undefined ? (
        <span>
          <Ruby>{said === '' ? common.loading : said}</Ruby>
        </span>
      ) : (
        <img className="kiosk-confirmation__picture" src={picture} alt={said} />
      );
  }
}
