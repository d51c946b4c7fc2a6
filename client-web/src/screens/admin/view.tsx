import { useEffect, useState } from 'react';
import { Access, type Session, useProblem } from '../../access';
import { useLanguage, useText } from '../../text';
import { Button, DisplaySettings, Notice, PageHeader, Progress } from '../../ui';
import { fetchForm } from '../../wire/forms';
import type { EditedForm, FormId } from '../../wire/messages.gen';
import { Editor } from './editor';
import { FormsList } from './forms-list';
import { ShippedTrial } from './shipped-trial';
import './admin.css';

/** `/admin`: the forms, and one of them on the desk. */
export function AdminScreen() {
  return <Access screen="admin">{(session) => <Forms session={session} />}</Access>;
}

/** What is looked at: the list, or one form. */
export type Looking =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly form: FormId }
  | { readonly kind: 'try'; readonly form: FormId; readonly title: string };

function Forms({ session }: { session: Session }) {
  const { access, admin: text, common } = useText();
  const { say } = useLanguage();
  const { me, town, signOut } = session;
  const [looking, setLooking] = useState<Looking>({ kind: 'list' });

  useEffect(() => {
    document.title = `${text.title} | ${access.screens.admin}`;
  }, [text, access]);

  const back = (): void => setLooking({ kind: 'list' });
  switch (looking.kind) {
    case 'edit':
      return <OneForm key={looking.form} form={looking.form} session={session} onBack={back} />;
    case 'try':
      return <ShippedTrial form={looking.form} title={looking.title} onBack={back} />;
    case 'list':
      return (
        <div className="admin">
          <PageHeader
            title={text.title}
            sub={`${say(town.name)} ${me.person.name}`}
            end={
              <>
                <DisplaySettings />
                <Button look="text" tone="quiet" onPress={signOut}>
                  {common.signOut}
                </Button>
              </>
            }
          />
          <FormsList session={session} onLook={setLooking} />
        </div>
      );
  }
}

interface OneFormProps {
  readonly form: FormId;
  readonly session: Session;
  readonly onBack: () => void;
}

/** A form on the desk, as the server has it; read anew when somebody else was faster. */
function OneForm({ form, session, onBack }: OneFormProps) {
  const { common } = useText();
  const problem = useProblem();
  const [round, setRound] = useState(0);
  const [edited, setEdited] = useState<EditedForm | undefined>();
  const [error, setError] = useState<unknown>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads it anew
  useEffect(() => {
    let present = true;
    setEdited(undefined);
    setError(undefined);
    fetchForm(form).then(
      (found) => present && setEdited(found),
      (reason: unknown) => present && setError(reason),
    );
    return () => {
      present = false;
    };
  }, [form, round]);

  if (edited === undefined) {
    return (
      <main className="admin__wait">
        {error === undefined ? (
          <Progress label={common.loading} />
        ) : (
          <Notice kind="error" action={<Button onPress={onBack}>{common.back}</Button>}>
            {problem(error)}
          </Notice>
        )}
      </main>
    );
  }
  return (
    <Editor
      key={round}
      edited={edited}
      session={session}
      onBack={onBack}
      onAnew={() => setRound((n) => n + 1)}
    />
  );
}
