import { type CSSProperties, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useProblemWords } from '../intake';
import { useComposition } from '../intake/use-composition';
import { useText } from '../text';
import type {
  Confirmation,
  DocumentView,
  FieldProblem,
  FormField,
  GlyphView,
  PageSize,
} from '../wire/messages.gen';
import { atRect } from './at-rect';
import { useFieldPicture } from './field-picture';
import { FieldValue } from './field-texts';
import { fitting, tickOf, typeSize } from './lettering';
import type { PageImages } from './page-images';
import { WholeControl, type WholeItem } from './whole-control';

/** Only these have shapes to choose from, or want a picture. */
const HAS_SHAPES = /[\p{Unified_Ideograph}\p{Private_Use}\u{f900}-\u{faff}]/u;

export interface FieldInputProps {
  readonly images: PageImages;
  readonly document: DocumentView;
  readonly field: FormField;
  readonly size: PageSize;
  readonly value: string;
  readonly glyphs: readonly GlyphView[];
  /** What is missing or wrong. */
  readonly problem: FieldProblem | undefined;
  /** Whether this box says it, or another of the same item does. */
  readonly saysProblem: boolean;
  readonly confirmation: Confirmation | undefined;
  /** The item of which this field is only a part; absent where it is typed in place. */
  readonly whole: WholeItem | undefined;
  readonly isFresh: boolean;
  /** Who else just filled it. */
  readonly by: string | undefined;
  readonly onValue: (value: string) => void;
  /** The shape of a letter is to be chosen. */
  readonly onShapes: () => void;
}

/** One field, exactly where it stands on the paper. */
export function FieldInput(props: FieldInputProps) {
  const { images, document, field, size, value, glyphs, problem, saysProblem, isFresh, by } = props;
  const sayProblem = useProblemWords();
  const picture = useFieldPicture(images, document, field, value, glyphs);
  const shapes = useText().document.shapes;
  const id = useId();
  const isComb = field.comb && field.maxLength !== undefined;
  const isMissing = problem?.code === 'missing';
  const words = problem === undefined || !saysProblem ? undefined : sayProblem(problem);
  const hasShapes =
    field.kind === 'text' &&
    (HAS_SHAPES.test(value) || problem?.code === 'character-cannot-be-printed');
  const style: CSSProperties = {
    ...atRect(field.rect, typeSize(field, size, value)),
    ...({ '--cells': field.maxLength ?? 1 } as CSSProperties),
  };
  return (
    <div
      className="field-input page__at"
      style={style}
      data-field={field.id}
      data-kind={field.kind}
      data-comb={isComb || undefined}
      data-fresh={isFresh || undefined}
      data-drawn={picture === undefined ? undefined : true}
      data-problem={problem === undefined ? undefined : isMissing ? 'missing' : 'wrong'}
      data-low={field.rect.y > 0.85 || undefined}
      data-far={field.rect.x > 0.55 || undefined}
    >
      <Control
        {...props}
        describedBy={words === undefined ? undefined : id}
        isInvalid={problem !== undefined && !isMissing}
      />
      {picture === undefined ? null : <img className="field-picture" src={picture} alt="" />}
      {isComb && picture === undefined ? (
        <span className="field-input__cells">
          <FieldValue field={field} value={value} />
        </span>
      ) : null}
      {saysProblem ? <Confirmed confirmation={props.confirmation} /> : null}
      {words === undefined ? null : (
        <span className="field-input__problem" id={id} data-missing={isMissing || undefined}>
          {words}
        </span>
      )}
      {by === undefined ? null : <span className="field-input__by">{by}</span>}
      {hasShapes ? (
        <button type="button" className="field-input__shapes" onClick={props.onShapes}>
          {shapes.choose}
        </button>
      ) : null}
    </div>
  );
}

/** Whether the resident said that it is right, as a small mark at the field. */
function Confirmed({ confirmation }: { readonly confirmation: Confirmation | undefined }) {
  const words = useText().intake.confirmation;
  return confirmation === undefined ? null : (
    <span
      className="field-input__confirmed"
      data-state={confirmation.state}
      role="img"
      aria-label={words[confirmation.state]}
      title={words[confirmation.state]}
    >
      {{ asked: '?', confirmed: '✓', denied: '✗' }[confirmation.state]}
    </span>
  );
}

interface ControlProps extends FieldInputProps {
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

function Control(props: ControlProps): ReactNode {
  const { field, value, whole } = props;
  if (whole !== undefined) {
    return (
      <WholeControl field={field} whole={whole} problem={props.problem}>
        <FieldValue field={field} value={value} />
      </WholeControl>
    );
  }
  switch (field.kind) {
    case 'check':
      return <TickControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'text':
      return <TextControl {...props} />;
    case 'signature':
      return null;
  }
}

/** What every control says of itself. */
function said({ field, describedBy, isInvalid }: ControlProps) {
  return {
    className: 'field-input__control',
    'aria-label': field.label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
    title: field.label,
  };
}

function TickControl(props: ControlProps) {
  const { field, value, onValue } = props;
  return (
    <>
      <input
        {...said(props)}
        type="checkbox"
        checked={value === tickOf(field)}
        onChange={(event) => onValue(event.target.checked ? tickOf(field) : '')}
      />
      <span className="field-input__tick" aria-hidden="true">
        <FieldValue field={field} value={value} />
      </span>
    </>
  );
}

function ChoiceControl(props: ControlProps) {
  const { field, value, onValue } = props;
  const words = useText().document;
  return (
    <select
      {...said(props)}
      data-empty={value === '' || undefined}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="">{words.notChosen}</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

/** Text, safe for input methods. */
function TextControl(props: ControlProps) {
  const { field, value, onValue } = props;
  const composition = useComposition(value, (typed) => onValue(fitting(typed, field)));
  const shared = { ...said(props), ...composition, autoComplete: 'off', spellCheck: false };
  return field.multiline ? (
    <textarea {...shared} />
  ) : (
    <input type="text" {...shared} onKeyDown={toNextOnEnter} />
  );
}

/** Enter in a line goes on to the next field, as Tab does; not the Enter that commits a word. */
function toNextOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) {
    return;
  }
  event.preventDefault();
  const controls = [
    ...(event.currentTarget
      .closest('.page__layer')
      ?.querySelectorAll<HTMLElement>('.field-input__control:not([tabindex="-1"])') ?? []),
  ];
  controls[controls.indexOf(event.currentTarget) + 1]?.focus();
}
