import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { element } from './element';
import { IqError, Questions } from './questions';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function asked(questions: Questions): { readonly id: string; readonly answer: Promise<unknown> } {
  let id = '';
  const answer = questions.ask(10_000, (given) => {
    id = given;
  });
  return { id, answer };
}

test('each question gets its own answer, in whatever order they come', async () => {
  const questions = new Questions();
  const first = asked(questions);
  const second = asked(questions);
  const reply = (id: string) => element('iq', { type: 'result', id });
  expect(questions.takes(reply(second.id))).toBe(true);
  expect(questions.takes(reply(first.id))).toBe(true);
  await expect(first.answer).resolves.toMatchObject({ attributes: { id: first.id } });
  await expect(second.answer).resolves.toMatchObject({ attributes: { id: second.id } });
});

test('an error rejects with its condition, silence with a timeout', async () => {
  const questions = new Questions();
  const refused = asked(questions);
  const lost = asked(questions);
  questions.takes(
    element(
      'iq',
      { type: 'error', id: refused.id },
      element('error', {}, element('text'), element('item-not-found')),
    ),
  );
  await expect(refused.answer).rejects.toEqual(new IqError('item-not-found'));
  const silence = expect(lost.answer).rejects.toEqual(new IqError('timeout'));
  vi.advanceTimersByTime(10_000);
  await silence;
});

test('what is not an answer is left to others, and a late answer to nobody', () => {
  const questions = new Questions();
  expect(questions.takes(element('iq', { type: 'set', id: 'q1' }))).toBe(false);
  expect(questions.takes(element('presence', { type: 'error' }))).toBe(false);
  expect(questions.takes(element('iq', { type: 'result', id: 'of old' }))).toBe(true);
});

test('a session that is gone answers nothing any more', async () => {
  const questions = new Questions();
  const { answer } = asked(questions);
  const gone = expect(answer).rejects.toEqual(new IqError('disconnected'));
  questions.drop();
  await gone;
});
