import { expect, test } from 'vitest';
import { refusedDelay, retryDelay } from './backoff';

test('attempts to come back are between half a second and three seconds apart, and spread', () => {
  expect(retryDelay(0, 0)).toBe(500);
  expect(retryDelay(1, 0)).toBe(1_000);
  expect(retryDelay(50, 0)).toBe(2_000);
  expect(retryDelay(50, 0.999)).toBeLessThan(3_000);
  expect(retryDelay(50, 0.999)).toBeGreaterThan(2_900);
});

test('a server that said no is asked less often', () => {
  expect(refusedDelay(0)).toBeGreaterThan(retryDelay(50, 0.999));
});
