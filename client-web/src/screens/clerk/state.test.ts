import { describe, expect, it } from 'vitest';
import type { KioskView } from '../../wire/messages.gen';
import { chosenKiosk, kioskMinutes } from './state';

const kiosk = (name: string, part: Partial<KioskView> = {}): KioskView => ({
  kiosk: name,
  branch: 'nishi',
  name,
  connected: true,
  ...part,
});

describe('the chosen kiosk', () => {
  it('is the only one of a small branch', () => {
    expect(chosenKiosk([kiosk('a')], undefined)?.kiosk).toBe('a');
  });

  it('is nobody’s choice but the clerk’s where there are several', () => {
    const both = [kiosk('a'), kiosk('b')];
    expect(chosenKiosk(both, undefined)).toBeUndefined();
    expect(chosenKiosk(both, 'b')?.kiosk).toBe('b');
  });
});

describe('the minutes of a kiosk', () => {
  const now = Date.parse('2026-04-01T00:10:59Z');

  it('count from when it was lost', () => {
    const lost = kiosk('a', { connected: false, since: '2026-04-01T00:00:00Z' });
    expect(kioskMinutes(lost, now)).toBe(10);
  });

  it('are not counted while it is free', () => {
    expect(kioskMinutes(kiosk('a', { since: '2026-04-01T00:00:00Z' }), now)).toBeUndefined();
  });
});
