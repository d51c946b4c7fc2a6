import { type ReactNode, useContext } from 'react';
import { useLanguage, useText } from '../../../text';
import { dayAt, shortDate } from '../../../text/dates';
import { Button, StatusBadge } from '../../../ui';
import type { Law } from '../../../wire/messages.gen';
import { PackContext } from './pack-context';
import { changesAt, confirmationOf, type Said } from './pack-state';

interface FactProps {
  /** Where it stands in the pack. */
  readonly path: string;
  /** The path of what bears the mark 要確認, where that is another. */
  readonly fact?: string;
  /** What it is, for who hears the buttons and does not see what they stand beside. */
  readonly name: string;
  readonly isUnverified?: boolean;
  readonly children: ReactNode;
}

/** One fact: what it says, what it was before the municipality changed it, and whether it was checked. */
export function Fact({ path, fact = path, name, isUnverified = false, children }: FactProps) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const { pack, onMark } = useContext(PackContext);
  const confirmation = confirmationOf(pack, fact, isUnverified);
  return (
    <div className="fact" data-unverified={isUnverified || undefined}>
      <div className="fact__said">{children}</div>
      <Base path={path} />
      {isUnverified ? (
        <div className="fact__mark">
          <StatusBadge kind="look">{text.unverified}</StatusBadge>
          <span className="no-print">
            <Button
              look="text"
              aria-label={text.confirmOf(name)}
              onPress={() => onMark({ fact, name, isConfirmed: true })}
            >
              {text.confirm}
            </Button>
          </span>
        </div>
      ) : null}
      {confirmation === undefined ? null : (
        <div className="fact__confirmed">
          <StatusBadge kind="done">
            {text.confirmed(
              shortDate(dayAt(new Date(confirmation.at)), language),
              confirmation.by.name,
              confirmation.because,
            )}
          </StatusBadge>
          <span className="no-print">
            <Button
              look="text"
              aria-label={text.unconfirmOf(name)}
              onPress={() => onMark({ fact, name, isConfirmed: false })}
            >
              {text.unconfirm}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}

/** 市の設定: what it was as it came, where it is otherwise now. */
function Base({ path }: { readonly path: string }) {
  const text = useText().procedures;
  const { pack } = useContext(PackContext);
  const changes = changesAt(pack, path);
  if (changes.length === 0) {
    return null;
  }
  const before = changes.flatMap((one) => one.before ?? []);
  return (
    <p className="fact__base">
      <span className="fact__ours">{text.ours}</span>{' '}
      {before.length === 0 ? text.added : text.base(before.join(' / '))}
    </p>
  );
}

/** A text in all its languages, the Japanese first. */
export function SaidText({ said }: { readonly said: Said }) {
  const { languages } = useText().procedures;
  return (
    <>
      <p lang="ja" className="said__main">
        {said.ja}
      </p>
      {said.easy === undefined ? null : (
        <p lang="ja" className="said__other">
          <span className="said__language">{languages.easy}</span> {said.easy}
        </p>
      )}
      <p lang="en" className="said__other">
        <span className="said__language">{languages.en}</span> {said.en}
      </p>
    </>
  );
}

/** The laws something rests on; each is a fact of its own. */
export function LawFacts({ path, law }: { readonly path: string; readonly law: readonly Law[] }) {
  const text = useText().procedures;
  return law.map((one, at) => {
    const line = `${path}.${at + 1}`;
    return (
      <Fact key={line} path={line} name={one.ja} isUnverified={one.unverified}>
        <p lang="ja" className="fact__law">
          {text.law}：{one.ja}
        </p>
      </Fact>
    );
  });
}
