import { FieldPost } from '../document/field-post';
import type { IntakeSource } from '../wire/messages.gen';
import type { Platform } from '../wire/platform';
import type { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { Cell, type Store } from '../wire/store';

/** Something that can be typed into, and how to say what it is now. */
export interface EntryPlace {
  /** The same for every place that shows the same value. */
  readonly key: string;
  readonly say: (value: string) => Promise<void>;
}

/**
 * What is typed in a consultation, in fields and in the list of items alike: a value is shown
 * wherever it stands as soon as it is typed, and is kept by the server without being asked to.
 */
export class EntryPost {
  /** 出どころ of what is typed from now on. */
  readonly source = new Cell<IntakeSource>('resident');

  private readonly saying = new Map<string, EntryPlace['say']>();
  private readonly post: FieldPost;

  constructor(
    private readonly room: RoomStore,
    refused: (refusal: Refusal) => void,
    platform: Pick<Platform, 'later'>,
  ) {
    this.post = new FieldPost({
      send: (key, value) => this.saying.get(key)?.(value) ?? Promise.resolve(),
      refused,
      platform,
    });
  }

  /** What is typed and not yet seen from the server, by key of the place. */
  get drafts(): Store<ReadonlyMap<string, string>> {
    return this.post.drafts;
  }

  /** Whether something that was typed is not kept yet. */
  get saving(): Store<boolean> {
    return this.post.saving;
  }

  put({ key, say }: EntryPlace, value: string): void {
    this.saying.set(key, say);
    this.post.put(key, value);
  }

  /** Takes the last entry back, once everything that was typed is kept. */
  async undo(): Promise<void> {
    await this.post.settled();
    await this.room.command({ type: 'entry.undo' });
    this.post.forget();
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    await this.post.settled();
    await this.room.command({ type: 'entry.redo' });
    this.post.forget();
  }

  /** An item of the intake. */
  item(item: string): EntryPlace {
    return {
      key: `item ${item}`,
      say: (value) => this.room.command({ type: 'intake.change', item, value, ...this.from() }),
    };
  }

  /** A field of a document. */
  field(document: string, field: string): EntryPlace {
    return {
      key: `field ${document} ${field}`,
      say: (value) =>
        this.room.command({ type: 'field.change', document, field, value, ...this.from() }),
    };
  }

  /** Says where a value that is there came from. */
  async sourced(item: string, value: string, source: IntakeSource): Promise<void> {
    await this.post.settled();
    await this.room.command({ type: 'intake.change', item, value, source });
  }

  private from(): { readonly source?: IntakeSource } {
    const source = this.source.state();
    return source === 'resident' ? {} : { source };
  }

  /** A field in which the item that fills it is typed. */
  itemIn(document: string, field: string, item: string): EntryPlace {
    return { ...this.field(document, field), key: this.item(item).key };
  }
}
