import { useNames } from '../../access';
import { useText } from '../../text';
import { Button, Check, Notice, TextField } from '../../ui';
import type { FormNotice, FormState, ProcedureId, Town } from '../../wire/messages.gen';
import type { Sheet } from './plan';

interface FormPropertiesProps {
  readonly sheet: Sheet;
  readonly town: Town;
  readonly notices: readonly FormNotice[];
  readonly state: FormState;
  readonly version: number;
  readonly onTitle: (title: string) => void;
  readonly onProcedures: (procedures: readonly ProcedureId[]) => void;
  readonly onReplace: () => void;
  readonly onWithdraw: () => void;
  readonly onRemove: () => void;
}

/** What the form as a whole is; shown while no field is chosen. */
export function FormProperties(props: FormPropertiesProps) {
  const { sheet, town, notices, state, version, onTitle, onProcedures } = props;
  const text = useText().admin;
  const words = text.form;
  const names = useNames(town);
  return (
    <section className="properties" aria-label={words.title}>
      <h2 className="editor__part">{words.title}</h2>
      <p className="admin__small">{words.chooseHint}</p>
      {notices.map((notice) => (
        <Notice key={notice} kind="warn">
          {text.notices[notice]}
        </Notice>
      ))}
      <TextField
        label={words.name}
        value={sheet.title}
        onChange={onTitle}
        maxLength={100}
        autoComplete="off"
      />
      <fieldset>
        <legend className="field__label">{words.procedures}</legend>
        {town.procedures.map(({ procedure }) => (
          <Check
            key={procedure}
            isSelected={sheet.procedures.includes(procedure)}
            onChange={(isOn) =>
              onProcedures(
                isOn
                  ? [...sheet.procedures, procedure]
                  : sheet.procedures.filter((one) => one !== procedure),
              )
            }
          >
            {names.procedure(procedure)}
          </Check>
        ))}
      </fieldset>
      <p className="admin__small">{words.versions(version)}</p>
      <div className="properties__do">
        <Button onPress={props.onReplace}>{text.replacing.replace}</Button>
        {state === 'inUse' || state === 'changed' ? (
          <Button tone="danger" onPress={props.onWithdraw}>
            {text.withdraw}
          </Button>
        ) : version === 0 ? (
          <Button tone="danger" onPress={props.onRemove}>
            {text.remove}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
