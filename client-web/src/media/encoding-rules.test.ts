import { describe, expect, test } from 'vitest';
import { encodingFor, encodingsFor, heightFor } from './encoding-rules';

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

describe('a picture in three layers', () => {
  const active = (quality: 'hd' | 'sd' | 'audio', asked: number) =>
    encodingsFor('camera', 3, quality, 720, asked).map((layer) => layer.active);

  test('has each twice as high as the one before', () => {
    const layers = encodingsFor('camera', 3, 'hd', 720, 720);
    expect(layers.map(({ scaleResolutionDownBy }) => scaleResolutionDownBy)).toEqual([4, 2, 1]);
    const [low, mid, high] = layers.map(({ maxBitrate }) => maxBitrate);
    expect(low).toBeLessThan(mid ?? 0);
    expect(mid).toBeLessThan(high ?? 0);
  });

  test('leaves out those that nobody wants or the line does not carry', () => {
    expect(active('hd', 720)).toEqual([true, true, true]);
    expect(active('hd', 360)).toEqual([true, true, false]);
    expect(active('hd', 90)).toEqual([true, false, false]);
    expect(active('sd', 720)).toEqual([true, true, false]);
    expect(active('hd', 0)).toEqual([false, false, false]);
    expect(active('audio', 720)).toEqual([false, false, false]);
  });

  test('has fewer of a camera that gives less, and the whole picture among them', () => {
    const layers = (captured: number) =>
      encodingsFor('camera', 3, 'hd', captured, 720)
        .filter(({ active }) => active)
        .map(({ scaleResolutionDownBy }) => captured / scaleResolutionDownBy);
    expect(layers(720)).toEqual([180, 360, 720]);
    expect(layers(480)).toEqual([240, 480]);
    expect(layers(240)).toEqual([240]);
  });

  test('is one where the browser has one', () => {
    expect(encodingsFor('camera', 1, 'hd', 720, 360)).toEqual([
      encodingFor('camera', 'hd', 720, 360),
    ]);
    expect(encodingsFor('camera', 0, 'hd', 720, 360)).toEqual([]);
  });
});
