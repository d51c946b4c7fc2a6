import { Connection, type Network } from '../connection';
import { heightFor } from '../encoding-rules';
import { freshNumber } from '../ids';
import { preferred } from '../jingle/codecs';
import { candidatesFromJingle, fromJingle } from '../jingle/from-jingle';
import { type Description, parseSdp, writeSdp } from '../jingle/sdp';
import { sourcesIn } from '../jingle/sources';
import type { TerminateReason } from '../jingle/stanzas';
import { gatheredToJingle, sourceNameOf } from '../jingle/to-jingle';
import type { LocalTracks } from '../local-tracks';
import type { MediaReport } from '../media-report';
import { PICTURES, type Places } from '../senders';
import type { Link, Quality, Size, Source } from '../types';
import { childNamed, childrenNamed, type XmlElement } from '../xmpp/element';
import { COLIBRI } from '../xmpp/namespaces';
import {
  answerFor,
  inThreeLayers,
  type Layers,
  OWN,
  offerOf,
  type Slot,
  withLayers,
  withSources,
} from './bridge-sdp';
import { ColibriChannel } from './colibri-channel';
import { type FromBridge, receiverConstraints, videoType } from './colibri-messages';

export interface BridgeOptions {
  readonly self: string;
  readonly sid: string;
  /** Of the session, as the initiate has it; and our own address. */
  readonly initiator: string;
  readonly responder: string;
  readonly network: Network;
  readonly tracks: LocalTracks;
  /** A second picture may come from here. */
  readonly documentCamera: boolean;
  readonly codecs: readonly string[];
  readonly shown: (endpoint: string, source: Source) => Size;
  readonly ask: (jingle: XmlElement) => Promise<unknown>;
  readonly changed: () => void;
}

/** What comes of one endpoint through the bridge. */
export interface Endpoint {
  readonly stream: MediaStream;
  readonly documentStream: MediaStream;
}

/**
 * The one media session with a bridge (Jicofo and Jitsi Videobridge): ours go there once, in three
 * sizes, everybody else's come from there. Whenever somebody's come or go the browser is given a
 * new description; the bridge needs none.
 */
export class BridgeSession {
  dominantSpeaker: string | undefined;
  private readonly connection: Connection;
  private readonly endpoints = new Map<string, Endpoint>();
  private channel: ColibriChannel | undefined;
  private bridge: Description | undefined;
  private slots: readonly Slot[] = [];
  private layers: Layers | undefined;

  constructor(private readonly options: BridgeOptions) {
    const { sid, initiator, responder, network, tracks, ask, changed } = options;
    this.connection = new Connection({
      ids: { sid, initiator, responder },
      role: 'responder',
      network,
      tracks,
      places,
      ask,
      linked: changed,
    });
  }

  get sid(): string {
    return this.options.sid;
  }

  get link(): Link {
    return this.connection.link;
  }

  /** Media come and go this way; until then the others are still reached directly. */
  get carries(): boolean {
    return this.link === 'connected' || this.link === 'interrupted';
  }

  get quality(): Quality {
    return this.connection.quality;
  }

  endpoint(id: string): Endpoint | undefined {
    return this.endpoints.get(id);
  }

  accept(initiate: XmlElement): void {
    this.connection.step(async () => {
      const bridge = fromJingle(initiate, 'initiator');
      this.bridge = bridge;
      this.slots = withSources([], sourcesIn(initiate), []);
      const ours = await this.negotiate();
      const contents = answerFor(bridge, ours);
      this.connection
        .send('session-accept', ...gatheredToJingle(contents, this.options.self))
        .catch(() => this.connection.setLink('failed'));
      this.connection.describedBy(contents[0]?.media);
      for (const { candidate } of candidatesFromJingle(initiate)) {
        await this.connection.addCandidate(candidate, OWN.microphone);
      }
      await this.connection.applySenders();
      this.openChannel(initiate);
    });
  }

  onSources(action: 'source-add' | 'source-remove', message: XmlElement): void {
    this.connection.step(async () => {
      const sources = sourcesIn(message);
      this.slots =
        action === 'source-add'
          ? withSources(this.slots, sources, [])
          : withSources(this.slots, [], sources);
      await this.negotiate();
      this.sayWhatIsShown();
    });
  }

  setTracks(tracks: LocalTracks): void {
    this.connection.setTracks(tracks);
    this.sayWhatIsSent();
  }

  sayWhatIsShown(): void {
    const heights = this.slots.flatMap(({ source }) => {
      if (source?.kind !== 'video') return [];
      const which = pictureOf(source.name);
      const size = this.options.shown(source.endpoint, which);
      return [[source.name, heightFor(which, size)] as const];
    });
    this.channel?.send(receiverConstraints(new Map(heights), heightFor('camera', 'large')));
  }

  async listen(): Promise<void> {
    await this.connection.listen();
    this.options.changed();
  }

  report(): Promise<MediaReport> {
    return this.connection.report();
  }

  close(reason?: TerminateReason): void {
    this.channel?.close();
    this.connection.close(reason);
  }

  private get pc(): RTCPeerConnection {
    return this.connection.pc;
  }

  private async negotiate(): Promise<Description> {
    const { bridge } = this;
    if (!bridge) throw new Error('no session yet');
    const offer = offerOf(bridge, this.slots, this.options.documentCamera);
    await this.pc.setRemoteDescription({ type: 'offer', sdp: writeSdp(offer) });
    this.prepareOwn();
    const answer = (await this.pc.createAnswer()).sdp ?? '';
    this.layers ??= this.layersOf(answer);
    const sdp = this.layers ? withLayers(answer, OWN.camera, this.layers) : answer;
    await this.pc.setLocalDescription({ type: 'answer', sdp });
    this.sortTracks();
    this.options.changed();
    return parseSdp(sdp);
  }

  private layersOf(answer: string): Layers | undefined {
    const camera = parseSdp(answer).media.find(({ mid }) => mid === OWN.camera);
    return camera && camera.sources.length > 0 ? inThreeLayers(camera, freshNumber) : undefined;
  }

  private prepareOwn(): void {
    const face = new MediaStream();
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
    for (const [place, transceiver] of Object.entries(places(this.pc))) {
      if (!transceiver || transceiver.direction === 'sendonly') continue;
      transceiver.direction = 'sendonly';
      transceiver.sender.setStreams(place === 'document' ? new MediaStream() : face);
      if (place !== 'microphone' && codecs.length > 0) {
        transceiver.setCodecPreferences([...preferred(codecs, this.options.codecs)]);
      }
    }
  }

  /** Puts what is received into the streams of those it comes from. */
  private sortTracks(): void {
    const wanted = new Map<MediaStream, Set<MediaStreamTrack>>();
    for (const { stream, documentStream } of this.endpoints.values()) {
      wanted.set(stream, new Set());
      wanted.set(documentStream, new Set());
    }
    for (const { mid, source } of this.slots) {
      const transceiver = this.pc.getTransceivers().find((each) => each.mid === mid);
      if (!source || !transceiver) continue;
      const endpoint = this.endpoints.get(source.endpoint) ?? {
        stream: new MediaStream(),
        documentStream: new MediaStream(),
      };
      this.endpoints.set(source.endpoint, endpoint);
      const isDocument = source.kind === 'video' && pictureOf(source.name) === 'document';
      const stream = isDocument ? endpoint.documentStream : endpoint.stream;
      wanted.set(stream, (wanted.get(stream) ?? new Set()).add(transceiver.receiver.track));
    }
    for (const [stream, tracks] of wanted) {
      for (const track of stream.getTracks()) if (!tracks.has(track)) stream.removeTrack(track);
      for (const track of tracks) stream.addTrack(track);
    }
    for (const id of this.endpoints.keys()) {
      if (!this.slots.some(({ source }) => source?.endpoint === id)) this.endpoints.delete(id);
    }
  }

  private openChannel(initiate: XmlElement): void {
    const url = channelIn(initiate);
    if (url === undefined || this.connection.over) return;
    this.channel = new ColibriChannel(url, {
      opened: () => {
        this.sayWhatIsSent();
        this.sayWhatIsShown();
      },
      message: (message) => this.onMessage(message),
    });
  }

  private sayWhatIsSent(): void {
    const { self, documentCamera } = this.options;
    this.channel?.send(videoType(sourceNameOf(self, 'camera'), 'camera'));
    if (documentCamera) this.channel?.send(videoType(sourceNameOf(self, 'document'), 'desktop'));
  }

  private onMessage(message: FromBridge): void {
    if (message.type === 'speaker') {
      this.dominantSpeaker = message.endpoint;
      this.options.changed();
    } else if (message.type === 'wanted') {
      for (const source of PICTURES) {
        if (message.source === sourceNameOf(this.options.self, source)) {
          this.connection.askedFor(source, message.maxHeight);
        }
      }
    }
  }
}

function places(pc: RTCPeerConnection): Places {
  const at = (mid: string) => pc.getTransceivers().find((each) => each.mid === mid);
  return { microphone: at(OWN.microphone), camera: at(OWN.camera), document: at(OWN.document) };
}

/** Where the channel to the bridge is, as its initiate says. */
export function channelIn(initiate: XmlElement): string | undefined {
  return childrenNamed(initiate, 'content')
    .map((content) => childNamed(childNamed(content, 'transport'), 'web-socket', COLIBRI))
    .find((socket) => socket !== undefined)?.attributes.url;
}

function pictureOf(sourceName: string): Source {
  return sourceName.endsWith('-v0') ? 'camera' : 'document';
}
