import { type ReactNode, useRef, useState } from 'react';
import { type Attempt, procedureOf, type Session, useNames } from '../../access';
import { UPLOADS, type UploadWish, wishOf } from '../../document/upload';
import { useText } from '../../text';
import { Button, MenuButton, type MenuGroup } from '../../ui';
import { fetchTown } from '../../wire/api';
import { newId } from '../../wire/ids';
import type { ConsultationView, DocumentView, Town } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './document-bar.css';
import { asksBeforeFinish, FinishDialog, type FinishWish } from './finish-dialog';
import type { Need } from './needs';

const UPLOAD = 'upload';
const STILLS = 'stills';

interface DocumentBarProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly shown: DocumentView | undefined;
  readonly attempt: Attempt;
  readonly onUpload: (wish: UploadWish) => void;
  /** All stills of the document camera are to become a document. */
  readonly onStills: () => void;
  /** Whether 本人確認 is asked for and was not made. */
  readonly isIdentityLacking: boolean;
  /** Something that is missing was chosen. */
  readonly onGoTo: (need: Need) => void;
  /** How the document in front is looked at: page and size. */
  readonly children: ReactNode;
}

/** One line: which document is on the table, how to put another one there, how it is looked at. */
export function DocumentBar(props: DocumentBarProps) {
  const { session, store, view, shown, attempt, onUpload, onStills, onGoTo, children } = props;
  const text = useText().staff.documents;
  const { run } = attempt;
  const picker = useRef<HTMLInputElement>(null);
  const [isFinishing, setFinishing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [town, setTown] = useState(session.town);
  const forms = useForms(town, view);

  /** What was put to use meanwhile is listed, too; without an answer the list stays. */
  const look = (): void => void fetchTown('staff').then(setTown, () => undefined);
  const open = (choice: string): void => {
    if (choice === UPLOAD) {
      picker.current?.click();
    } else if (choice === STILLS) {
      onStills();
    } else {
      void run(store.command({ type: 'form.open', document: newId(), form: choice }));
    }
  };
  const finish = async ({ document }: DocumentView, wish: FinishWish): Promise<void> => {
    attempt.clear(); // what is in the way now is said anew, even if it is the same field
    setFinishing(true);
    await run(store.command({ type: 'document.finish', document, ...wish }));
    setFinishing(false);
  };
  return (
    <div className="document-bar">
      <MenuButton
        isDisabled={view.documents.length === 0}
        groups={[
          {
            title: text.opened,
            entries: view.documents.map((document) => ({
              id: document.document,
              label: document.title,
              note: stateOf(document, text),
            })),
          },
        ]}
        onChoose={(document) => void run(store.command({ type: 'document.show', document }))}
      >
        <span className="document-bar__title">{shown?.title ?? text.none}</span>
      </MenuButton>
      <span data-lead="form">
        <MenuButton groups={forms} onChoose={open} onOpen={look} aria-label={text.openLabel}>
          {text.open}
        </MenuButton>
      </span>
      <input
        ref={picker}
        type="file"
        accept={UPLOADS}
        multiple
        hidden
        onChange={(event) => {
          const wish = wishOf([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
          if (wish !== undefined) {
            onUpload(wish);
          }
        }}
      />
      <div className="document-bar__view">{children}</div>
      {shown === undefined || shown.finished !== undefined ? null : (
        <div className="document-bar__finish">
          <Button
            look="solid"
            isPending={isFinishing}
            onPress={() =>
              asksBeforeFinish(shown, props.isIdentityLacking)
                ? setAsking(true)
                : void finish(shown, { withAnnotations: false })
            }
          >
            {isFinishing ? text.finishing : text.finish}
          </Button>
          <FinishDialog
            key={shown.document}
            document={shown}
            catalog={session.town.intake}
            isIdentityLacking={props.isIdentityLacking}
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            onGoTo={onGoTo}
            onFinish={(wish) => void finish(shown, wish)}
          />
        </div>
      )}
    </div>
  );
}

/** What may be opened: the forms of each procedure, the rest, and a file of one's own. */
function useForms(town: Town, view: ConsultationView): readonly MenuGroup[] {
  const text = useText().staff.documents;
  const names = useNames(town);
  const entry = (form: string) => ({ id: form, label: names.form(form) });
  const groups = view.procedures.map(({ procedure }) => ({
    title: names.procedure(procedure),
    entries: (procedureOf(town, procedure)?.forms ?? []).map(entry),
  }));
  const listed = new Set(groups.flatMap((group) => group.entries.map((one) => one.id)));
  const others = town.forms.filter(({ form }) => !listed.has(form)).map(({ form }) => entry(form));
  return [
    ...groups,
    { title: text.others, entries: others },
    {
      title: text.ownFile,
      entries: [
        { id: UPLOAD, label: text.upload },
        ...(view.documentCamera.stills.length === 0
          ? []
          : [{ id: STILLS, label: text.fromStills(view.documentCamera.stills.length) }]),
      ],
    },
  ].filter((group) => group.entries.length > 0);
}

function stateOf(
  document: DocumentView,
  text: { readonly filed: string; readonly notFiled: string; readonly asked: string },
): string | undefined {
  if (document.finished !== undefined) {
    return document.filed ? text.filed : text.notFiled;
  }
  return document.signatureAsked === undefined ? undefined : text.asked;
}
