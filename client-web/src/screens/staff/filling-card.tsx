import { openForms } from '../../intake';
import { useText } from '../../text';
import type { ConsultationView, DocumentView, IntakeCatalog } from '../../wire/messages.gen';
import './filling-card.css';
import { NeedList } from './need-list';
import { asksForItems, type Need } from './needs';
import { fillingOf } from './state';

interface FillingCardProps {
  readonly view: ConsultationView;
  readonly shown: DocumentView | undefined;
  readonly catalog: IntakeCatalog;
  readonly needs: readonly Need[];
  readonly onGoTo: (need: Need) => void;
}

/**
 * 記入状況: what is missing or wrong on the open forms, and how far a document is filled in that asks
 * for nothing in particular. As high as ever, so that nothing below it moves while one types.
 */
export function FillingCard({ view, shown, catalog, needs, onGoTo }: FillingCardProps) {
  const text = useText().staff.filling;
  const hasForms = openForms(view).length > 0;
  const isCounted = shown !== undefined && shown.finished === undefined && !asksForItems(shown);
  return (
    <section className="column-card filling-card">
      <h2 className="column-card__title" role="status">
        {hasForms ? text.troubles(needs.length) : text.title}
      </h2>
      {shown === undefined ? <p className="filling-card__hint">{text.noDocument}</p> : null}
      {isCounted ? <Filled document={shown} /> : null}
      <NeedList needs={needs} catalog={catalog} onGoTo={onGoTo} />
    </section>
  );
}

function Filled({ document }: { readonly document: DocumentView }) {
  const text = useText().staff.filling;
  const { total, empty } = fillingOf(document);
  if (total === 0) {
    return <p className="filling-card__hint">{text.noFields}</p>;
  }
  return (
    <>
      <p role="status">
        {empty.length === 0 ? text.allFilled : text.filled(total - empty.length, total)}
      </p>
      <div className="filling-card__bar" aria-hidden="true">
        <span style={{ width: `${((total - empty.length) / total) * 100}%` }} />
      </div>
    </>
  );
}
