import type { PhotoPage, PhotoPages } from './messages.gen';

/** The media type of a body of photographs: a line of JSON, and behind it the JPEGs it speaks of. */
export const PHOTOS_TYPE = 'application/vnd.madoguchi.photos';

const LINE_FEED = 10;

/** A photograph of a sheet and where the sheet is on it. */
export interface Photo {
  readonly jpeg: Blob;
  readonly page: PhotoPage;
}

/** Takes a body apart. */
export function photosOf(body: ArrayBuffer): readonly Photo[] {
  const bytes = new Uint8Array(body);
  const end = bytes.indexOf(LINE_FEED);
  const { pages } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as PhotoPages;
  let at = end + 1;
  return pages.map((page) => {
    const jpeg = new Blob([bytes.subarray(at, at + page.bytes)], { type: 'image/jpeg' });
    at += page.bytes;
    return { jpeg, page };
  });
}

/** Puts a body together. */
export function bodyOf(photos: readonly Photo[]): Blob {
  const head: PhotoPages = { pages: photos.map(({ page }) => page) };
  return new Blob([`${JSON.stringify(head)}\n`, ...photos.map(({ jpeg }) => jpeg)], {
    type: PHOTOS_TYPE,
  });
}
