import { useText } from '../../text';
import { Button, Notice, RadioGroup, Select, TextArea, TextField } from '../../ui';
import type {
  FormProblem,
  IntakeCatalog,
  IntakeItem,
  PlacedField,
  TextAlign,
} from '../../wire/messages.gen';
import { ItemChoice, itemAt } from './item-choice';
import { asKind, type ChosenKind, isBox, isFilled, KINDS, kindOf, waysOf } from './kinds';
import { idFor, idsIn, type Placed, unused } from './plan';
import { sentence } from './sheet';
import './properties.css';

const SIZES = ['0', '7', '8', '9', '10', '10.5', '12', '14', '16', '20'] as const;

interface PropertiesProps {
  readonly fields: readonly Placed[];
  readonly chosen: readonly Placed[];
  readonly problems: readonly FormProblem[];
  readonly catalog: IntakeCatalog;
  /** Changes all that are chosen; steps of one name melt into one. */
  readonly onChange: (to: (field: Placed) => PlacedField, name?: string) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onGroup: () => void;
}

/** What the chosen fields are. */
export function Properties(props: PropertiesProps) {
  const { chosen, problems, onDuplicate, onRemove, onGroup } = props;
  const text = useText().admin;
  const words = text.properties;
  const [only] = chosen;
  return (
    <section className="properties" aria-label={words.title}>
      <h2 className="editor__part">
        {chosen.length === 1 ? words.title : words.several(chosen.length)}
      </h2>
      {problems.map(({ code, character, inTheWay }) => (
        <Notice key={code} kind={inTheWay ? 'error' : 'warn'}>
          {sentence(text.problems, code)}
          {character === undefined ? null : ` (${character})`}
        </Notice>
      ))}
      {chosen.length === 1 && only !== undefined ? (
        <One key={only.key} {...props} field={only} />
      ) : null}
      <div className="properties__do">
        {chosen.length > 1 && chosen.every(isBox) ? (
          <Button onPress={onGroup}>{words.group}</Button>
        ) : null}
        <Button onPress={onDuplicate}>{words.duplicate}</Button>
        <Button tone="danger" onPress={onRemove}>
          {words.remove}
        </Button>
      </div>
    </section>
  );
}

type OneProps = PropertiesProps & { readonly field: Placed };

function One(props: OneProps) {
  const { field, fields, onChange } = props;
  const text = useText().admin;
  const words = text.properties;
  const kind = kindOf(field);
  const kinds = KINDS.includes(kind) ? KINDS : [...KINDS, kind];
  return (
    <>
      <TextField
        label={words.label}
        hint={words.labelHint}
        value={field.title}
        onChange={(title) => onChange((one) => ({ ...one, title }), 'title')}
        maxLength={200}
        autoComplete="off"
      />
      <Select<ChosenKind>
        label={words.kind}
        options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChange={(next) => onChange((one) => asKind(one, next, unused('field', idsIn(fields))))}
      />
      {isFilled(field) ? <Source {...props} /> : null}
      {isBox(field) && field.option !== undefined ? (
        <p className="admin__small">{words.grouped(field.option)}</p>
      ) : null}
      {isFilled(field) && !isBox(field) ? <Letters {...props} /> : null}
      <PlaceOf {...props} />
      {field.kind === 'seal' ? null : (
        <TextField
          label={words.id}
          value={field.id}
          onChange={(id) => onChange((one) => ({ ...one, id }), 'id')}
          autoComplete="off"
          maxLength={60}
        />
      )}
    </>
  );
}

type SourceKind = 'item' | 'office' | 'own';

/** What it is filled with. */
function Source(props: OneProps) {
  const { field, fields, catalog, onChange } = props;
  const text = useText().admin;
  const words = text.properties;
  const item = field.from === undefined ? undefined : itemAt(catalog, field.from);
  const source: SourceKind | null =
    field.from !== undefined ? 'item' : field.office ? 'office' : field.own ? 'own' : null;

  const choose = (next: SourceKind): void =>
    onChange(({ from, is, required, ...one }) => ({
      ...one,
      ...(next === 'item' ? { from: from ?? '' } : {}),
      ...(next === 'item' && is !== undefined ? { is } : {}),
      ...(next === 'item' && required !== undefined ? { required } : {}),
      office: next === 'office',
      own: next === 'own',
    }));
  const fill = (key: string, chosen: IntakeItem): void =>
    onChange((one) => filledWith(one, key, chosen, fields));
  const ways = waysOf(item);
  return (
    <>
      <RadioGroup<SourceKind>
        label={words.source}
        hint={source === null ? words.notSaid : undefined}
        options={(['item', 'office', 'own'] as const).map((value) => ({
          value,
          label: words.sources[value],
        }))}
        value={source}
        onChange={choose}
      />
      {source === 'item' ? (
        <ItemChoice catalog={catalog} value={field.from ?? ''} onChange={fill} />
      ) : null}
      {item === undefined ? null : (
        <>
          {isBox(field) ? (
            <Answer field={field} item={item} onChange={onChange} />
          ) : ways.length === 0 ? null : (
            <Select
              label={words.as}
              options={[...(item.kind === 'date' ? [] : ['asIs']), ...ways].map((value) => ({
                value,
                label: (words.ways as Readonly<Record<string, string>>)[value] ?? value,
              }))}
              value={field.as ?? 'asIs'}
              onChange={(way) =>
                onChange(({ as: _, ...one }) => ({
                  ...one,
                  ...(way === 'asIs' ? {} : { as: way }),
                }))
              }
            />
          )}
          <Select
            label={words.required}
            options={[
              { value: 'item', label: words.requirements.item },
              { value: 'true', label: words.requirements.yes },
              { value: 'false', label: words.requirements.no },
              ...(field.required === undefined || /^(true|false)$/.test(field.required)
                ? []
                : [{ value: field.required, label: field.required }]),
            ]}
            value={field.required ?? 'item'}
            onChange={(need) =>
              onChange(({ required: _, ...one }) => ({
                ...one,
                ...(need === 'item' ? {} : { required: need }),
              }))
            }
          />
        </>
      )}
    </>
  );
}

/** The field, filled with an item: named after it, and written as the item usually is. */
function filledWith(
  field: Placed,
  key: string,
  item: IntakeItem,
  fields: readonly Placed[],
): PlacedField {
  const { as, is, required, ...rest } = field;
  const ways = waysOf(item);
  const way =
    as !== undefined && ways.includes(as) ? as : item.kind === 'date' ? ways[0] : undefined;
  const others = fields.filter((one) => one.key !== field.key);
  const isNamed = /^(field(_\d+)?)?$/.test(field.id);
  const kindName = field.title === '' || /^\D+ \d+$/.test(field.title);
  const answers = answersOf(item);
  const taken = others.filter((one) => one.from === key).map((one) => one.is);
  const answer = answers.find((one) => !taken.includes(one)) ?? answers[0];
  return {
    ...rest,
    from: key,
    office: false,
    own: false,
    id: isNamed ? idFor(item, key, idsIn(others)) : field.id,
    title: kindName ? item.title.ja : field.title,
    ...(isBox(field) ? (answer === undefined ? {} : { is: answer }) : way ? { as: way } : {}),
    ...(required === undefined ? {} : { required }),
  };
}

function answersOf(item: IntakeItem): readonly string[] {
  return item.kind === 'yesno' ? ['yes', 'no'] : item.options.map(({ value }) => value);
}

interface AnswerProps {
  readonly field: Placed;
  readonly item: IntakeItem;
  readonly onChange: PropertiesProps['onChange'];
}

/** Which answer marks the box. */
function Answer({ field, item, onChange }: AnswerProps) {
  const words = useText().admin.properties;
  const answers = answersOf(item);
  if (answers.length === 0) {
    return null;
  }
  return (
    <Select
      label={words.is}
      options={answers.map((value) => ({
        value,
        label: item.kind !== 'yesno' ? value : value === 'yes' ? words.isYes : words.isNo,
      }))}
      value={field.is ?? null}
      onChange={(is) => onChange((one) => ({ ...one, is }))}
    />
  );
}

/** How the letters stand in it. */
function Letters({ field, onChange }: OneProps) {
  const words = useText().admin.properties;
  const sizes: readonly string[] = SIZES.some((size) => Number(size) === field.size)
    ? SIZES
    : [...SIZES, String(field.size)];
  return (
    <>
      {field.kind === 'choice' ? (
        <TextArea
          label={words.options}
          value={field.options.join('\n')}
          onChange={(lines) =>
            onChange((one) => ({ ...one, options: lines.split('\n') }), 'options')
          }
        />
      ) : (
        <NumberField
          label={field.kind === 'comb' ? words.cells : words.max}
          value={field.max}
          onValue={(max) =>
            onChange((one) => ({ ...one, max: Math.max(0, Math.round(max)) }), 'max')
          }
        />
      )}
      {field.kind === 'comb' ? null : (
        <div className="properties__pair">
          <Select
            label={words.size}
            options={sizes.map((value) => ({
              value,
              label: value === '0' ? words.sizes.auto : words.sizes.fixed(Number(value)),
            }))}
            value={String(field.size)}
            onChange={(size) => onChange((one) => ({ ...one, size: Number(size) }))}
          />
          <Select<TextAlign>
            label={words.align}
            options={(['left', 'centre', 'right'] as const).map((value) => ({
              value,
              label: words.aligns[value],
            }))}
            value={field.align}
            onChange={(align) => onChange((one) => ({ ...one, align }))}
          />
        </div>
      )}
    </>
  );
}

function PlaceOf({ field, onChange }: OneProps) {
  const words = useText().admin.properties;
  return (
    <fieldset className="properties__place">
      <legend className="field__label">{words.place}</legend>
      {(['x', 'y', 'w', 'h'] as const).map((edge) => (
        <NumberField
          key={edge}
          label={words[edge]}
          value={field[edge]}
          onValue={(value) => onChange((one) => ({ ...one, [edge]: value }), edge)}
        />
      ))}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A number as one types it; what is none yet changes nothing. */
function NumberField({ label, value, onValue }: NumberFieldProps) {
  return (
    <TextField
      key={value}
      label={label}
      defaultValue={String(Math.round(value * 100) / 100)}
      inputMode="decimal"
      autoComplete="off"
      onBlur={(event) => take(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          take(event.currentTarget);
        }
      }}
    />
  );

  function take(target: Element): void {
    const typed = target instanceof HTMLInputElement ? target.value.normalize('NFKC').trim() : '';
    const number = Number(typed);
    if (typed !== '' && Number.isFinite(number) && number >= 0 && number !== value) {
      onValue(number);
    }
  }
}
