import { expect, it } from 'vitest';
import type { ConsultationView, RoomEvent } from '../wire/messages.gen';
import sample from './fold.gen.json';
import { foldConsultation } from './state';

/** What is absent travels as nothing at all. */
function asSent(view: unknown): unknown {
  return JSON.parse(JSON.stringify(view));
}

it('folds a whole consultation to what the server keeps', () => {
  const events = sample.events as unknown as readonly RoomEvent[];
  const view = events.reduce<ConsultationView | undefined>(foldConsultation, undefined);
  expect(asSent(view)).toEqual(sample.view);
});
