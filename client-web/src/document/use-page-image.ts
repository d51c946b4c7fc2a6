import { type RefObject, useEffect, useReducer, useState } from 'react';
import { RASTER_WIDTHS } from '../wire/api';
import type { FileHash } from '../wire/messages.gen';
import { type PageImages, rasterFor } from './page-images';

const FIRST = RASTER_WIDTHS[0];

export interface PageImage {
  /** Absent while it comes. */
  readonly address: string | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** How wide the element is drawn, in device pixels; 0 before it is measured. */
function useDevicePixels(element: RefObject<HTMLElement | null>): number {
  const [pixels, setPixels] = useState(0);
  useEffect(() => {
    const measured = element.current;
    if (measured === null) {
      return;
    }
    const observer = new ResizeObserver(() =>
      setPixels(Math.round(measured.clientWidth * devicePixelRatio)),
    );
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return pixels;
}

/**
 * The image of a page: the small one first, then the one that is sharp on this screen. The pages
 * beside it are fetched meanwhile, so that turning does not wait. `again` changes when a failure
 * should be tried once more, as after the line came back.
 */
export function usePageImage(
  images: PageImages,
  element: RefObject<HTMLElement | null>,
  page: { readonly file: FileHash; readonly page: number; readonly pages: number },
  again: unknown,
): PageImage {
  const { file, page: number, pages } = page;
  const pixels = useDevicePixels(element);
  const [tries, retry] = useReducer((n: number) => n + 1, 0);
  const [failed, setFailed] = useState(false);
  const [, redraw] = useReducer((n: number) => n + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` and `again` ask once more
  useEffect(() => {
    let wanted = true;
    const come = async () => {
      setFailed(false);
      try {
        await images.load(file, number, FIRST);
        if (!wanted) {
          return;
        }
        redraw();
        for (const beside of [number + 1, number - 1].filter((n) => n >= 0 && n < pages)) {
          void images.load(file, beside, FIRST).catch(() => {});
        }
        const sharp = rasterFor(pixels);
        if (sharp !== FIRST) {
          await images.load(file, number, sharp);
        }
        if (wanted) {
          redraw();
        }
      } catch {
        if (wanted) {
          setFailed(images.known(file, number, FIRST) === undefined);
        }
      }
    };
    void come();
    return () => {
      wanted = false;
    };
  }, [images, file, number, pages, pixels, tries, again]);

  const best = [rasterFor(pixels), FIRST]
    .map((width) => images.known(file, number, width))
    .find((address) => address !== undefined);
  return { address: best, failed, retry };
}
