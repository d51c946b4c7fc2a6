import type { ReactNode } from 'react';
import type { Names } from '../../access';
import { useLanguage, useText } from '../../text';
import { longDate } from '../../text/dates';
import { Button, Check } from '../../ui';
import type {
  DocumentTick,
  GuideDeadline,
  GuideDocument,
  GuideView,
  Law,
  ProcedureId,
} from '../../wire/messages.gen';
import type { GuideCommand } from './guide';

interface GuideResultProps {
  readonly guide: GuideView;
  readonly names: Names;
  /** The procedures the consultation already has. */
  readonly present: ReadonlySet<ProcedureId>;
  readonly onCommand: (command: GuideCommand) => void;
}

/** What follows from the answers so far: each with its reason, its law, and whether it was checked. */
export function GuideResult({ guide, names, present, onCommand }: GuideResultProps) {
  const text = useText().staff.guide;
  return (
    <>
      <Part title={text.conflicts} isEmpty={guide.conflicts.length === 0}>
        {guide.conflicts.map((one) => (
          <Item key={`${one.of} ${one.conflict}`} isUnverified={one.unverified}>
            <b>{names.say(one.what)}</b>
            <p className="guide__small">{names.say(one.reason)}</p>
            <Laws laws={one.law} />
          </Item>
        ))}
      </Part>
      <Part title={text.consequences} isEmpty={guide.consequences.length === 0}>
        {guide.consequences.map((one) => (
          <Item key={`${one.of} ${one.consequence}`} isUnverified={one.unverified}>
            <b>{names.say(one.what)}</b>
            <p className="guide__small">{names.say(one.reason)}</p>
            <Laws laws={one.law} />
            <AddThis procedure={one.procedure} names={names} present={present} onAdd={onCommand} />
          </Item>
        ))}
      </Part>
      <Part title={text.unsure} isEmpty={guide.unsure.length === 0}>
        {guide.unsure.map((one) => (
          <Item key={`${one.question} ${one.person ?? ''}`} isUnverified={false}>
            <b>{names.say(one.ask)}</b>
            <p>{names.say(one.findOut)}</p>
            {one.depends.length === 0 ? null : (
              <p className="guide__small">
                {text.dependsOn}: {one.depends.map((what) => names.say(what)).join(' / ')}
              </p>
            )}
          </Item>
        ))}
      </Part>
      <Part title={text.deadlines} isEmpty={guide.deadlines.length === 0}>
        {guide.deadlines.map((one) => (
          <Item key={`${one.of} ${one.deadline}`} isUnverified={one.unverified}>
            <LastDay deadline={one} names={names} />
          </Item>
        ))}
      </Part>
      <Part title={text.documents} isEmpty={guide.documents.length === 0}>
        {guide.documents.map((one) => (
          <Item key={one.document} isUnverified={one.unverified}>
            <Bring document={one} names={names} onCommand={onCommand} />
          </Item>
        ))}
      </Part>
      <details className="guide__notes">
        <summary>{text.notes}</summary>
        <ul>
          {guide.notes.map((note) => (
            <Item key={`${note.of} ${note.ja}`} isUnverified={note.unverified}>
              <span lang="ja">{note.ja}</span>
            </Item>
          ))}
        </ul>
        <p className="guide__small">
          {guide.packs
            .map((one) => `${names.procedure(one.procedure)} ${text.version(one.version)}`)
            .join(' / ')}
        </p>
      </details>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Part({ title, isEmpty, children }: PartProps) {
  return isEmpty ? null : (
    <section className="guide__part" aria-label={title}>
      <h3 className="guide__sub">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface ItemProps {
  readonly isUnverified: boolean;
  readonly children: ReactNode;
}

function Item({ isUnverified, children }: ItemProps) {
  const text = useText().staff.guide;
  return (
    <li className="guide__item">
      {isUnverified ? <span className="guide__mark">{text.unverified}</span> : null}
      {children}
    </li>
  );
}

function Laws({ laws }: { readonly laws: readonly Law[] }) {
  const text = useText().staff.guide;
  return (
    <p className="guide__small">
      {text.law}:{' '}
      {laws.map((one) => (
        <span key={one.ja} lang="ja">
          {one.ja}
          {one.unverified ? `（${text.unverified}）` : ''}{' '}
        </span>
      ))}
    </p>
  );
}

interface AddThisProps {
  readonly procedure: ProcedureId | undefined;
  readonly names: Names;
  readonly present: ReadonlySet<ProcedureId>;
  readonly onAdd: (command: GuideCommand) => void;
}

function AddThis({ procedure, names, present, onAdd }: AddThisProps) {
  const text = useText().staff.guide;
  if (procedure === undefined) {
    return null;
  }
  if (present.has(procedure)) {
    return (
      <p className="guide__small">
        {names.procedure(procedure)} {text.added}
      </p>
    );
  }
  return (
    <Button
      aria-label={`${text.addThis} ${names.procedure(procedure)}`}
      onPress={() => onAdd({ type: 'procedure.add', procedure })}
    >
      {text.addThis}
    </Button>
  );
}

interface LastDayProps {
  readonly deadline: GuideDeadline;
  readonly names: Names;
}

function LastDay({ deadline, names }: LastDayProps) {
  const text = useText().staff.guide;
  const { language } = useLanguage();
  const from =
    names.say(deadline.from) +
    (deadline.fromDay === undefined ? '' : ` (${longDate(deadline.fromDay, language)})`);
  return (
    <>
      <b>{names.say(deadline.what)}</b>{' '}
      {deadline.last === undefined ? null : <b>{text.until(longDate(deadline.last, language))}</b>}
      <p className="guide__small">
        {text.counted[deadline.count](from, text.period[deadline.unit](deadline.length))}
      </p>
      {deadline.counted === undefined ? null : (
        <p className="guide__small">{text.moved(longDate(deadline.counted, language))}</p>
      )}
      {deadline.last === undefined ? <p className="guide__small">{text.dayUnknown}</p> : null}
      <Laws laws={deadline.law} />
    </>
  );
}

interface BringProps {
  readonly document: GuideDocument;
  readonly names: Names;
  readonly onCommand: (command: GuideCommand) => void;
}

const TICKS: readonly DocumentTick[] = ['today', 'next'];

function Bring({ document, names, onCommand }: BringProps) {
  const text = useText().staff.guide;
  const what = names.say(document.what);
  return (
    <fieldset className="guide__bring" data-lead={`bring ${document.document}`}>
      <legend>{what}</legend>
      {document.or.map((other) => (
        <p key={other.ja} className="guide__small">
          {text.or} {names.say(other)}
        </p>
      ))}
      <div className="guide__ticks">
        {TICKS.map((tick) => (
          <Check
            key={tick}
            isSelected={document.tick === tick}
            onChange={(isSelected) =>
              onCommand({
                type: 'guide.tick',
                document: document.document,
                ...(isSelected ? { tick } : {}),
              })
            }
          >
            {text.ticks[tick]}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
