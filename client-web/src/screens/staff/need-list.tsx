import { isWrong, itemOf, rowOfKey, useProblemWords } from '../../intake';
import { useLanguage, useText } from '../../text';
import { Button } from '../../ui';
import type { IntakeCatalog } from '../../wire/messages.gen';
import type { FieldNeed, Need } from './needs';
import './need-list.css';

interface NeedListProps {
  readonly needs: readonly Need[];
  readonly catalog: IntakeCatalog;
  readonly onGoTo: (need: Need) => void;
}

/** What is missing, wrong or not signed; each leads to its place on the page. */
export function NeedList({ needs, catalog, onGoTo }: NeedListProps) {
  return (
    <ul className="need-list">
      {needs.map((need) => (
        <li key={need.key}>
          {'field' in need ? (
            <NeedButton need={need} catalog={catalog} onGoTo={onGoTo} />
          ) : (
            <IdentityButton onPress={() => onGoTo(need)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function IdentityButton({ onPress }: { readonly onPress: () => void }) {
  const text = useText().consultation.identity;
  return (
    <Button look="text" tone="quiet" onPress={onPress}>
      <span className="need-list__label">{text.title}</span>
      <span className="need-list__note">{text.notYet}</span>
    </Button>
  );
}

interface NeedButtonProps {
  readonly need: FieldNeed;
  readonly catalog: IntakeCatalog;
  readonly onGoTo: (need: Need) => void;
}

function NeedButton({ need, catalog, onGoTo }: NeedButtonProps) {
  const sayProblem = useProblemWords();
  const text = useText().staff.filling;
  const { document, field, problem } = need;
  const title = useTitle(need, catalog);
  return (
    <Button look="text" tone="quiet" onPress={() => onGoTo(need)}>
      <span className="need-list__label">{title}</span>
      <span
        className="need-list__note"
        data-wrong={(problem !== undefined && isWrong(problem)) || undefined}
      >
        {problem === undefined ? null : problem.code === 'missing' ? text.missing : text.look}
        {field.kind === 'signature' ? text.signature : null}
        {problem === undefined && document.pages.length > 1 ? text.onPage(field.page + 1) : null}
      </span>
      {problem === undefined ? null : (
        <span className="visually-hidden">{sayProblem(problem)}</span>
      )}
    </Button>
  );
}

/** The item's title, with whose it is; where no item is the matter, the field's label. */
function useTitle({ field, problem }: FieldNeed, catalog: IntakeCatalog): string {
  const { intake } = useText();
  const { say } = useLanguage();
  if (problem === undefined) {
    return field.label;
  }
  const item = itemOf(catalog, problem.item);
  const title = item === undefined ? field.label : say(item.title);
  const group = catalog.groups.find((g) => problem.item.startsWith(`${g.key}.`));
  const row = rowOfKey(problem.item);
  return row === 0 || group === undefined
    ? title
    : `${intake.oneOf(say(group.title), row)} ${title}`;
}
