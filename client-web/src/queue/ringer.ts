/** Two soft tones, falling a third: heard across a desk, not across an office. */
const TONES = [
  { hertz: 659.3, at: 0 },
  { hertz: 523.3, at: 0.32 },
] as const;
const TONE_SECONDS = 0.7;
const LOUDNESS = 0.16;
const PAUSE_MILLISECONDS = 3500;

/** `blocked`: the browser lets no sound out until the page has been touched. */
export type Sound = 'silent' | 'ringing' | 'blocked';

/** The ring of a call: repeats until it is stopped. */
export class Ringer {
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly tell: (sound: Sound) => void) {}

  start(): void {
    if (this.timer !== undefined) {
      return;
    }
    this.ring();
    this.timer = setInterval(() => this.ring(), PAUSE_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.tell('silent');
  }

  /** To be called from a touch: lets sound out from now on. */
  async unblock(): Promise<void> {
    await this.audio().resume();
    if (this.timer !== undefined) {
      this.ring();
    }
  }

  /** Stops and gives the device's sound back. */
  close(): void {
    this.stop();
    void this.context?.close();
    this.context = undefined;
  }

  private audio(): AudioContext {
    this.context ??= new AudioContext();
    return this.context;
  }

  private ring(): void {
    const audio = this.audio();
    if (audio.state !== 'running') {
      this.tell('blocked');
      void audio.resume().then(() => this.timer !== undefined && this.tell('ringing'));
      return;
    }
    this.tell('ringing');
    for (const { hertz, at } of TONES) {
      tone(audio, hertz, audio.currentTime + at);
    }
  }
}

function tone(audio: AudioContext, hertz: number, at: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_SECONDS);
}
