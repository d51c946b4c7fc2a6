import { useMemo, useState } from 'react';
import type { FormField, Person } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import type { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { inReadingOrder } from './coordinates';
import { FieldInput } from './field-input';
import { FieldPost } from './field-post';
import { type PageOf, useFreshField } from './field-texts';
import { tickOf } from './lettering';
import { ShapeDialog } from './shape-dialog';

export interface FieldInputsProps extends PageOf {
  readonly room: RoomStore;
  readonly me: Person;
  readonly onRefused: (refusal: Refusal) => void;
}

/** The fields of a page, typed in place; Tab goes through them as a person reads the paper. */
export function FieldInputs({ document, size, page, room, me, onRefused }: FieldInputsProps) {
  const id = document.document;
  const post = useMemo(
    () =>
      new FieldPost({
        send: (field, value) => room.command({ type: 'field.change', document: id, field, value }),
        refused: onRefused,
        platform: browser,
      }),
    [room, id, onRefused],
  );
  const drafts = useStore(post.drafts);
  const fresh = useFreshField(room, id);
  const news = fresh?.by.id === me.id ? undefined : fresh;
  const written = (field: FormField) => drafts.get(field.id) ?? document.values[field.id] ?? '';
  const [shaped, setShaped] = useState<FormField | undefined>();
  return (
    <div className="page__layer">
      {inReadingOrder(document.fields, page)
        .filter((field) => field.kind !== 'signature')
        .map((field) => (
          <FieldInput
            key={`${field.id} ${tickOf(field)}`}
            field={field}
            size={size}
            value={written(field)}
            by={news?.field === field.id ? news.by.name : undefined}
            onValue={(value) => post.put(field.id, value)}
            onShapes={() => setShaped(field)}
          />
        ))}
      {shaped === undefined ? null : (
        <ShapeDialog
          label={shaped.label}
          value={written(shaped)}
          onValue={(value) => post.put(shaped.id, value)}
          onClose={() => setShaped(undefined)}
        />
      )}
    </div>
  );
}
