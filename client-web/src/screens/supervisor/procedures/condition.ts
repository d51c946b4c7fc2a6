import type { Language, Texts } from '../../../text';
import type { EditedPack, PackCondition } from '../../../wire/messages.gen';

type Words = Texts['procedures'];

/**
 * When something holds, in a sentence.
 *
 * @param askOf the words of a question, by its id
 */
export function conditionText(
  condition: PackCondition,
  askOf: (question: string) => string,
  words: Words,
): string {
  const text = words.condition;
  const inner = (): string =>
    condition.of.map((one) => grouped(one, condition, askOf, words)).join(text.all);
  switch (condition.kind) {
    case 'all':
      return inner();
    case 'any':
      return condition.of.map((one) => grouped(one, condition, askOf, words)).join(text.any);
    case 'not':
      return text.not(inner());
    case 'answer':
      return text.answer(askOf(condition.question ?? ''), words.answers[condition.is ?? 'yes']);
    case 'anyPerson':
      return text.anyPerson(inner());
    case 'allPersons':
      return text.allPersons(inner());
    case 'countPersons':
      return text.countPersons(condition.from ?? 1, inner());
    case 'ageToday':
    case 'ageFiscalYearEnd':
      return [text[condition.kind], ...ageText(condition, text)].join(' ');
  }
}

function ageText({ from, to }: PackCondition, text: Words['condition']): readonly string[] {
  return [
    ...(from === undefined || from === 0 ? [] : [text.from(from)]),
    ...(to === undefined ? [] : [text.to(to)]),
  ];
}

/** In brackets where かつ and または meet. */
function grouped(
  one: PackCondition,
  around: PackCondition,
  askOf: (question: string) => string,
  words: Words,
): string {
  const said = conditionText(one, askOf, words);
  const meets =
    (one.kind === 'all' || one.kind === 'any') &&
    (around.kind === 'all' || around.kind === 'any') &&
    one.kind !== around.kind;
  return meets ? words.condition.group(said) : said;
}

/** The words of a question of a procedure; an unknown id stands for itself. */
export function asksOf(pack: EditedPack, language: Language): (question: string) => string {
  return (question) =>
    pack.questions.find((one) => one.question === question)?.ask[language] ?? question;
}
