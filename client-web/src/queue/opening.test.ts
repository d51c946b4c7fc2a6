import { describe, expect, it } from 'vitest';
import { textsIn } from '../text';
import type { OpeningView } from '../wire/messages.gen';
import { isOpen, openingOf, openingWords } from './opening';

const NOW = Date.parse('2026-11-24T03:30:00Z'); // 12:30 in Japan
const open: OpeningView = {
  procedure: 'tennyu',
  open: true,
  changesAt: '2026-11-24T08:15:00Z',
};
const atLunch: OpeningView = {
  procedure: 'zei_shomei',
  open: false,
  changesAt: '2026-11-24T04:00:00Z',
};
const tomorrow: OpeningView = {
  procedure: 'inkan',
  open: false,
  changesAt: '2026-11-24T23:30:00Z',
};
const all = [open, atLunch, tomorrow];
const say = (opening: OpeningView | undefined) =>
  openingWords(opening, NOW, textsIn('ja').opening, 'ja');

describe('the hours of a procedure', () => {
  it('are always, when it has none', () => {
    expect(isOpen(all, 'sodan')).toBe(true);
    expect(isOpen(all, 'tennyu')).toBe(true);
    expect(isOpen(all, 'inkan')).toBe(false);
  });

  it('say until when today, and from when', () => {
    expect(say(open)).toBe('きょうは 17:15 まで');
    expect(say(atLunch)).toBe('きょうは 13:00 から');
    expect(say(tomorrow)).toBe('次は 11月25日(水) 08:30 から');
    expect(say(undefined)).toBeUndefined();
  });

  it('say that nobody knows when, and do not invent it', () => {
    expect(say({ procedure: 'inkan', open: false })).toBe(
      'ただ今 受け付けていません。職員にお声がけください。',
    );
  });
});

describe('the hours of a tile', () => {
  it('are open while one of its procedures is', () => {
    expect(openingOf(all, ['inkan', 'tennyu'])).toBe(open);
    expect(openingOf(all, ['inkan', 'sodan'])).toBeUndefined();
  });

  it('begin with the first that opens', () => {
    expect(openingOf(all, ['inkan', 'zei_shomei'])).toBe(atLunch);
  });
});
