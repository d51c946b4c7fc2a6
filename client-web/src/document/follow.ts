import type { ViewMoved } from '../wire/messages.gen';

/** What a screen that may follow looks at. */
export interface Look {
  readonly page: number;
  readonly zoom: number;
  /** Whether it goes its own way; else it is where the member of staff is. */
  readonly isFree: boolean;
}

/** Smaller than whole the paper is of no use to a reader. */
const SMALLEST = 1;

/**
 * What is looked at: what the person chose, or else the page everybody is on, as large as the member
 * of staff has it.
 *
 * @param own what the person chose; absent while following
 * @param page the page everybody is on
 * @param pages how many there are
 * @param view what the member of staff said last, of any document
 */
export function lookAt(
  own: { readonly page: number; readonly zoom: number } | undefined,
  page: number,
  pages: number,
  view: ViewMoved | undefined,
  document: string,
): Look {
  if (own !== undefined) {
    return { page: Math.min(own.page, pages - 1), zoom: own.zoom, isFree: true };
  }
  const zoom = isOf(view, document, page) ? Math.max(SMALLEST, view.zoom) : SMALLEST;
  return { page: Math.min(page, pages - 1), zoom, isFree: false };
}

/** Whether what was said last is about this page; a word about another one comes late or early. */
export function isOf(
  view: ViewMoved | undefined,
  document: string,
  page: number,
): view is ViewMoved {
  return view !== undefined && view.document === document && view.page === page;
}
