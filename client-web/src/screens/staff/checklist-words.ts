import type { Names } from '../../access';
import { useText } from '../../text';
import type { ChecklistLine, ConsultationView, DocumentId } from '../../wire/messages.gen';
import { never } from '../../wire/never';

/** A line of the 確認リスト in words. */
export interface LineWords {
  readonly title: string;
  /** How far it is, or who has done it. */
  readonly note?: string | undefined;
}

/** Puts lines into words, in the language of this device. */
export function useLineWords(
  names: Names,
  view: ConsultationView,
  whoOf: (person: string | undefined) => string,
): (line: ChecklistLine) => LineWords {
  const text = useText().staff.checklist;
  const titleOf = (id: DocumentId): string =>
    view.documents.find((d) => d.document === id)?.title ?? id;
  return ({ about }) => {
    switch (about.type) {
      case 'guide':
        return { title: text.guide };
      case 'question':
        return {
          title: `${whoOf(about.person)} ${names.say(about.ask)}`.trim(),
          note:
            about.findOut === undefined
              ? about.answer && text.answers[about.answer]
              : names.say(about.findOut),
        };
      case 'bring':
        return {
          title: text.bring(names.say(about.what)),
          note: about.tick && text.tick[about.tick],
        };
      case 'identity':
        return { title: text.identity, note: about.by?.name };
      case 'form':
        return { title: text.form };
      case 'fields':
        return {
          title: text.fields(titleOf(about.document)),
          note: text.count(about.right, about.of),
        };
      case 'confirmation':
        return {
          title: text.confirmation(titleOf(about.document)),
          note: text.count(about.confirmed, about.of),
        };
      case 'signature':
        return {
          title: text.signature(titleOf(about.document)),
          note: text.count(about.given, about.of),
        };
      case 'paper':
        return {
          title: text.paper(titleOf(about.document)),
          note: about.finished ? undefined : text.notFiled,
        };
      case 'acceptance':
        return { title: text.acceptance, note: about.by?.name };
      case 'handout':
        return { title: text.handout };
      case 'outcome':
        return { title: text.outcome };
      default:
        return never(about);
    }
  };
}
