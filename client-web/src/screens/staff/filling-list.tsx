import { useText } from '../../text';
import { Button } from '../../ui';
import type { DocumentView, FormField } from '../../wire/messages.gen';
import './filling-list.css';
import { fillingOf } from './state';

interface FillingListProps {
  readonly shown: DocumentView | undefined;
  readonly onGoTo: (field: FormField) => void;
}

/** 記入状況: what is still empty; each leads to its place on the page. */
export function FillingList({ shown, onGoTo }: FillingListProps) {
  const text = useText().staff.filling;
  return (
    <section className="column-card">
      <h2 className="column-card__title">{text.title}</h2>
      {shown === undefined ? (
        <p className="filling__hint">{text.noDocument}</p>
      ) : (
        <FillingOf document={shown} onGoTo={onGoTo} />
      )}
    </section>
  );
}

function FillingOf({
  document,
  onGoTo,
}: {
  document: DocumentView;
  onGoTo: FillingListProps['onGoTo'];
}) {
  const text = useText().staff.filling;
  const { total, empty } = fillingOf(document);
  const severalPages = document.pages.length > 1;
  if (total === 0) {
    return <p className="filling__hint">{text.noFields}</p>;
  }
  return (
    <>
      <p role="status">
        {empty.length === 0 ? text.allFilled : text.filled(total - empty.length, total)}
      </p>
      <div className="filling__bar" aria-hidden="true">
        <span style={{ width: `${((total - empty.length) / total) * 100}%` }} />
      </div>
      {empty.length === 0 || document.finished !== undefined ? null : (
        <ul className="filling__list">
          {empty.map((field) => (
            <li key={field.id}>
              <Button look="text" tone="quiet" onPress={() => onGoTo(field)}>
                <span className="filling__label">{field.label}</span>
                {field.kind === 'signature' ? (
                  <span className="filling__note">{text.signature}</span>
                ) : null}
                {severalPages ? (
                  <span className="filling__note">{text.onPage(field.page + 1)}</span>
                ) : null}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
