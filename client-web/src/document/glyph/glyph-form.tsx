import { useState } from 'react';
import { useProblem } from '../../access/problem';
import { useText } from '../../text';
import { Button, Notice, Progress } from '../../ui';
import { attachGlyph, readGlyph } from '../../wire/api';
import type { ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import { requireNotLarger } from '../../wire/upload';
import { named } from '../lettering';
import { type Handwriting, NO_HANDWRITING } from '../signature';
import { SignaturePad } from '../signature-pad';
import { FilePicker } from '../upload';
import { bodyOf, codesOf, EM, type GlyphDraft, PEN } from './glyph';
import './glyph-form.css';
import { GlyphWord } from './glyph-word';

export interface GlyphFormProps {
  readonly room: RoomStore;
  readonly view: ConsultationView;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  /** The value the letter stands in. */
  readonly value: string;
  /** One that no font has. */
  readonly letter: string;
}

/** 外字画像: a picture for a letter that no font has, written here or cut out of a file. */
export function GlyphForm({ room, view, most, value, letter }: GlyphFormProps) {
  const words = useText().document.glyph;
  const problem = useProblem();
  const [written, setWritten] = useState<Handwriting>(NO_HANDWRITING);
  const [cut, setCut] = useState<GlyphDraft | undefined>();
  const [busy, setBusy] = useState<'reading' | 'sending' | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const { consultation } = view;
  const isAttached = view.glyphs.some(({ character }) => character === letter);
  const hand: GlyphDraft | undefined =
    written.strokes.length === 0 ? undefined : { kind: 'strokes', strokes: written.strokes };
  const draft = cut ?? hand;

  const doing = async (what: typeof busy, work: () => Promise<void>): Promise<void> => {
    setFailure(undefined);
    setBusy(what);
    await work().catch(setFailure);
    setBusy(undefined);
  };
  const read = (file: Blob): Promise<void> =>
    doing('reading', async () => {
      requireNotLarger(file, most, 'photo-too-large');
      setCut({ kind: 'bitmap', bits: await readGlyph(consultation, file) });
    });
  const attach = (picture: GlyphDraft): Promise<void> =>
    doing('sending', () =>
      attachGlyph(consultation, codesOf(letter), picture.kind, bodyOf(picture)),
    );
  const remove = (): Promise<void> =>
    doing('sending', async () => {
      await room.command({ type: 'glyph.remove', character: letter });
    });
  const write = (next: Handwriting): void => {
    setCut(undefined);
    setWritten(next);
  };

  return (
    <section className="glyph-form" aria-label={words.title(named(letter))}>
      <h3 className="glyph-form__title">{words.title(named(letter))}</h3>
      <p>{words.hint}</p>
      {isAttached ? (
        <Notice
          kind="done"
          action={
            <Button isDisabled={busy !== undefined} onPress={() => void remove()}>
              {words.remove}
            </Button>
          }
        >
          {words.attached}
        </Notice>
      ) : null}
      <div className="glyph-form__ways">
        <div className="glyph-form__pad">
          <SignaturePad
            box={{ width: EM, height: EM }}
            pen={PEN}
            label={letter}
            written={written}
            onWritten={write}
          />
        </div>
        <div className="glyph-form__side">
          <Button
            isDisabled={written.strokes.length === 0}
            onPress={() => write(withoutLast(written))}
          >
            {words.lessOne}
          </Button>
          <Button isDisabled={written.strokes.length === 0} onPress={() => write(NO_HANDWRITING)}>
            {words.again}
          </Button>
          <FilePicker
            label={words.file}
            accept="image/jpeg,image/png,.jpg,.jpeg,.png"
            onFiles={([file]) => file !== undefined && void read(file)}
          />
          {draft === undefined ? null : (
            <GlyphWord value={value} letter={letter} draft={draft} label={words.preview(value)} />
          )}
          <Button
            look="solid"
            isPending={busy === 'sending'}
            whyNot={draft === undefined ? words.empty : undefined}
            onPress={() => draft !== undefined && void attach(draft)}
          >
            {busy === 'sending' ? words.attaching : words.attach}
          </Button>
        </div>
      </div>
      {busy === 'reading' ? <Progress label={words.reading} /> : null}
      {failure === undefined ? null : <Notice kind="error">{problem(failure)}</Notice>}
    </section>
  );
}

function withoutLast({ strokes, times, began }: Handwriting): Handwriting {
  return { strokes: strokes.slice(0, -1), times: times.slice(0, -1), began };
}
