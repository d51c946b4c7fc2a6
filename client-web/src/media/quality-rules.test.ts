import { describe, expect, test } from 'vitest';
import {
  CLIMB_S,
  FALL_S,
  type Ladder,
  type LineSample,
  LONGEST_CLIMB_S,
  NEW_LINE,
  poorest,
  SETTLED_S,
  step,
  WARM_UP_S,
} from './quality-rules';

const GOOD: LineSample = {
  availableBitrate: 2_000_000,
  audioLoss: 0,
  videoLoss: 0,
  roundTripMs: 30,
  frozen: 0,
  cpuLimited: false,
  bandwidthLimited: false,
};
const THIN: LineSample = { ...GOOD, availableBitrate: 300_000, bandwidthLimited: true };
const THREAD: LineSample = { ...THIN, availableBitrate: 60_000 };
const LOSSY: LineSample = { ...GOOD, audioLoss: 0.5, videoLoss: 0.5 };

function passing(seconds: number, sample: LineSample, ladder: Ladder): Ladder {
  return Array.from({ length: seconds }).reduce<Ladder>((each) => step(each, sample), ladder);
}

const TO_TEXT_S = FALL_S.hd + FALL_S.sd + FALL_S.audio;

const warm = passing(WARM_UP_S, GOOD, NEW_LINE);

describe('what the line carries', () => {
  test('is believed in until the browser had time to find out', () => {
    expect(passing(WARM_UP_S, THREAD, NEW_LINE).quality).toBe('hd');
  });

  test('is taken down only when it is strained for a while, not by one bad second', () => {
    expect(passing(FALL_S.hd - 1, THIN, warm).quality).toBe('hd');
    expect(passing(FALL_S.hd, THIN, warm).quality).toBe('sd');
    const relieved = step(passing(FALL_S.hd - 1, THIN, warm), GOOD);
    expect(passing(FALL_S.hd - 1, THIN, relieved).quality).toBe('hd');
  });

  test('goes rung by rung to sound only, and to text when not even that arrives', () => {
    expect(passing(FALL_S.hd + FALL_S.sd, THREAD, warm).quality).toBe('audio');
    expect(passing(TO_TEXT_S, LOSSY, warm).quality).toBe('text');
  });

  test('stays a small picture on a line that carries one', () => {
    expect(passing(600, THIN, warm).quality).toBe('sd');
  });

  test('comes back by itself, also from text, where nothing is sent that could be measured', () => {
    const silent = passing(TO_TEXT_S, LOSSY, warm);
    const unmeasured = { ...GOOD, availableBitrate: undefined };
    const heard = passing(silent.patience, unmeasured, silent);
    expect(heard.quality).toBe('audio');
    const seen = passing(heard.patience, unmeasured, heard);
    expect(seen.quality).toBe('sd');
    expect(passing(seen.patience, GOOD, seen).quality).toBe('hd');
  });

  test('is all again although little is measured where little is sent', () => {
    const small = passing(FALL_S.hd, THIN, warm);
    const easy = { ...GOOD, availableBitrate: 390_000 };
    const large = passing(small.patience, easy, small);
    expect(large.quality).toBe('hd');
    expect(passing(600, easy, large).quality).toBe('hd');
  });

  test('is tried again less and less often while it does not hold', () => {
    let ladder = passing(FALL_S.hd, THIN, warm);
    const waits: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      waits.push(ladder.patience);
      ladder = passing(ladder.patience, GOOD, ladder);
      expect(ladder.quality).toBe('hd');
      ladder = passing(FALL_S.hd, THIN, ladder);
      expect(ladder.quality).toBe('sd');
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(LONGEST_CLIMB_S);
  });

  test('is trusted anew once a rung has held', () => {
    const fallen = passing(FALL_S.hd, THIN, warm);
    expect(fallen.patience).toBeGreaterThan(CLIMB_S);
    const again = passing(fallen.patience, GOOD, fallen);
    expect(passing(SETTLED_S, GOOD, again)).toMatchObject({ quality: 'hd', patience: CLIMB_S });
  });

  test('is a small picture where the computer cannot encode a large one, but never less', () => {
    const weak = { ...GOOD, cpuLimited: true, frozen: 1 };
    expect(passing(600, weak, warm).quality).toBe('sd');
  });

  test('is for several lines what the poorest carries', () => {
    expect(poorest(['hd', 'audio', 'sd'])).toBe('audio');
    expect(poorest([])).toBe('hd');
  });
});
