import { useState } from 'react';
import { useProblem } from '../../access';
import { useText } from '../../text';
import { Button, Notice, Progress } from '../../ui';
import { CornerEditor } from './corner-editor';
import { turned, WHOLE } from './corners';
import type { Photos, Sheet } from './use-photos';

/** The photographs one by one: where the sheet is, which way up, and which of them are wanted. */
export function PhotoSheets({ photos }: { photos: Photos }) {
  const text = useText().upload;
  const problem = useProblem();
  const [chosen, setChosen] = useState<string | undefined>();
  const { sheets, coming, refused } = photos;
  const at = Math.max(
    0,
    sheets.findIndex((one) => one.id === chosen),
  );
  const shown = sheets[at];
  const go = (by: number): void => setChosen(sheets[at + by]?.id);
  return (
    <div className="photo-sheets">
      {coming > 0 ? <Progress label={text.reading} /> : null}
      {refused === undefined ? null : (
        <Notice kind="error" title={text.refused(refused.name)}>
          {problem(refused.reason)}
        </Notice>
      )}
      {shown === undefined ? null : (
        <>
          <p>{text.cornersHint}</p>
          <OneSheet key={shown.id} sheet={shown} at={at + 1} photos={photos} />
          <div className="photo-sheets__tools">
            <Button look="text" isDisabled={at === 0} onPress={() => go(-1)}>
              {text.previous}
            </Button>
            <p className="number">{text.page(at + 1, sheets.length)}</p>
            <Button look="text" isDisabled={at + 1 >= sheets.length} onPress={() => go(1)}>
              {text.next}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function OneSheet({ sheet, at, photos }: { sheet: Sheet; at: number; photos: Photos }) {
  const text = useText().upload;
  const { id, page, src } = sheet;
  const change = (corners: readonly number[]): void => photos.change(id, { ...page, corners });
  return (
    <>
      <CornerEditor
        src={src}
        alt={text.photo(at)}
        width={page.width}
        height={page.height}
        corners={page.corners}
        onChange={change}
      />
      <div className="photo-sheets__tools">
        <Button look="text" onPress={() => change(turned(page.corners))}>
          {text.turn}
        </Button>
        <Button look="text" onPress={() => change(WHOLE)}>
          {text.whole}
        </Button>
        <Button look="text" tone="danger" onPress={() => photos.remove(id)}>
          {text.remove}
        </Button>
      </div>
    </>
  );
}
