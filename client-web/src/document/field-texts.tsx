import { useEffect, useState } from 'react';
import { useText } from '../text';
import type { DocumentView, FormField, PageSize } from '../wire/messages.gen';
import type { FieldNews, RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { atRect } from './at-rect';
import { inReadingOrder } from './coordinates';
import './fields.css';
import { letters, tickOf, typeSize } from './lettering';

/** How long a field that somebody just filled stays pointed out. */
const FRESH = 3_000;

/** The last filled field, for a moment. */
export function useFreshField(room: RoomStore, document: string): FieldNews | undefined {
  const { fieldNews } = useStore(room);
  const [seen, setSeen] = useState(0);
  const fresh =
    fieldNews !== undefined && fieldNews.seq > seen && fieldNews.document === document
      ? fieldNews
      : undefined;
  useEffect(() => {
    if (fresh === undefined) {
      return;
    }
    const timer = setTimeout(() => setSeen(fresh.seq), FRESH);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}

export interface PageOf {
  readonly document: DocumentView;
  readonly size: PageSize;
  readonly page: number;
}

/** What is filled in, as text on the paper; the field filled last is pointed out with who did it. */
export function FieldTexts({ document, size, page, room }: PageOf & { readonly room: RoomStore }) {
  const words = useText().document;
  const fresh = useFreshField(room, document.document);
  const freshField = document.fields.find((f) => f.id === fresh?.field);
  return (
    <>
      <div className="page__layer">
        {inReadingOrder(document.fields, page)
          .filter((field) => field.kind !== 'signature')
          .map((field) => (
            <FieldText
              key={`${field.id} ${tickOf(field)}`}
              field={field}
              size={size}
              value={document.values[field.id] ?? ''}
              by={fresh?.field === field.id ? fresh.by.name : undefined}
            />
          ))}
      </div>
      <p className="visually-hidden" role="status">
        {fresh === undefined || freshField === undefined
          ? ''
          : words.filled(fresh.by.name, freshField.label)}
      </p>
    </>
  );
}

interface FieldTextProps {
  readonly field: FormField;
  readonly size: PageSize;
  readonly value: string;
  readonly by: string | undefined;
}

function FieldText({ field, size, value, by }: FieldTextProps) {
  if (value === '' && by === undefined) {
    return null;
  }
  return (
    <div
      className="field-text page__at"
      style={atRect(field.rect, typeSize(field, size, value))}
      data-fresh={by === undefined ? undefined : true}
      data-block={field.multiline || undefined}
    >
      <span className="visually-hidden">{field.label}</span>
      <FieldValue field={field} value={value} />
      {by === undefined ? null : <span className="field-text__by">{by}</span>}
    </div>
  );
}

/** A value as it stands on the paper: a tick, a letter to each cell, or a line. */
export function FieldValue({
  field,
  value,
}: {
  readonly field: FormField;
  readonly value: string;
}) {
  const words = useText().document;
  if (field.kind === 'check') {
    return value === tickOf(field) ? (
      <svg className="field-tick" viewBox="0 0 24 24" role="img" aria-label={words.ticked}>
        <path d="M4.5 12.5l5 5.5L20 6" />
      </svg>
    ) : null;
  }
  if (field.comb && field.maxLength !== undefined) {
    return <Comb value={value} cells={field.maxLength} />;
  }
  return <span className="field-value">{value}</span>;
}

function Comb({ value, cells }: { readonly value: string; readonly cells: number }) {
  const written = letters(value);
  return (
    <>
      <span className="visually-hidden">{value}</span>
      <span className="field-comb" aria-hidden="true">
        {Array.from({ length: cells }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          <span key={i}>{written[i] ?? ''}</span>
        ))}
      </span>
    </>
  );
}
