import { useState } from 'react';
import { useAttempt } from '../access';
import { useText } from '../text';
import { Button, Check, Dialog, Notice, RadioGroup } from '../ui';
import type { IdentityKind } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import {
  AUTHORITY,
  IDENTITY_METHODS,
  type IdentityDraft,
  kindsOf,
  seenIn,
  stillNeeded,
} from './identity';
import './identity.css';

interface IdentityFormProps {
  readonly store: RoomStore;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const EMPTY: IdentityDraft = { subject: 'filer', method: null, seen: [] };

/** 本人確認を記録する: who, how, by what kinds of documents; never a number. */
export function IdentityForm({ store, isOpen, onClose }: IdentityFormProps) {
  const { common, consultation } = useText();
  const text = consultation.identity;
  const attempt = useAttempt();
  const [draft, setDraft] = useState(EMPTY);
  const { subject, method, seen } = draft;
  const needed = stillNeeded(draft);
  const whyNot =
    method === null ? text.chooseMethod : needed > 0 ? text.chooseKinds(needed) : undefined;
  const close = (): void => {
    setDraft(EMPTY);
    attempt.clear();
    onClose();
  };
  const record = async (): Promise<void> => {
    if (method === null) {
      return;
    }
    const kinds = seenIn(draft);
    if (
      await attempt.run(store.command({ type: 'identityCheck.record', subject, method, kinds }))
    ) {
      close();
    }
  };
  const boxes = (kinds: readonly IdentityKind[]) =>
    kinds.map((kind) => (
      <Check
        key={kind}
        isSelected={seen.includes(kind)}
        onChange={(isSeen) =>
          setDraft({ ...draft, seen: isSeen ? [...seen, kind] : seen.filter((k) => k !== kind) })
        }
      >
        {text.kinds[kind]}
      </Check>
    ));
  const offered = kindsOf(method);
  return (
    <Dialog
      title={text.record}
      isOpen={isOpen}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button
            look="solid"
            size="lg"
            whyNot={whyNot}
            isPending={attempt.isBusy}
            onPress={() => void record()}
          >
            {text.keep}
          </Button>
        </>
      }
    >
      <div className="identity-form">
        {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        <RadioGroup
          label={text.subject}
          orientation="horizontal"
          options={[
            { value: 'filer', label: text.subjects.filer },
            { value: 'agent', label: text.subjects.agent },
          ]}
          value={subject}
          onChange={(next) => setDraft({ ...draft, subject: next })}
        />
        <RadioGroup
          label={text.method}
          required
          options={IDENTITY_METHODS.map((value) => ({ value, label: text.methods[value] }))}
          value={method}
          onChange={(next) => setDraft({ ...draft, method: next })}
        />
        {offered.length === 0 ? null : (
          <fieldset className="identity-form__kinds">
            <legend>{text.seen}</legend>
            {boxes(offered)}
          </fieldset>
        )}
        {subject === 'agent' ? (
          <fieldset className="identity-form__kinds">
            <legend>{text.authority}</legend>
            {boxes(AUTHORITY)}
          </fieldset>
        ) : null}
        <p className="identity-form__hint">{text.noNumbers}</p>
      </div>
    </Dialog>
  );
}
