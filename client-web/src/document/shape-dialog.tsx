import { type ReactNode, useEffect, useState } from 'react';
import { useProblem } from '../access/problem';
import { useText } from '../text';
import { Button, Dialog, Notice, Progress } from '../ui';
import { fetchVariants } from '../wire/api';
import type { CharacterVariant, ConsultationView } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import { GlyphForm } from './glyph';
import { letters, withLetter } from './lettering';
import './shape-dialog.css';

export interface ShapeDialogProps {
  readonly room: RoomStore;
  readonly view: ConsultationView;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  /** Of the field. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onClose: () => void;
}

/** 字体を選ぶ: the letters of a value, and for one of them the shapes it can be printed in. */
export function ShapeDialog(props: ShapeDialogProps) {
  const { room, view, most, label, value, onValue, onClose } = props;
  const { common, document } = useText();
  const words = document.shapes;
  const written = letters(value);
  const [at, setAt] = useState(() => firstKanji(written));
  const letter = written[at];
  return (
    <Dialog
      title={words.title(label)}
      size="lg"
      isOpen
      onClose={onClose}
      foot={<Button onPress={onClose}>{common.close}</Button>}
    >
      <fieldset className="shapes__letters">
        <legend>{words.letters}</legend>
        {written.map((one, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place
            key={i}
            type="button"
            className="shapes__letter"
            aria-pressed={i === at}
            onClick={() => setAt(i)}
          >
            {one}
          </button>
        ))}
      </fieldset>
      {letter === undefined ? null : (
        <Shapes
          key={baseOf(letter)}
          letter={letter}
          onChoose={(shape) => onValue(withLetter(value, at, shape))}
          picture={<GlyphForm key={letter} {...{ room, view, most, value, letter }} />}
        />
      )}
      <p className="shapes__hint">{words.hint}</p>
    </Dialog>
  );
}

interface ShapesProps {
  readonly letter: string;
  readonly onChoose: (shape: string) => void;
  /** What is offered where no font has the letter as it is. */
  readonly picture: ReactNode;
}

function Shapes({ letter, onChoose, picture }: ShapesProps) {
  const words = useText().document.shapes;
  const problem = useProblem();
  const base = baseOf(letter);
  const [shapes, setShapes] = useState<readonly CharacterVariant[] | undefined>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let isWanted = true;
    fetchVariants(base.codePointAt(0) ?? 0).then(
      (found) => isWanted && setShapes(found),
      (reason: unknown) => isWanted && setFailure(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [base]);
  if (failure !== undefined) {
    return <Notice kind="error">{problem(failure)}</Notice>;
  }
  if (shapes === undefined) {
    return <Progress label={words.coming} />;
  }
  return (
    <>
      {shapes.length === 0 ? (
        <Notice kind="warn">{words.none}</Notice>
      ) : (
        <Choice {...{ shapes, letter, base, onChoose }} />
      )}
      {isSeen(letter) && shapes.every(({ sequence }) => sequence !== letter) ? picture : null}
    </>
  );
}

interface ChoiceProps extends Pick<ShapesProps, 'letter' | 'onChoose'> {
  readonly shapes: readonly CharacterVariant[];
  readonly base: string;
}

function Choice({ shapes, letter, base, onChoose }: ChoiceProps) {
  const words = useText().document.shapes;
  return (
    <fieldset className="shapes__choice">
      <legend>{words.shapes(base)}</legend>
      {shapes.map(({ sequence, path }) => (
        <button
          key={sequence}
          type="button"
          className="shapes__shape"
          aria-pressed={sequence === letter}
          onClick={() => onChoose(sequence)}
        >
          <svg viewBox="-40 -40 1080 1080" aria-hidden="true">
            <path d={path} />
          </svg>
          {sequence === base ? words.plain : words.variant(selectorOf(sequence))}
        </button>
      ))}
    </fieldset>
  );
}

function firstKanji(written: readonly string[]): number {
  return Math.max(
    0,
    written.findIndex((letter) => /[\p{Unified_Ideograph}\p{Private_Use}]/u.test(letter)),
  );
}

/** Whether there is anything to draw. */
function isSeen(letter: string): boolean {
  return !/^[\s\p{Cc}]/u.test(letter);
}

/** The letter without its variation selector. */
function baseOf(letter: string): string {
  return String.fromCodePoint(letter.codePointAt(0) ?? 0);
}

function selectorOf(sequence: string): string {
  const selector = sequence.codePointAt(baseOf(sequence).length) ?? 0;
  return `U+${selector.toString(16).toUpperCase()}`;
}
