/** Two soft tones, rising: your turn, or something to do. */
const TONES = [
  { hertz: 587.3, at: 0 },
  { hertz: 880, at: 0.28 },
] as const;
const SECONDS = 0.9;
const LOUDNESS = 0.2;

let audio: AudioContext | undefined;

/** To be called from a touch: a browser lets no sound out of a page that was never touched. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Sounds once, where the browser allows it; the screen says the same. */
export function chime(): void {
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  for (const { hertz, at } of TONES) {
    const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    const start = currentTime + at;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04);
    gain.gain.exponentialRampToValueAtTime(0.001, start + SECONDS);
    oscillator.connect(gain).connect(destination);
    oscillator.start(start);
    oscillator.stop(start + SECONDS);
  }
}
