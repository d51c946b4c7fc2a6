import { useEffect, useState } from 'react';
import type { Attempt } from '../../access';
import { sheetLanguageFor } from '../../print/sheet-language';
import { useText } from '../../text';
import { Button, RadioGroup, TextField } from '../../ui';
import { askForSheet, previewSheet } from '../../wire/api';
import { newId } from '../../wire/ids';
import type { ConsultationView, PrintPlace } from '../../wire/messages.gen';

/** The line's bound on the wire. */
const LINE_LENGTH = 120;

interface SheetFormProps {
  readonly view: ConsultationView;
  readonly place: PrintPlace;
  readonly copies: number;
  readonly attempt: Attempt;
}

/** お持ち帰り用紙: language and one line of one's own, seen as it will be printed, then sent. */
export function SheetForm({ view, place, copies, attempt }: SheetFormProps) {
  const { print, privacy, staff } = useText();
  const text = staff.print.sheet;
  const [language, setLanguage] = useState(sheetLanguageFor(view.language));
  const [line, setLine] = useState('');
  const [pages, setPages] = useState<readonly string[]>([]);
  useEffect(() => () => pages.forEach(URL.revokeObjectURL), [pages]);

  const wish = () => ({ print: newId(), language, line: line.trim(), copies, place });
  const preview = async (): Promise<void> => {
    const first = await previewSheet(view.consultation, wish(), 0);
    const pictures = [first.picture];
    for (let page = 1; page < first.pages; page++) {
      pictures.push((await previewSheet(view.consultation, wish(), page)).picture);
    }
    setPages(pictures.map((picture) => URL.createObjectURL(picture)));
  };
  const send = async (): Promise<void> => {
    await askForSheet('staff', view.consultation, wish());
    setPages([]);
  };
  return (
    <div className="sheet-form">
      <p>{text.hint}</p>
      <RadioGroup
        label={text.language}
        orientation="horizontal"
        options={(['ja', 'easy', 'en'] as const).map((value) => ({
          value,
          label: print.languages[value],
        }))}
        value={language}
        onChange={(next) => {
          setLanguage(next);
          setPages([]);
        }}
      />
      <TextField
        label={text.line}
        hint={view.privacy === undefined ? text.lineHint : privacy.noAddress}
        optional
        maxLength={LINE_LENGTH}
        value={line}
        onChange={(next) => {
          setLine(next);
          setPages([]);
        }}
      />
      <div className="sheet-form__do">
        <Button isPending={attempt.isBusy} onPress={() => void attempt.run(preview())}>
          {text.preview}
        </Button>
        <Button look="solid" isPending={attempt.isBusy} onPress={() => void attempt.run(send())}>
          {text.send}
        </Button>
      </div>
      <div className="sheet-form__pages">
        {pages.map((page, at) => (
          <img key={page} className="sheet-form__page" src={page} alt={text.pageOf(at + 1)} />
        ))}
      </div>
    </div>
  );
}
