import { useEffect, useState } from 'react';
import type { DocumentView, FormField, GlyphView } from '../wire/messages.gen';
import { shownIn } from './glyph/glyph';
import type { PageImages } from './page-images';

/** A value that stands still this long is committed; one that is being typed is not drawn. */
const STILL = 600;

/**
 * Address of the picture of a committed value, as the finished paper will show it; undefined while
 * it comes, while the value changes, and where the server cannot draw it: then the text is shown.
 */
export function useFieldPicture(
  images: PageImages,
  document: DocumentView,
  field: FormField,
  value: string,
  glyphs: readonly GlyphView[],
  look: 'box' | 'word' = 'box',
): string | undefined {
  const [shown, setShown] = useState<{ readonly seen: string; readonly address: string }>();
  const { document: id, file, fields } = document;
  const at = fields.indexOf(field);
  const seen = shownIn(file, field.id, value, glyphs);
  const isDrawn = value !== '' && (field.kind === 'text' || field.kind === 'choice');
  useEffect(() => {
    if (!isDrawn || at < 0) {
      return;
    }
    let wanted = true;
    const timer = setTimeout(
      () =>
        images.loadField({ document: id, at, shown: seen, look }).then(
          (address) => {
            if (wanted) {
              setShown({ seen, address });
            }
          },
          () => {}, // the text stays
        ),
      look === 'word' ? 0 : STILL,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [images, id, at, seen, look, isDrawn]);
  return shown?.seen === seen ? shown.address : undefined;
}
