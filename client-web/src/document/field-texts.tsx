import { useEffect, useState } from 'react';
import { useText } from '../text';
import { withoutReadings } from '../text/ruby';
import type { DocumentView, FormField, GlyphView, PageSize } from '../wire/messages.gen';
import type { FieldNews, RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { atRect } from './at-rect';
import { inReadingOrder } from './coordinates';
import { useFieldPicture } from './field-picture';
import './fields.css';
import { letters, tickOf, typeSize } from './lettering';
import type { PageImages } from './page-images';

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

export interface FieldTextsProps extends PageOf {
  readonly room: RoomStore;
  readonly images: PageImages;
}

/** What is filled in, as text on the paper; the field filled last is pointed out with who did it. */
export function FieldTexts(props: FieldTextsProps) {
  const { images, document, size, page, room } = props;
  const words = useText().document;
  const fresh = useFreshField(room, document.document);
  const { consultation } = useStore(room);
  const [first] = fresh?.fields ?? [];
  const freshField = document.fields.find((f) => f.id === first);
  return (
    <>
      <div className="page__layer">
        {inReadingOrder(document.fields, page)
          .filter((field) => field.kind !== 'signature')
          .map((field) => (
            <FieldText
              key={`${field.id} ${tickOf(field)}`}
              images={images}
              document={document}
              field={field}
              size={size}
              value={document.values[field.id] ?? ''}
              glyphs={consultation?.glyphs ?? []}
              isFresh={fresh?.fields.includes(field.id) ?? false}
              by={first === field.id ? fresh?.by.name : undefined}
            />
          ))}
      </div>
      <p className="visually-hidden" role="status">
        {fresh === undefined || freshField === undefined
          ? ''
          : withoutReadings(words.filled(fresh.by.name, freshField.label))}
      </p>
    </>
  );
}

interface FieldTextProps {
  readonly images: PageImages;
  readonly document: DocumentView;
  readonly field: FormField;
  readonly size: PageSize;
  readonly value: string;
  readonly glyphs: readonly GlyphView[];
  readonly isFresh: boolean;
  readonly by: string | undefined;
}

function FieldText(props: FieldTextProps) {
  const { images, document, field, size, value, glyphs, isFresh, by } = props;
  const picture = useFieldPicture(images, document, field, value, glyphs);
  if (value === '' && !isFresh) {
    return null;
  }
  return (
    <div
      className="field-text page__at"
      style={atRect(field.rect, typeSize(field, size, value))}
      data-fresh={isFresh || undefined}
      data-block={field.multiline || undefined}
      data-drawn={picture === undefined ? undefined : true}
    >
      <span className="visually-hidden">{field.label}</span>
      <FieldValue field={field} value={value} />
      {picture === undefined ? null : <img className="field-picture" src={picture} alt="" />}
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
      <svg
        className="field-tick"
        viewBox="0 0 24 24"
        preserveAspectRatio={field.circled === true ? 'none' : undefined}
        role="img"
        aria-label={words.ticked}
      >
        {field.circled === true ? (
          <ellipse cx="12" cy="12" rx="11" ry="11" />
        ) : (
          <path d="M4.5 12.5l5 5.5L20 6" />
        )}
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
