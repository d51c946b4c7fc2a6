import { playTone, type Speaker } from './speaker';
import { type Heard, type Hearing, hearingOf, levelsOf, TONES } from './tone';

/** In seconds: silence first, then for each tone a slot in which it sounds and dies away. */
const SILENCE = 0.7;
const SLOT = 1.4;
const TONE = 0.9;
/** From the speaker through the air, two buffers and the browser to the analyser, at the longest. */
const DELAY = 0.45;
/** In milliseconds: a sound card's clock may begin late, or stand still. */
const PATIENCE_MS = 3_000;
const LOOK_MS = 50;
const SAMPLES = 4_096;

/** Plays the tones on the speaker and listens to the microphone. */
export async function soundCheck(
  speaker: Speaker,
  microphone: MediaStreamTrack,
  signal: AbortSignal,
): Promise<Hearing> {
  const { audio } = speaker;
  const analyser = new AnalyserNode(audio, { fftSize: SAMPLES });
  const ear = audio.createMediaStreamSource(new MediaStream([microphone]));
  ear.connect(analyser);
  const start = audio.currentTime + 0.1;
  TONES.forEach((hertz, i) => {
    const from = start + SILENCE + i * SLOT;
    playTone(speaker, hertz, from, from + TONE);
  });

  const looks: Heard[] = [];
  const samples = new Float32Array(SAMPLES);
  const end = start + SILENCE + TONES.length * SLOT;
  const limit = performance.now() + (end - audio.currentTime) * 1_000 + PATIENCE_MS;
  while (audio.currentTime < end && performance.now() < limit && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const moment = momentAt(audio.currentTime - start);
    if (moment !== 'between') {
      analyser.getFloatTimeDomainData(samples);
      looks.push({ playing: moment, levels: levelsOf(samples, audio.sampleRate) });
    }
  }
  ear.disconnect();
  return hearingOf(looks);
}

/** The tone that is surely heard at that moment, undefined in the silence before the first. */
function momentAt(second: number): number | undefined | 'between' {
  if (second < SILENCE) {
    return undefined;
  }
  const slot = Math.floor((second - SILENCE) / SLOT);
  const within = second - SILENCE - slot * SLOT;
  return within >= DELAY && within <= TONE && slot < TONES.length ? slot : 'between';
}
