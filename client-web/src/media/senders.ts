import { encodingsFor, heightFor } from './encoding-rules';
import type { LocalTracks } from './local-tracks';
import type { Quality, Source } from './types';

export type Place = keyof LocalTracks;
export type Places = Readonly<Partial<Record<Place, RTCRtpTransceiver>>>;

/** In the order of their sections. */
export const PICTURES: readonly Source[] = ['camera', 'document'];

/** Which section of a session carries what: the second picture is the document camera's. */
export function placesOf(transceivers: readonly RTCRtpTransceiver[]): Places {
  const video = transceivers.filter(({ receiver }) => receiver.track.kind === 'video');
  return {
    microphone: transceivers.find(({ receiver }) => receiver.track.kind === 'audio'),
    camera: video[0],
    document: video[1],
  };
}

/**
 * What one connection sends: our tracks in their places, each as the line allows and as the other
 * side shows it. Nothing of it has to be negotiated again.
 */
export class Senders {
  private readonly asked: Record<Source, number> = {
    camera: heightFor('camera', 'large'),
    document: heightFor('document', 'large'),
  };
  private quality: Quality = 'hd';

  constructor(
    private readonly places: () => Places,
    private tracks: LocalTracks,
  ) {}

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
  }

  setQuality(quality: Quality): void {
    this.quality = quality;
  }

  /** @param height in pixels; zero where the other side does not show it */
  ask(source: Source, height: number): void {
    this.asked[source] = height;
  }

  /** Brings the connection up to what was said above. */
  async apply(): Promise<void> {
    const places = this.places();
    for (const [place, transceiver] of Object.entries(places) as [Place, RTCRtpTransceiver][]) {
      const track = this.tracks[place];
      if (transceiver && transceiver.sender.track !== track) {
        await transceiver.sender.replaceTrack(track);
      }
    }
    await limit(places.microphone?.sender, [{ active: this.quality !== 'text' }]);
    for (const source of PICTURES) {
      const sender = places[source]?.sender;
      const captured = this.tracks[source]?.getSettings().height;
      const layers = sender?.getParameters().encodings.length ?? 0;
      const wanted = encodingsFor(source, layers, this.quality, captured, this.asked[source]);
      await limit(sender, wanted, source);
    }
  }
}

async function limit(
  sender: RTCRtpSender | undefined,
  wanted: readonly RTCRtpEncodingParameters[],
  source?: Source,
): Promise<void> {
  const parameters = sender?.getParameters();
  if (!sender || !parameters || parameters.encodings.length !== wanted.length) return;
  const same = parameters.encodings.every((encoding, at) =>
    Object.entries(wanted[at] ?? {}).every(
      ([key, value]) => encoding[key as keyof RTCRtpEncodingParameters] === value,
    ),
  );
  if (same) return;
  parameters.encodings.forEach((encoding, at) => {
    Object.assign(encoding, wanted[at]);
  });
  if (source === 'document') parameters.degradationPreference = 'maintain-resolution';
  // A browser that knows less than this sends what it likes.
  await sender.setParameters(parameters).catch(() => undefined);
}
