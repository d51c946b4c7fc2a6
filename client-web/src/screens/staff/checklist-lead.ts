import { useEffect } from 'react';
import type {
  ChecklistAbout,
  ChecklistLine,
  ConsultationView,
  DocumentId,
  DocumentView,
  FormField,
} from '../../wire/messages.gen';
import { never } from '../../wire/never';

/** Where a line of the 確認リスト leads. */
export interface LeadPlace {
  /** What comes to the front in the right column. */
  readonly side?: 'filling' | 'guide' | 'outcome';
  readonly field?: { readonly document: DocumentView; readonly field: FormField };
  /** To be shown, where no field of it is meant. */
  readonly document?: DocumentId;
}

/** The place where it can be done. */
export function placeOf({ about }: ChecklistLine, view: ConsultationView): LeadPlace {
  switch (about.type) {
    case 'guide':
    case 'question':
    case 'bring':
    case 'identity':
    case 'acceptance':
      return { side: 'guide' };
    case 'fields':
    case 'confirmation':
    case 'signature':
      return fieldOf(view, about.document, about.field);
    case 'paper':
      return { document: about.document };
    case 'form':
    case 'handout':
      return {};
    case 'outcome':
      return { side: 'outcome' };
    default:
      return never(about);
  }
}

function fieldOf(view: ConsultationView, id: DocumentId, field: string | undefined): LeadPlace {
  const document = view.documents.find((d) => d.document === id);
  const found = document?.fields.find((f) => f.id === field);
  return document === undefined || found === undefined || document.finished !== undefined
    ? { document: id }
    : { side: 'filling', field: { document, field: found } };
}

/** The `data-lead` of what is to be in view; absent where the field itself is. */
function markOf(about: ChecklistAbout): string | undefined {
  switch (about.type) {
    case 'bring':
      return `bring ${about.document}`;
    case 'guide':
    case 'question':
    case 'identity':
    case 'acceptance':
    case 'outcome':
    case 'form':
    case 'handout':
      return about.type;
    default:
      return undefined;
  }
}

/** Brings what a line leads to into view and the focus into it, once it is drawn. */
export function useLead(line: ChecklistLine | undefined): void {
  useEffect(() => {
    const mark = line === undefined ? undefined : markOf(line.about);
    if (mark === undefined) {
      return undefined;
    }
    const frame = requestAnimationFrame(() => {
      const place = [...document.querySelectorAll<HTMLElement>('[data-lead]')].find(
        (one) => one.dataset.lead === mark,
      );
      place?.scrollIntoView({ block: 'nearest' });
      const control = place?.matches('button') === true ? place : controlIn(place);
      control?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [line]);
}

function controlIn(place: HTMLElement | undefined): HTMLElement | undefined {
  return place?.querySelector<HTMLElement>('button:not([disabled]), input') ?? undefined;
}
