import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react';
import { shownDocument } from '../consultation/state';
import { useText } from '../text';
import { Button, Ruby } from '../ui';
import type { DocumentView, PageSize, Person, StampKind } from '../wire/messages.gen';
import type { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { ratioOf } from './coordinates';
import './document-page.css';
import { type FieldFilling, FieldInputs } from './field-inputs';
import { FieldTexts } from './field-texts';
import type { Layers } from './layers';
import { MarkLayer } from './mark-layer';
import type { PageImages } from './page-images';
import { PointerLayer, usePointing } from './pointer-layer';
import { PulseLayer } from './pulse-layer';
import { SignatureBoxes } from './signature-boxes';
import { Surface } from './surface';
import type { Tool } from './tool';
import { usePageImage } from './use-page-image';

export interface DocumentPageProps {
  readonly room: RoomStore;
  readonly images: PageImages;
  /** Whose screen this is. */
  readonly me: Person;
  /** `fill`: the resident's hand is asked for; `watch`: it is given. */
  readonly mode: 'fill' | 'watch';
  /** What fields are typed with; absent where they are only seen. */
  readonly filling?: FieldFilling;
  readonly tool: Tool;
  /** What the tool 印 puts down. */
  readonly stamp?: StampKind;
  /** Whose marks are shown. */
  readonly layers?: Layers;
  /** The page looked at; the one everybody is on unless given. */
  readonly page?: number;
  /** 1 fits the page into its place. */
  readonly zoom?: number;
  /** Whether the whole page fits into its place, or its width does and it scrolls. */
  readonly fit?: 'page' | 'width';
  readonly onRefused: (refusal: Refusal) => void;
  /** The resident touched the box they are asked to sign in. */
  readonly onSign?: () => void;
}

interface Sheet {
  readonly document: DocumentView;
  readonly size: PageSize;
  readonly page: number;
  readonly finished: boolean;
}

/** The page everybody is on, with what was written and drawn on it. Nothing before a document is open. */
export function DocumentPage(props: DocumentPageProps) {
  const { consultation } = useStore(props.room);
  const document = shownDocument(consultation);
  if (document === undefined) {
    return null;
  }
  const finished = document.finished !== undefined;
  const pages = finished ? document.finishedPages : document.pages;
  const page = Math.min(props.page ?? document.page, pages.length - 1);
  const size = pages[page];
  return size === undefined ? null : (
    <SharedSheet {...props} key={document.document} sheet={{ document, size, page, finished }} />
  );
}

function SharedSheet({ sheet, ...props }: DocumentPageProps & { readonly sheet: Sheet }) {
  const { room, images, me, tool, zoom = 1, fit = 'page' } = props;
  const { document, size, page, finished } = sheet;
  const words = useText().document;
  const element = useRef<HTMLDivElement>(null);
  const { connection } = useStore(room);
  const image = usePageImage(
    images,
    element,
    {
      file: document.finished ?? document.file,
      page,
      pages: finished ? document.finishedPages.length : document.pages.length,
    },
    connection,
  );
  const pointing = usePointing(room, document.document, page, tool === 'point');
  const style = useMemo(
    () =>
      ({
        '--page-ratio': ratioOf(size),
        '--page-points': size.width,
        '--page-zoom': zoom,
      }) as CSSProperties,
    [size, zoom],
  );
  return (
    <div className="page-place" data-fit={fit}>
      <div className="page" ref={element} style={style} data-tool={tool} {...pointing}>
        {image.address === undefined ? (
          <PagePending failed={image.failed} retry={image.retry} />
        ) : (
          <img
            className="page__raster"
            src={image.address}
            alt={words.pageOf(document.title, page + 1)}
            draggable={false}
          />
        )}
        {finished ? null : <Writing {...props} sheet={sheet} />}
        <PointerLayer live={room.live} me={me} document={document.document} page={page} />
        <PulseLayer live={room.live} document={document.document} page={page} />
      </div>
    </div>
  );
}

function Writing({ sheet, ...props }: DocumentPageProps & { readonly sheet: Sheet }): ReactNode {
  const { room, images, me, tool, filling } = props;
  const { mode, stamp = 'done', layers = 'all', onRefused, onSign } = props;
  const place = { document: sheet.document, size: sheet.size, page: sheet.page };
  return (
    <>
      {filling === undefined ? (
        <FieldTexts {...place} images={images} room={room} />
      ) : (
        <FieldInputs {...place} images={images} room={room} me={me} filling={filling} />
      )}
      <MarkLayer {...place} live={room.live} me={me} layers={layers} />
      <SignatureBoxes {...place} room={room} mode={mode} onSign={onSign} onRefused={onRefused} />
      <Surface {...place} {...{ room, me, tool, stamp, layers, onRefused }} />
    </>
  );
}

function PagePending({ failed, retry }: { failed: boolean; retry: () => void }) {
  const words = useText().document;
  return (
    <div className="page__pending" role="status">
      {failed ? (
        <>
          <p>
            <Ruby>{words.pageFailed}</Ruby>
          </p>
          <Button onPress={retry}>{words.retry}</Button>
        </>
      ) : (
        <p>
          <Ruby>{words.pageComing}</Ruby>
        </p>
      )}
    </div>
  );
}
