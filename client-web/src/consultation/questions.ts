import type { QuestionEvent, QuestionView, RoomEvent } from '../wire/messages.gen';

/** The questions to the resident after one more event, as the server folds it. */
export function foldQuestions(
  before: readonly QuestionView[],
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: QuestionEvent,
): readonly QuestionView[] {
  const answer = event.type === 'question.answered' ? { answer: event.answer } : {};
  const ended = before.map((q) => (q.endedAt === undefined ? { ...q, ...answer, endedAt: at } : q));
  if (event.type !== 'question.asked') {
    return ended;
  }
  const { type: _, again: __, ...asked } = event;
  return [...ended, { ...asked, by, at }];
}

/** What the resident is asked at this moment. */
export function questionNow(questions: readonly QuestionView[]): QuestionView | undefined {
  return questions.find((q) => q.endedAt === undefined);
}
