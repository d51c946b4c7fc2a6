import { fieldPath, pagePath, RASTER_WIDTHS, type RasterWidth, request } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { ConsultationId, DocumentId, FileHash } from '../wire/messages.gen';

/** Which value is to be seen. */
export interface FieldImage {
  readonly document: DocumentId;
  /** Which of the document's fields. */
  readonly at: number;
  /** All that is seen in it, which names the picture. */
  readonly shown: string;
  /** `box`: the whole field; `word`: what is written alone, large. */
  readonly look: 'box' | 'word';
}

/**
 * The pages of one consultation as images. At the kiosk they are fetched into this page's memory
 * only, and nothing is left of them after {@link dispose}; on desks the browser keeps them.
 */
export class PageImages {
  private readonly ready = new Map<string, string>();
  private readonly coming = new Map<string, Promise<string>>();
  private readonly objects: string[] = [];
  private readonly gone = new AbortController();

  constructor(
    private readonly screen: ScreenName,
    private readonly consultation: ConsultationId,
  ) {}

  /** Address of an image that is decoded already. */
  known(file: FileHash, page: number, width: RasterWidth): string | undefined {
    return this.ready.get(this.path(file, page, width));
  }

  /** Fetches and decodes an image once; a failure may be tried again. */
  load(file: FileHash, page: number, width: RasterWidth): Promise<string> {
    return this.loadPath(this.path(file, page, width));
  }

  /** A value as it will be printed; its address is named by what it shows. */
  async loadField({ document, at, shown, look }: FieldImage): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown));
    const name = [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, '0')).join('');
    return this.loadPath(fieldPath(this.screen, this.consultation, document, at, name, look));
  }

  private loadPath(path: string): Promise<string> {
    const coming = this.coming.get(path) ?? this.fetch(path);
    this.coming.set(path, coming);
    coming.catch(() => this.coming.delete(path));
    return coming;
  }

  /** Lets go of every image. */
  dispose(): void {
    this.gone.abort();
    for (const object of this.objects) {
      URL.revokeObjectURL(object);
    }
    this.objects.length = 0;
    this.ready.clear();
    this.coming.clear();
  }

  private path(file: FileHash, page: number, width: RasterWidth): string {
    return pagePath(this.screen, this.consultation, file, page, width);
  }

  private async fetch(path: string): Promise<string> {
    const address = this.screen === 'kiosk' ? await this.inMemory(path) : path;
    const image = new Image();
    image.src = address;
    await image.decode();
    this.gone.signal.throwIfAborted();
    this.ready.set(path, address);
    return address;
  }

  private async inMemory(path: string): Promise<string> {
    const answer = await request(path, { cache: 'no-store', signal: this.gone.signal });
    const image = await answer.blob();
    this.gone.signal.throwIfAborted();
    const address = URL.createObjectURL(image);
    this.objects.push(address);
    return address;
  }
}

/** The smallest raster that is at least as wide as it is shown, in device pixels. */
export function rasterFor(devicePixels: number): RasterWidth {
  return RASTER_WIDTHS.find((width) => width >= devicePixels) ?? 2400;
}
