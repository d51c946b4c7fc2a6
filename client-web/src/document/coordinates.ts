import type { FormField, PageSize, Place } from '../wire/messages.gen';

const PLACES = 100_000;

const within = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * PLACES) / PLACES;

/** Where, in fractions of it, a pointer event is over a box on the screen; clamped to it, five decimals. */
export function placeIn(
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  event: { readonly clientX: number; readonly clientY: number },
): Place {
  return {
    u: within((event.clientX - box.left) / box.width),
    v: within((event.clientY - box.top) / box.height),
  };
}

/** Width divided by height. */
export function ratioOf(page: PageSize): number {
  return page.width / page.height;
}

/** A field's box in points. */
export function boxOf(field: FormField, page: PageSize): PageSize {
  return { width: field.rect.w * page.width, height: field.rect.h * page.height };
}

/** The fields of one page as a person reads them: rows from the top, each from the left. */
export function inReadingOrder(fields: readonly FormField[], page: number): readonly FormField[] {
  const rows: FormField[][] = [];
  const fromTop = fields.filter((f) => f.page === page).sort((a, b) => middle(a) - middle(b));
  for (const field of fromTop) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && sameRow(first, field)) {
      row.push(field);
    } else {
      rows.push([field]);
    }
  }
  return rows.flatMap((row) => row.sort((a, b) => a.rect.x - b.rect.x));
}

const middle = (field: FormField): number => field.rect.y + field.rect.h / 2;

function sameRow(a: FormField, b: FormField): boolean {
  return Math.abs(middle(a) - middle(b)) < Math.min(a.rect.h, b.rect.h) / 2;
}
