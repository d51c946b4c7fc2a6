import { type DeviceRef, findDevice, playOn } from '../media';

const OPENING_LIMIT = 2_000;

/** Whether the chosen speaker is there; without a choice the system's own is taken. */
export async function isSpeakerThere(chosen: DeviceRef | undefined): Promise<boolean> {
  if (chosen === undefined) {
    return true;
  }
  const devices = await navigator.mediaDevices.enumerateDevices();
  return findDevice(devices, 'audiooutput', chosen) !== undefined;
}

/** What is connected to it is played on the chosen speaker, as loud as chosen. */
export interface Speaker {
  readonly audio: AudioContext;
  readonly input: AudioNode;
  close(): void;
}

/**
 * Opens the chosen speaker.
 *
 * @param volume in per cent
 */
export async function openSpeaker(chosen: DeviceRef | undefined, volume: number): Promise<Speaker> {
  const audio = new AudioContext();
  const output = new MediaStreamAudioDestinationNode(audio);
  const element = new Audio();
  element.srcObject = output.stream;
  element.volume = volume / 100;
  const close = () => {
    element.pause();
    element.srcObject = null;
    void audio.close();
  };
  try {
    await playOn(element, chosen);
    // A browser that wants a touch first lets both wait.
    void audio.resume();
    void element.play().catch(() => undefined);
    return { audio, input: output, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Whether the browser lets sound out; some do so only once the screen has been touched. */
export async function isSpeakerOpen({ audio }: Speaker): Promise<boolean> {
  const until = performance.now() + OPENING_LIMIT;
  while (audio.state !== 'running' && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return audio.state === 'running';
}

/** Plays one tone, softly begun and ended. Times are in seconds of the context. */
export function playTone({ audio, input }: Speaker, hertz: number, from: number, to: number): void {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(0.5, from + 0.03);
  gain.gain.setValueAtTime(0.5, to - 0.03);
  gain.gain.linearRampToValueAtTime(0, to);
  oscillator.connect(gain).connect(input);
  oscillator.start(from);
  oscillator.stop(to);
}
