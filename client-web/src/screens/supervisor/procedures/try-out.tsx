import { useCallback, useState } from 'react';
import { type Names, type Session, useProblem } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { longDate, shortDate } from '../../../text/dates';
import { Button, Card, DateField, Notice, RadioGroup, StatusBadge } from '../../../ui';
import type {
  EditedPack,
  GuideAnswer,
  GuideView,
  PackPart,
  PackResident,
  Wording,
} from '../../../wire/messages.gen';
import { tryProcedure } from '../../../wire/procedures';
import { useAsked } from './use-procedures';

interface TryOutProps {
  readonly session: Session;
  readonly pack: EditedPack;
  readonly names: Names;
}

/** ためす: what the test residents are told, and what comes out of one's own answers. */
export function TryOut({ session, pack, names }: TryOutProps) {
  const text = useText().procedures.trying;
  return (
    <>
      <Card title={text.residents}>
        <p className="fact__small">{text.residentsHint}</p>
        <Residents pack={pack} residents={pack.residents} />
      </Card>
      <ByHand session={session} pack={pack} names={names} />
    </>
  );
}

interface ResidentsProps {
  readonly pack: EditedPack;
  readonly residents: readonly PackResident[];
}

/** Test residents with what they must be told and are told. */
export function Residents({ pack, residents }: ResidentsProps) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const words = usePartWords(pack);
  return residents.length === 0 ? (
    <p>{text.noResidents}</p>
  ) : (
    residents.map((one) => {
      const isMet = one.parts.every((part) => part.met);
      return (
        <details key={one.name} className="pack-resident" open={!isMet}>
          <summary>
            <StatusBadge kind={isMet ? 'done' : 'attention'}>
              {isMet ? text.trying.matches : text.trying.differs}
            </StatusBadge>{' '}
            <span lang="ja">{one.name}</span>{' '}
            <span className="fact__small">{shortDate(one.today, language)}</span>
          </summary>
          <table className="session-table pack-resident__parts">
            <thead>
              <tr>
                <th scope="col">{text.trying.part}</th>
                <th scope="col">{text.trying.expected}</th>
                <th scope="col">{text.trying.told}</th>
              </tr>
            </thead>
            <tbody>
              {one.parts.map((part) => (
                <tr key={part.part} data-differs={!part.met || undefined}>
                  <th scope="row">
                    {text.trying.parts[part.part]}{' '}
                    {part.met ? null : (
                      <StatusBadge kind="attention">{text.trying.differs}</StatusBadge>
                    )}
                  </th>
                  <td>{words(part.part, part.expected)}</td>
                  <td>{words(part.part, part.told)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      );
    })
  );
}

/** Puts the ids of a part of what the guide says into words. */
function usePartWords(pack: EditedPack): (part: PackPart, ids: readonly string[]) => string {
  const { trying: text } = useText().procedures;
  const { language } = useLanguage();
  const said = new Map<string, string>([
    ...pack.questions.map((one) => [one.question, one.ask[language]] as const),
    ...pack.documents.map((one) => [one.document, one.what[language]] as const),
  ]);
  const rules = new Map<string, string>([
    ...pack.consequences.map((one) => [one.id, one.what[language]] as const),
    ...pack.conflicts.map((one) => [one.id, one.what[language]] as const),
  ]);
  const deadlines = new Map(pack.deadlines.map((one) => [one.deadline, one.what[language]]));
  const word = (part: PackPart, id: string): string => {
    if (part === 'deadlines') {
      const [deadline = '', day = 'none'] = id.split(' ');
      const until = day === 'none' ? text.dayUnknown : text.until(shortDate(day, language));
      return `${deadlines.get(deadline) ?? deadline} ${until}`;
    }
    const words = part === 'consequences' || part === 'conflicts' ? rules : said;
    return words.get(id) ?? id;
  };
  return (part, ids) =>
    ids.length === 0 ? text.nothing : ids.map((id) => word(part, id)).join(' ／ ');
}

const ANSWERS: readonly GuideAnswer[] = ['yes', 'no', 'unknown'];

function ByHand({ session, pack, names }: TryOutProps) {
  const { procedures: text, common } = useText();
  const { trying } = text;
  const problem = useProblem();
  const [day, setDay] = useState<string>(pack.day);
  const [answers, setAnswers] = useState<Readonly<Record<string, GuideAnswer>>>({});
  const [births, setBirths] = useState<readonly (string | null)[]>([]);
  const [ofPersons, setOfPersons] = useState<
    Readonly<Record<string, Readonly<Record<string, GuideAnswer>>>>
  >({});
  const [dates, setDates] = useState<Readonly<Record<string, string>>>({});
  const { procedure } = pack.procedure;
  const ask = useCallback(
    () =>
      tryProcedure(procedure, {
        day,
        answers,
        persons: births.flatMap((born, at) =>
          born === null ? [] : [{ born, answers: ofPersons[`person.${at + 1}`] ?? {} }],
        ),
        dates,
      }),
    [procedure, day, answers, births, ofPersons, dates],
  );
  const { value: guide, error } = useAsked<GuideView>(ask, session.expired);

  const answer = (question: string, person: string | undefined, said: GuideAnswer): void => {
    if (person === undefined) {
      setAnswers({ ...answers, [question]: said });
    } else {
      setOfPersons({ ...ofPersons, [person]: { ...ofPersons[person], [question]: said } });
    }
  };
  return (
    <Card title={trying.byHand}>
      <p className="fact__small">{trying.byHandHint}</p>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      <div className="pack-try__given">
        <DateField
          label={trying.day}
          value={day}
          onChange={(chosen) => setDay(chosen ?? pack.day)}
        />
        {births.map((born, at) => (
          <DateField
            // biome-ignore lint/suspicious/noArrayIndexKey: persons are known by their number
            key={at}
            label={trying.birth(at + 1)}
            value={born}
            onChange={(chosen) => setBirths(births.with(at, chosen))}
          />
        ))}
        {countedFrom(pack).map(({ item, from }) => (
          <DateField
            key={item}
            label={names.say(from)}
            value={dates[item] ?? null}
            onChange={(chosen) => setDates(withDate(dates, item, chosen))}
          />
        ))}
        <Button onPress={() => setBirths([...births, null])}>{trying.addBirth}</Button>
        <Button
          look="text"
          onPress={() => {
            setAnswers({});
            setBirths([]);
            setOfPersons({});
            setDates({});
          }}
        >
          {trying.again}
        </Button>
      </div>
      {guide === undefined ? (
        <p>{common.loading}</p>
      ) : (
        <div className="pack-try">
          <section aria-label={text.questions}>
            {pack.questions.length === 0 ? <p>{trying.noQuestions}</p> : null}
            {guide.questions.map((one) => (
              <RadioGroup
                key={`${one.question} ${one.person ?? ''}`}
                label={names.say(one.ask)}
                orientation="horizontal"
                options={ANSWERS.map((value) => ({ value, label: text.answers[value] }))}
                value={one.answer ?? null}
                onChange={(said) => answer(one.question, one.person, said)}
              />
            ))}
          </section>
          <section aria-label={trying.told} aria-live="polite">
            <Outcome guide={guide} names={names} />
          </section>
        </div>
      )}
    </Card>
  );
}

type Dates = Readonly<Record<string, string>>;

/** The days somebody may be asked for, each once. */
function countedFrom(
  pack: EditedPack,
): readonly { readonly item: string; readonly from: Wording }[] {
  const days = new Map<string, Wording>();
  for (const { item, from } of pack.deadlines) {
    if (item !== undefined && item !== 'today' && !days.has(item)) {
      days.set(item, from);
    }
  }
  return [...days].map(([item, from]) => ({ item, from }));
}

function withDate(dates: Dates, item: string, day: string | null): Dates {
  const { [item]: _, ...others } = dates;
  return day === null ? others : { ...others, [item]: day };
}

interface OutcomeProps {
  readonly guide: GuideView;
  readonly names: Names;
}

/** What comes of the answers so far. */
function Outcome({ guide, names }: OutcomeProps) {
  const { trying: text } = useText().procedures;
  const { language } = useLanguage();
  const lists: readonly (readonly [PackPart, readonly string[]])[] = [
    ['conflicts', guide.conflicts.map((one) => names.say(one.what))],
    ['consequences', guide.consequences.map((one) => names.say(one.what))],
    ['documents', guide.documents.map((one) => names.say(one.what))],
    [
      'deadlines',
      guide.deadlines.map(
        (one) =>
          `${names.say(one.what)} ${one.last === undefined ? text.dayUnknown : text.until(longDate(one.last, language))}`,
      ),
    ],
    ['unsure', guide.unsure.map((one) => `${names.say(one.ask)} ${names.say(one.findOut)}`)],
  ];
  return lists.map(([part, said]) => (
    <div key={part}>
      <h3 className="pack-named__name">{text.parts[part]}</h3>
      {said.length === 0 ? (
        <p className="fact__small">{text.nothing}</p>
      ) : (
        <ul className="pack-try__list">
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}
