const EVERY_MS = 100;
/** At 48 kHz more than the time between two looks: a sound that falls between them is not missed. */
const SAMPLES = 8192;
/** Speech at a desk is around a tenth of full scale; the square root spreads it over the meter. */
const shape = (amplitude: number): number => Math.min(1, Math.sqrt(amplitude));

/** How loud a track is, such as our own microphone, measured only while somebody listens. */
export class LevelMeter {
  private readonly listeners = new Set<(level: number) => void>();
  private timer = 0;
  private audio: AudioContext | undefined;
  private analyser: AnalyserNode | undefined;
  private node: MediaStreamAudioSourceNode | undefined;
  private measured: MediaStreamTrack | null = null;

  /**
   * @param sent the level a connection reports, for as long as the browser keeps the meter's own
   *   way shut (it wants a touch first)
   */
  constructor(
    private readonly track: () => MediaStreamTrack | null,
    private readonly sent: () => Promise<number>,
  ) {}

  listen(listener: (level: number) => void): () => void {
    this.listeners.add(listener);
    if (this.timer === 0) this.timer = window.setInterval(() => void this.tick(), EVERY_MS);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
    this.listeners.clear();
    this.release();
    void this.audio?.close();
    this.audio = undefined;
    this.analyser = undefined;
  }

  private async tick(): Promise<void> {
    const track = this.track();
    const level = track?.enabled ? await this.measure(track) : 0;
    for (const listener of [...this.listeners]) listener(level);
  }

  private async measure(track: MediaStreamTrack): Promise<number> {
    this.audio ??= new AudioContext();
    if (this.audio.state !== 'running') {
      void this.audio.resume();
      return shape(await this.sent());
    }
    this.analyser ??= new AnalyserNode(this.audio, { fftSize: SAMPLES });
    if (this.measured !== track) {
      this.release();
      this.node = this.audio.createMediaStreamSource(new MediaStream([track]));
      this.node.connect(this.analyser);
      this.measured = track;
    }
    const samples = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    return shape(Math.sqrt(power));
  }

  private release(): void {
    this.node?.disconnect();
    this.node = undefined;
    this.measured = null;
  }
}
