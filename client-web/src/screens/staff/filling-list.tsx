import {
  isWrong,
  itemOf,
  openForms,
  rowOfKey,
  type Trouble,
  troublesOf,
  useProblemWords,
} from '../../intake';
import { useLanguage, useText } from '../../text';
import { Button } from '../../ui';
import type {
  ConsultationView,
  DocumentView,
  FormField,
  IntakeCatalog,
} from '../../wire/messages.gen';
import './filling-list.css';
import { fillingOf } from './state';

interface FillingListProps {
  readonly view: ConsultationView;
  readonly shown: DocumentView | undefined;
  readonly catalog: IntakeCatalog;
  readonly onGoTo: (document: DocumentView, field: FormField) => void;
}

/** 未入力・要確認: what is missing or wrong on the open forms; each leads to its place on the page. */
export function FillingList(props: FillingListProps) {
  const { view, shown } = props;
  const text = useText().staff.filling;
  const isOurs = shown?.fields.some((field) => field.item !== undefined) ?? false;
  return (
    <section className="column-card">
      {openForms(view).length === 0 ? (
        <h2 className="column-card__title">{text.title}</h2>
      ) : (
        <Troubles {...props} />
      )}
      {shown === undefined ? (
        <p className="filling__hint">{text.noDocument}</p>
      ) : isOurs ? null : (
        <FillingOf document={shown} onGoTo={(field) => props.onGoTo(shown, field)} />
      )}
    </section>
  );
}

function Troubles({ view, catalog, onGoTo }: FillingListProps) {
  const text = useText().staff.filling;
  const troubles = troublesOf(view);
  const unsigned = openForms(view).flatMap((document) =>
    document.fields
      .filter((f) => f.kind === 'signature' && !document.signatures.some((s) => s.field === f.id))
      .map((field) => ({ document, field })),
  );
  return (
    <>
      <h2 className="column-card__title" role="status">
        {text.troubles(troubles.length)}
      </h2>
      <ul className="filling__list">
        {troubles.map((trouble) => (
          <li key={trouble.problem.item}>
            <TroubleButton {...{ trouble, catalog, onGoTo }} />
          </li>
        ))}
        {unsigned.map(({ document, field }) => (
          <li key={`${document.document} ${field.id}`}>
            <Button look="text" tone="quiet" onPress={() => onGoTo(document, field)}>
              <span className="filling__label">{field.label}</span>
              <span className="filling__note">{text.signature}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TroubleButtonProps {
  readonly trouble: Trouble;
  readonly catalog: IntakeCatalog;
  readonly onGoTo: FillingListProps['onGoTo'];
}

function TroubleButton({ trouble, catalog, onGoTo }: TroubleButtonProps) {
  const texts = useText();
  const { say } = useLanguage();
  const sayProblem = useProblemWords();
  const { document, problem } = trouble;
  const field = document.fields.find((f) => f.id === problem.field);
  const item = itemOf(catalog, problem.item);
  const group = catalog.groups.find((g) => problem.item.startsWith(`${g.key}.`));
  const row = rowOfKey(problem.item);
  const title = item === undefined ? problem.item : say(item.title);
  const whose =
    row === 0 || group === undefined
      ? title
      : `${texts.intake.oneOf(say(group.title), row)} ${title}`;
  return (
    <Button
      look="text"
      tone="quiet"
      onPress={() => {
        if (field !== undefined) {
          onGoTo(document, field);
        }
      }}
    >
      <span className="filling__label">{whose}</span>
      <span className="filling__note" data-wrong={isWrong(problem) || undefined}>
        {problem.code === 'missing' ? texts.staff.filling.missing : texts.staff.filling.look}
      </span>
      <span className="visually-hidden">{sayProblem(problem)}</span>
    </Button>
  );
}

function FillingOf({
  document,
  onGoTo,
}: {
  document: DocumentView;
  onGoTo: (field: FormField) => void;
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
