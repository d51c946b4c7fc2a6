import { useEffect, useState } from 'react';
import { useProblem } from '../../access';
import { useText } from '../../text';
import { Button, Notice, Progress } from '../../ui';
import { trialPagePath, tryShippedForm } from '../../wire/forms';
import type { FormId, FormTrial } from '../../wire/messages.gen';
import './shipped-trial.css';

interface ShippedTrialProps {
  readonly form: FormId;
  readonly title: string;
  readonly onBack: () => void;
}

/** A form that came with the software, filled with sample values. */
export function ShippedTrial({ form, title, onBack }: ShippedTrialProps) {
  const text = useText().admin;
  const problem = useProblem();
  const [trial, setTrial] = useState<FormTrial | undefined>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let present = true;
    tryShippedForm(form).then(
      (done) => present && setTrial(done),
      (reason: unknown) => present && setError(reason),
    );
    return () => {
      present = false;
    };
  }, [form]);
  return (
    <div className="editor">
      <header className="editor__head">
        <Button look="text" onPress={onBack}>
          {text.back}
        </Button>
        <h1 className="editor__title">
          {title} {text.tryOut}
        </h1>
      </header>
      <main className="shipped-trial">
        <p className="admin__small">{text.trial.hint}</p>
        {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
        {trial === undefined && error === undefined ? (
          <Progress label={text.trial.running} />
        ) : null}
        {trial?.pages.map((size, page) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={page}
            className="shipped-trial__page"
            style={{ aspectRatio: size.width / size.height }}
            src={trialPagePath(trial.file, page, 1800)}
            alt={text.trial.image(page + 1)}
          />
        ))}
      </main>
    </div>
  );
}
