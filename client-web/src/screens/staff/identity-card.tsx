import { useText } from '../../text';
import { Button, Check } from '../../ui';
import type { ConsultationView, IdentityKind } from '../../wire/messages.gen';
import { AUTHORITY, identityBoxes } from './identity';
import './identity-card.css';

interface IdentityCardProps {
  readonly view: ConsultationView;
  /** By these the resident was identified. */
  readonly onSeen: (seen: readonly IdentityKind[]) => void;
}

/** 本人確認: by which kind of document, for every form that has a place for it; never its number. */
export function IdentityCard({ view, onSeen }: IdentityCardProps) {
  const text = useText().staff.identity;
  const { offered, seen, isBehind } = identityBoxes(view);
  if (offered.length === 0) {
    return null;
  }
  const boxes = (kinds: readonly IdentityKind[]) =>
    kinds.map((kind) => (
      <Check
        key={kind}
        isSelected={seen.includes(kind)}
        onChange={(isSeen) => onSeen(isSeen ? [...seen, kind] : seen.filter((one) => one !== kind))}
      >
        {text.kinds[kind]}
      </Check>
    ));
  const authority = offered.filter((kind) => AUTHORITY.includes(kind));
  return (
    <section className="column-card identity-card">
      <h2 className="column-card__title">{text.title}</h2>
      <p role="status" className="identity-card__state">
        {stateOf(seen, text)}
      </p>
      {boxes(offered.filter((kind) => !AUTHORITY.includes(kind)))}
      {authority.length === 0 ? null : (
        <>
          <h3 className="identity-card__sub">{text.authority}</h3>
          {boxes(authority)}
        </>
      )}
      {isBehind ? <Button onPress={() => onSeen(seen)}>{text.catchUp}</Button> : null}
      <p className="identity-card__hint">{text.hint}</p>
    </section>
  );
}

function stateOf(
  seen: readonly IdentityKind[],
  text: {
    readonly one: string;
    readonly two: string;
    readonly oral: string;
    readonly notYet: string;
  },
): string {
  if (seen.some((kind) => ONE_IS_ENOUGH.includes(kind))) {
    return text.one;
  }
  if (seen.includes('twoDocuments')) {
    return text.two;
  }
  return seen.includes('oral') || seen.includes('other') ? text.oral : text.notYet;
}

/** With a photograph, issued by an authority. */
const ONE_IS_ENOUGH: readonly IdentityKind[] = [
  'mynumberCard',
  'driverLicence',
  'passport',
  'residenceCard',
];
