import { describe, expect, it } from 'vitest';
import { FakePlatform } from '../wire/fake-platform';
import { PenGuard } from './pen';
import { StrokeRecorder } from './recorder';
import { MAX_POINTS, outline, PER_POINT, simplify } from './stroke';

const finger = { pointerId: 1, pointerType: 'touch', button: 0, width: 24, height: 28 };
const palm = { ...finger, pointerId: 3, width: 70, height: 110 };
const pen = { pointerId: 2, pointerType: 'pen', button: 0, width: 1, height: 1 };

describe('a stroke while the pen is down', () => {
  function recorder() {
    const platform = new FakePlatform();
    const told: { from: number; points: readonly number[] }[] = [];
    const stroke = new StrokeRecorder({
      tell: (from, points) => told.push({ from, points }),
      platform,
    });
    return { platform, told, stroke };
  }

  it('is told on at once, and then in batches that join without a gap', () => {
    const { platform, told, stroke } = recorder();
    stroke.add({ u: 0.1, v: 0.1 }, 0.5);
    stroke.add({ u: 0.2, v: 0.2 }, 0.5);
    expect(told).toEqual([{ from: 0, points: [0.1, 0.1, 0.5] }]);
    stroke.add({ u: 0.3, v: 0.3 }, 0.5);
    platform.wind(20);
    expect(told.slice(1)).toEqual([{ from: 1, points: [0.2, 0.2, 0.5, 0.3, 0.3, 0.5] }]);
  });

  it('goes at once with each frame of a screen', () => {
    const { platform, told, stroke } = recorder();
    for (let frame = 1; frame <= 10; frame += 1) {
      stroke.add({ u: frame / 10, v: 0.5 }, 0.5);
      expect(told).toHaveLength(frame);
      platform.wind(1_000 / 60);
    }
  });

  it('is told on about sixty times a second, however many samples the pen takes', () => {
    const { platform, told, stroke } = recorder();
    for (let i = 0; i < 240; i += 1) {
      stroke.add({ u: i / 240, v: 0.5 }, 0.5);
      platform.wind(1_000 / 240);
    }
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThanOrEqual(63);
  });

  it('says nothing while the pen rests, and nothing after it is lifted', () => {
    const { platform, told, stroke } = recorder();
    stroke.add({ u: 0.1, v: 0.1 }, 0.5);
    stroke.add({ u: 0.1, v: 0.1 }, 0.5);
    platform.wind(1_000);
    stroke.add({ u: 0.2, v: 0.1 }, 0.5);
    stroke.add({ u: 0.3, v: 0.1 }, 0.5);
    expect(stroke.finish()).toHaveLength(3 * PER_POINT);
    platform.wind(1_000);
    expect(told).toHaveLength(2);
  });

  it('is forgotten by those who have seen its beginning when it was a hand’s', () => {
    const { told, stroke } = recorder();
    stroke.giveUp();
    expect(told).toEqual([]);
    stroke.add({ u: 0.1, v: 0.1 }, 0.5);
    stroke.giveUp();
    expect(told.at(-1)).toEqual({ from: 0, points: [] });
  });

  it('is full when the next point would be refused', () => {
    const { stroke } = recorder();
    for (let i = 0; i < MAX_POINTS; i += 1) {
      expect(stroke.isFull).toBe(false);
      stroke.add({ u: i / MAX_POINTS, v: 0 }, 0.5);
    }
    expect(stroke.isFull).toBe(true);
  });
});

describe('a kept stroke', () => {
  it('loses the points on a straight line and keeps the corner and both ends', () => {
    const corner = [0, 0, 1, 0.2, 0, 1, 0.4, 0, 1, 0.4, 0.2, 1, 0.4, 0.4, 1];
    expect(simplify(corner, 0.001, 1)).toEqual([0, 0, 1, 0.4, 0, 1, 0.4, 0.4, 1]);
  });

  it('keeps a loop that ends where it began', () => {
    const loop = [0, 0, 1, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0, 1];
    expect(simplify(loop, 0.001, 1)).toHaveLength(4 * PER_POINT);
  });

  it('has an outline even when it is a single touch', () => {
    const ground = { width: 1_000, height: 1_414 };
    expect(outline([0.5, 0.5, 0.5], ground, 3, 'pen')).toMatch(/^M.*Z$/);
    expect(outline([], ground, 3, 'pen')).toBe('');
  });
});

describe('who may draw', () => {
  it('is one pointer at a time', () => {
    const guard = new PenGuard();
    expect(guard.begins(finger)).toBe(true);
    expect(guard.begins({ ...finger, pointerId: 9 })).toBe(false);
    expect(guard.ends({ pointerId: 9 })).toBe(false);
    expect(guard.ends(finger)).toBe(true);
    expect(guard.begins({ ...finger, pointerId: 9 })).toBe(true);
  });

  it('is no touch once a pen was seen', () => {
    const guard = new PenGuard();
    expect(guard.begins(pen)).toBe(true);
    guard.ends(pen);
    expect(guard.begins(finger)).toBe(false);
    expect(guard.begins(pen)).toBe(true);
  });

  it('is no hand, and a hand that lies there does not keep the finger away', () => {
    const guard = new PenGuard();
    expect(guard.begins(palm)).toBe(false);
    expect(guard.begins(finger)).toBe(true);
  });

  it('is no longer a contact that grows to a hand, and the next one may draw', () => {
    const guard = new PenGuard();
    expect(guard.begins(finger)).toBe(true);
    expect(guard.givesUp(finger)).toBe(false);
    expect(guard.givesUp({ ...palm, pointerId: 9 })).toBe(false);
    expect(guard.givesUp({ ...palm, pointerId: finger.pointerId })).toBe(true);
    expect(guard.ends(finger)).toBe(false);
    expect(guard.begins({ ...finger, pointerId: 9 })).toBe(true);
  });

  it('is a mouse whatever size it has, with its main button', () => {
    const mouse = { pointerId: 4, pointerType: 'mouse', button: 0, width: 1, height: 1 };
    expect(new PenGuard().begins({ ...mouse, button: 2 })).toBe(false);
    expect(new PenGuard().begins(mouse)).toBe(true);
  });
});
