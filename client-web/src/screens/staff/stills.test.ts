import { describe, expect, it } from 'vitest';
import { STAFF } from '../../consultation/sample';
import type { DocumentCameraView, Still } from '../../wire/messages.gen';
import { layStill, magnified, stillProgress } from './stills';

const AT = '2026-04-01T00:10:00Z';
const then = Date.parse(AT);

function camera(change: Partial<DocumentCameraView> = {}): DocumentCameraView {
  return { state: 'on', stills: [], ...change };
}

const taken: Still = {
  still: 'first',
  askedBy: STAFF,
  at: AT,
  file: 'b'.repeat(64),
  width: 1920,
  height: 1080,
  bytes: 400_000,
};

describe('a still that was asked for', () => {
  it('is coming until it is there', () => {
    const asked = camera({ stillAsked: { still: 'first', by: STAFF, at: AT } });
    expect(stillProgress(asked, 'first', then + 1_000)).toBe('coming');
    expect(stillProgress(camera({ stills: [taken] }), 'first', then + 2_000)).toBe('none');
    expect(stillProgress(camera(), undefined, then)).toBe('none');
  });

  it('has failed when the kiosk says so, or says nothing for too long', () => {
    expect(stillProgress(camera(), 'first', then + 1_000)).toBe('failed');
    const asked = camera({ stillAsked: { still: 'second', by: STAFF, at: AT }, stills: [taken] });
    expect(stillProgress(asked, 'second', then + 24_000)).toBe('coming');
    expect(stillProgress(asked, 'second', then + 26_000)).toBe('failed');
  });
});

describe('a still on its stage', () => {
  const stage = { width: 480, height: 360 };

  it('is seen whole at first, standing or lying', () => {
    const lying = layStill(taken, stage, { zoom: 1, quarters: 0 });
    expect(lying.taken).toEqual({ width: 480, height: 270 });
    const standing = layStill(taken, stage, { zoom: 1, quarters: 1 });
    expect(standing.taken.height).toBe(360);
    expect(standing.taken.width).toBeCloseTo(202.5);
    expect(standing.picture).toEqual({ width: 360, height: 202.5 });
    expect(layStill(taken, stage, { zoom: 1, quarters: 2 }).taken).toEqual(lying.taken);
  });

  it('grows past its stage, and its scale is that of the picture', () => {
    const laid = layStill(taken, stage, { zoom: 4, quarters: 0 });
    expect(laid.taken).toEqual({ width: 1920, height: 1080 });
    expect(laid.scale).toBe(1);
  });

  it('goes from size to size and stops at both ends', () => {
    expect(magnified(1, 1)).toBe(1.5);
    expect(magnified(2, -1)).toBe(1.5);
    expect(magnified(1, -1)).toBe(1);
    expect(magnified(8, 1)).toBe(8);
  });
});
