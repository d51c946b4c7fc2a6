import { describe, expect, it } from 'vitest';
import { HttpProblem } from './api';
import { requireNotLarger } from './upload';

const FILE = new Blob([new Uint8Array(1_001)]);

describe('a file over the limit', () => {
  it('is refused as the gate would refuse it, one at the limit is not', () => {
    const refusal = new HttpProblem(400, 'photo-too-large');
    expect(() => requireNotLarger(FILE, 1_000, 'photo-too-large')).toThrow(refusal);
    expect(() => requireNotLarger(FILE, 1_001, 'photo-too-large')).not.toThrow();
  });
});
