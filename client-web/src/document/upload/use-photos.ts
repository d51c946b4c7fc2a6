import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScreenName } from '../../wire/desk';
import { newId } from '../../wire/ids';
import type { ConsultationId, PhotoPage } from '../../wire/messages.gen';
import { photosOf } from '../../wire/photo-body';
import { readPhotos } from '../../wire/upload';

/** A photograph that will be a page. */
export interface Sheet {
  readonly id: string;
  readonly jpeg: Blob;
  /** Address of the picture, until the dialog is closed. */
  readonly src: string;
  readonly page: PhotoPage;
}

export interface Photos {
  readonly sheets: readonly Sheet[];
  /** How many files are still being read. */
  readonly coming: number;
  /** Why one was refused, and its name. */
  readonly refused: { readonly name: string; readonly reason: unknown } | undefined;
  readonly add: (files: readonly NamedBlob[]) => void;
  readonly change: (id: string, page: PhotoPage) => void;
  readonly remove: (id: string) => void;
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: () => Promise<Blob>;
}

/** The photographs of a document that is being made; nothing is left of them when it is closed. */
export function usePhotos(screen: ScreenName, consultation: ConsultationId, most: number): Photos {
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [coming, setComing] = useState(0);
  const [refused, setRefused] = useState<Photos['refused']>();
  const open = useRef({ gone: new AbortController(), addresses: [] as string[] });

  useEffect(() => {
    const mine = { gone: new AbortController(), addresses: [] as string[] };
    open.current = mine;
    return () => {
      mine.gone.abort();
      mine.addresses.forEach(URL.revokeObjectURL);
    };
  }, []);

  const add = useCallback(
    async (files: readonly NamedBlob[]) => {
      const { gone, addresses } = open.current;
      setRefused(undefined);
      setComing((count) => count + files.length);
      for (const { name, blob } of files) {
        try {
          const body = await readPhotos(screen, consultation, await blob(), most, gone.signal);
          const read = photosOf(body).map(({ jpeg, page }) => {
            const src = URL.createObjectURL(jpeg);
            addresses.push(src);
            return { id: newId(), jpeg, src, page };
          });
          setSheets((before) => [...before, ...read]);
        } catch (reason) {
          if (gone.signal.aborted) {
            return;
          }
          setRefused({ name, reason });
        }
        setComing((count) => count - 1);
      }
    },
    [screen, consultation, most],
  );

  return {
    sheets,
    coming,
    refused,
    add: (files) => void add(files),
    change: (id, page) =>
      setSheets((before) => before.map((one) => (one.id === id ? { ...one, page } : one))),
    remove: (id) => setSheets((before) => before.filter((one) => one.id !== id)),
  };
}
