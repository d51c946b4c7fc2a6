import { Fragment, useMemo, useState } from 'react';
import { confirmationOf, type EntryPost, isWrong, itemOf, problemAt } from '../intake';
import type { ConsultationView, FormField, IntakeCatalog, Person } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { inReadingOrder } from './coordinates';
import { FieldInput } from './field-input';
import { type PageOf, useFreshField } from './field-texts';
import { tickOf } from './lettering';
import type { PageImages } from './page-images';
import { ShapeDialog } from './shape-dialog';

/** What fields are typed with. */
export interface FieldFilling {
  readonly view: ConsultationView;
  readonly entries: EntryPost;
  readonly catalog: IntakeCatalog;
  /** What the server takes of one file, in bytes. */
  readonly maxUploadBytes: number;
}

export interface FieldInputsProps extends PageOf {
  readonly room: RoomStore;
  readonly images: PageImages;
  readonly me: Person;
  readonly filling: FieldFilling;
}

/**
 * The fields of a page, typed in place; Tab goes through them as a person reads the paper. Where
 * several boxes are parts of one item, the first of them is its place.
 */
export function FieldInputs(props: FieldInputsProps) {
  const { document, size, page, room, images, me, filling } = props;
  const { view, entries, catalog } = filling;
  const id = document.document;
  const drafts = useStore(entries.drafts);
  const fresh = useFreshField(room, id);
  const news = fresh?.by.id === me.id ? undefined : fresh;
  const fields = useMemo(
    () => inReadingOrder(document.fields, page).filter((field) => field.kind !== 'signature'),
    [document.fields, page],
  );
  const firsts = useMemo(() => firstOfEach(fields), [fields]);
  const [shaped, setShaped] = useState<string | undefined>();
  return (
    <div className="page__layer" data-entries="">
      {fields.map((field) => {
        const { item } = field;
        const key = `${field.id} ${tickOf(field)}`;
        const problem = problemAt(document, field);
        const said = item === undefined ? '' : (view.intake.values[item.key] ?? '');
        const place =
          item?.typed === true && field.kind !== 'check'
            ? entries.itemIn(id, field.id, item.key)
            : entries.field(id, field.id);
        const kept = document.values[field.id] ?? '';
        const whole = item?.typed === false ? itemOf(catalog, item.key) : undefined;
        const isShownAsTyped =
          item?.typed === true &&
          field.kind !== 'check' &&
          problem !== undefined &&
          isWrong(problem);
        const value = drafts.get(place.key) ?? (isShownAsTyped ? said : kept);
        const put = (next: string): void => entries.put(place, next);
        return (
          <Fragment key={key}>
            <FieldInput
              images={images}
              document={document}
              field={field}
              size={size}
              value={value}
              glyphs={view.glyphs}
              problem={problem}
              saysProblem={firsts.get(item?.key ?? key) === field}
              confirmation={confirmationOf(view, id, field)}
              whole={
                whole === undefined || item === undefined
                  ? undefined
                  : {
                      item: whole,
                      value: drafts.get(entries.item(item.key).key) ?? said,
                      isFirst: firsts.get(item.key) === field,
                      onValue: (value) => entries.put(entries.item(item.key), value),
                    }
              }
              isFresh={news?.fields.includes(field.id) ?? false}
              by={news?.fields[0] === field.id ? news.by.name : undefined}
              onValue={put}
              onShapes={() => setShaped(key)}
            />
            {shaped === key ? (
              <ShapeDialog
                room={room}
                view={view}
                most={filling.maxUploadBytes}
                label={field.label}
                value={value}
                onValue={put}
                onClose={() => setShaped(undefined)}
              />
            ) : null}
          </Fragment>
        );
      })}
    </div>
  );
}

/** The first box of each item, which speaks for the others. */
function firstOfEach(fields: readonly FormField[]): ReadonlyMap<string, FormField> {
  const firsts = new Map<string, FormField>();
  for (const field of fields) {
    const key = field.item?.key ?? `${field.id} ${tickOf(field)}`;
    if (!firsts.has(key)) {
      firsts.set(key, field);
    }
  }
  return firsts;
}
