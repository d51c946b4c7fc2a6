import type {
  ConsultationView,
  PracticeEvent,
  PracticeView,
  RoomEvent,
  Town,
} from '../wire/messages.gen';

/** The practice after one more event, as the server folds it. */
export function foldPractice(
  before: PracticeView | undefined,
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: PracticeEvent,
): PracticeView | undefined {
  if (event.type === 'practice.begun') {
    return { resident: event.resident, lines: [] };
  }
  if (before === undefined) {
    return undefined;
  }
  const { type: _, ...said } = event;
  return { ...before, lines: [...before.lines, { ...said, by, at }] };
}

/** Whether a 練習の来庁者 sits at this kiosk: nobody whom a camera could show. */
export function isPracticed({ kiosk }: Pick<ConsultationView, 'kiosk'>, town: Town): boolean {
  return town.practiceKiosks?.includes(kiosk) ?? false;
}
