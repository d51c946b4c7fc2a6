import type { Platform } from '../wire/platform';
import type { Refusal } from '../wire/refusal';
import { Cell, type Store } from '../wire/store';

/** At most eight values a second are said for one field. */
const INTERVAL = 125;
/** How long a settled value still stands in for the one the server tells. */
const SETTLED = 1_000;

export interface FieldPostOptions {
  readonly send: (field: string, value: string) => Promise<void>;
  readonly refused: (refusal: Refusal) => void;
  readonly platform: Pick<Platform, 'later'>;
}

interface Entry {
  value: string;
  unsaid: boolean;
  onItsWay: boolean;
  pausing: boolean;
}

/**
 * What is typed, on its way to the server: for each field one value at a time is said and the latest
 * follows it, so that a line that is away costs no more than one waiting value.
 */
export class FieldPost {
  private readonly entries = new Map<string, Entry>();
  private readonly cell = new Cell<ReadonlyMap<string, string>>(new Map());
  private readonly unkept = new Cell(false);

  constructor(private readonly options: FieldPostOptions) {}

  /** What is typed and not yet seen from the server, by field. */
  get drafts(): Store<ReadonlyMap<string, string>> {
    return this.cell;
  }

  /** Whether something that was typed has not been answered yet. */
  get saving(): Store<boolean> {
    return this.unkept;
  }

  /** Resolves when everything that was typed so far is answered. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.unkept.state()) {
          leave();
          resolve();
        }
      };
      const leave = this.unkept.subscribe(look);
      look();
    });
  }

  /** Shows again what the server tells, also where it was just typed otherwise. */
  forget(): void {
    for (const [field, entry] of this.entries) {
      if (!isUnkept(entry)) {
        this.entries.delete(field);
      }
    }
    this.show();
  }

  put(field: string, value: string): void {
    const entry = this.entries.get(field) ?? {
      value,
      unsaid: false,
      onItsWay: false,
      pausing: false,
    };
    entry.value = value;
    entry.unsaid = true;
    this.entries.set(field, entry);
    this.show();
    this.pump(field, entry);
  }

  private pump(field: string, entry: Entry): void {
    if (!entry.unsaid || entry.onItsWay || entry.pausing) {
      return;
    }
    entry.unsaid = false;
    entry.onItsWay = true;
    entry.pausing = true;
    this.options.platform.later(INTERVAL, () => {
      entry.pausing = false;
      this.pump(field, entry);
    });
    this.options.send(field, entry.value).then(
      () => {
        entry.onItsWay = false;
        this.pump(field, entry);
        this.show();
        this.options.platform.later(SETTLED, () => this.settle(field, entry));
      },
      (refusal: Refusal) => {
        this.entries.delete(field);
        this.show();
        this.options.refused(refusal);
      },
    );
  }

  private settle(field: string, entry: Entry): void {
    if (!entry.unsaid && !entry.onItsWay && this.entries.get(field) === entry) {
      this.entries.delete(field);
      this.show();
    }
  }

  private show(): void {
    this.cell.set(new Map([...this.entries].map(([field, { value }]) => [field, value])));
    this.unkept.set([...this.entries.values()].some(isUnkept));
  }
}

function isUnkept(entry: Entry): boolean {
  return entry.unsaid || entry.onItsWay;
}
