import { describe, expect, it } from 'vitest';
import { type Heard, hearingOf, levelsOf, TONES } from './tone';

const RATE = 48_000;
const LOOK = 4_096;

/** Pseudo-random noise from -1 to 1, the same in every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 31 - 1;
  };
}

type Room = (second: number, playing: number | undefined) => number;

/** What a microphone in the room gives while silence and then each tone is played. */
function listenIn(room: Room): Heard[] {
  const looks: Heard[] = [];
  for (const playing of [undefined, ...TONES.keys()]) {
    for (let look = 0; look < 8; look++) {
      const from = looks.length * 0.05;
      const samples = Float32Array.from({ length: LOOK }, (_, i) => room(from + i / RATE, playing));
      looks.push({ playing, levels: levelsOf(samples, RATE) });
    }
  }
  return looks;
}

const sine = (hertz: number, second: number) => Math.sin(2 * Math.PI * hertz * second);
const tone = (playing: number | undefined, second: number) =>
  playing === undefined ? 0 : sine(TONES[playing] ?? 0, second);

describe('the level of a tone', () => {
  it('is that of its own wave in decibels, and far lower for the others', () => {
    const wave = Float32Array.from({ length: LOOK }, (_, i) => 0.1 * sine(TONES[1] ?? 0, i / RATE));
    const [low, own, high] = levelsOf(wave, RATE);
    expect(own).toBeCloseTo(-20, 0);
    expect(low).toBeLessThan(-60);
    expect(high).toBeLessThan(-60);
  });
});

describe('a microphone', () => {
  it('hears the speaker through the noise of a room, softly', () => {
    const rustle = noise(1);
    expect(hearingOf(listenIn((s, playing) => 0.01 * tone(playing, s) + 0.02 * rustle()))).toBe(
      'heard',
    );
  });

  it('hears it although the speaker can’t do the lowest tone', () => {
    const rustle = noise(2);
    const tinny: Room = (s, p) => (p === 0 ? 0 : 0.05 * tone(p, s)) + 0.005 * rustle();
    expect(hearingOf(listenIn(tinny))).toBe('heard');
  });

  it('does not hear it in a room that is merely noisy', () => {
    const rustle = noise(3);
    expect(hearingOf(listenIn(() => 0.3 * rustle()))).toBe('notHeard');
  });

  it('does not take a hum, a fan or a chime for it, even on one of the tones', () => {
    const rustle = noise(4);
    const hum: Room = (s) => 0.2 * sine(740, s) + 0.1 * sine(50, s) + 0.01 * rustle();
    expect(hearingOf(listenIn(hum))).toBe('notHeard');
  });

  it('does not take short beeps for it, as test devices give them', () => {
    const beeps: Room = (s) => (s % 0.5 < 0.02 ? 0.5 * Math.sign(sine(400, s)) : 0);
    expect(hearingOf(listenIn(beeps))).toBe('notHeard');
  });

  it('that gives nothing at all is called silent', () => {
    expect(hearingOf(listenIn(() => 0))).toBe('silent');
  });
});
