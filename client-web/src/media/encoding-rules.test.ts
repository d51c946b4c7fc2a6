import { describe, expect, test } from 'vitest';
import { encodingFor, heightFor } from './encoding-rules';

describe('how a picture is sent', () => {
  test('is no larger than it is shown', () => {
    const small = heightFor('camera', 'small');
    expect(encodingFor('camera', 'hd', 720, small).scaleResolutionDownBy).toBe(2);
    expect(encodingFor('camera', 'hd', 720, 720).scaleResolutionDownBy).toBe(1);
  });

  test('is never enlarged', () => {
    expect(encodingFor('camera', 'hd', 480, 720).scaleResolutionDownBy).toBe(1);
    expect(encodingFor('document', 'hd', undefined, 2160).scaleResolutionDownBy).toBe(1);
  });

  test('is not at all where nobody shows it or the line carries sound only', () => {
    expect(encodingFor('camera', 'hd', 720, heightFor('camera', 'hidden')).active).toBe(false);
    expect(encodingFor('camera', 'audio', 720, 720).active).toBe(false);
    expect(encodingFor('document', 'text', 1080, 2160).active).toBe(false);
  });

  test('gives up size for a face and rate for a paper', () => {
    const face = encodingFor('camera', 'sd', 720, 720);
    expect(face.scaleResolutionDownBy).toBe(2);
    expect(face.maxFramerate).toBeGreaterThanOrEqual(15);
    const paper = encodingFor('document', 'sd', 1080, 2160);
    expect(paper.scaleResolutionDownBy).toBe(1);
    expect(paper.maxFramerate).toBeLessThanOrEqual(5);
  });
});
