import { describe, expect, it } from 'vitest';
import { textsIn } from '../text';
import { itemOf } from './sample';
import { inOrder, openCount, printingNow, stateWord } from './tray';

describe('the print tray', () => {
  it('shows first what must be answered, then what waits, then what is done', () => {
    const items = [
      itemOf({ print: 'done', state: 'done', printed: 1 }),
      itemOf({ print: 'later', requestedAt: '2026-11-24T02:00:00Z' }),
      itemOf({ print: 'waits' }),
      itemOf({ print: 'failed', state: 'failed', requestedAt: '2026-11-24T03:00:00Z' }),
    ];
    expect(inOrder(items).map((i) => i.print)).toEqual(['failed', 'waits', 'later', 'done']);
    expect(openCount(items)).toBe(3);
  });

  it('says how many copies are printed', () => {
    const text = textsIn('ja').print;
    expect(stateWord(itemOf(), text)).toBe('未印刷');
    expect(stateWord(itemOf({ state: 'done', printed: 2 }), text)).toBe('印刷済み 2部');
    expect(stateWord(itemOf({ state: 'failed' }), text)).toBe('できませんでした');
  });
});

describe('a kiosk that prints by itself', () => {
  it('prints only for whom it shows at this moment', () => {
    const item = itemOf({ place: 'kiosk' });
    expect(printingNow([item], 'c')).toBe(item);
    expect(printingNow([item], 'another')).toBeUndefined();
    expect(printingNow([item], undefined)).toBeUndefined();
  });

  it('leaves to the clerk what is in the tray, or was printed there', () => {
    expect(printingNow([itemOf()], 'c')).toBeUndefined();
    const sent = itemOf({ place: 'kiosk', state: 'sent', sentBy: 'clerk' });
    expect(printingNow([sent], 'c')).toBeUndefined();
  });

  it('asks after the paper it has sent before it prints the next', () => {
    const sent = itemOf({ print: 'sent', place: 'kiosk', state: 'sent', sentBy: 'resident' });
    const waiting = itemOf({ print: 'waiting', place: 'kiosk' });
    expect(printingNow([waiting, sent], 'c')).toBe(sent);
  });
});
