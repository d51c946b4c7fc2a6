// A bridge of a browser's own WebRTC: one peer connection for each client, and what comes in on one goes out on the
// others, in the size each wants. It is told by the focus who takes part; `BridgeWindow` is the wire to both.
import { answerTo, candidatesOf, contentsOf, midOf, readAccept, sectionsOf, ssrcsOf } from './bridge-jingle.js';

const LOOK_MS = 200;
/** A size that has brought no picture for so long is not being sent. */
const FLOWING_MS = 1_000;
/** As Jitsi's bridge has it, for a receiver that has not said anything. */
const UNTIL_SAID = { defaultConstraints: { maxHeight: 180 }, constraints: {} };

const endpoints = new Map();
let wire;
let speaker;

const tell = (message) => wire.send(JSON.stringify(message));

class Endpoint {
  pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  /** By section: the streams the client sends in it. */
  streamsIn = new Map();
  /** By name: what the client sends, each with one transceiver for each size, the smallest first. */
  sources = new Map();
  /** By name: what the client is sent of the others. */
  forwards = new Map();
  wanted = UNTIL_SAID;
  steps = Promise.resolve();
  channel = false;
  said = new Map();

  constructor(id) {
    this.id = id;
  }

  step(work) {
    this.steps = this.steps.then(work).catch((error) => {
      if (endpoints.has(this.id)) tell({ type: 'broken', endpoint: this.id, reason: String(error?.stack ?? error) });
    });
  }

  async allocate(channel) {
    this.pc.addTransceiver('audio', { direction: 'recvonly' });
    this.pc.addTransceiver('video', { direction: 'recvonly' });
    const known = await this.forwardNew();
    await this.pc.setLocalDescription();
    await gathered(this.pc);
    const { sdp } = this.pc.localDescription;
    tell({ type: 'allocated', endpoint: this.id, contents: contentsOf(sdp, channel), sources: this.announced(known) });
  }

  async accept(jingle) {
    this.accepted = readAccept(jingle);
    const free = this.pc.getTransceivers().filter(({ direction }) => direction === 'recvonly');
    const take = (kind) => {
      const at = free.findIndex(({ receiver }) => receiver.track.kind === kind);
      return at < 0 ? undefined : free.splice(at, 1)[0];
    };
    const more = [];
    const place = (kind, streams) => {
      const transceiver = take(kind);
      if (transceiver) this.streamsIn.set(transceiver.mid, streams);
      else more.push(streams);
      return transceiver;
    };
    const placed = this.accepted.sources.map((source) => ({
      ...source,
      sizes: source.streams.map((streams) => place(source.kind, streams)),
    }));
    await this.negotiate();
    await this.addCandidates(jingle);
    // What there was no section for yet: the larger sizes, and a second picture.
    const added = more.map((streams) => [this.pc.addTransceiver('video', { direction: 'recvonly' }), streams]);
    await this.pc.setLocalDescription();
    for (const [transceiver, streams] of added) this.streamsIn.set(transceiver.mid, streams);
    await this.negotiate();
    const left = added.map(([transceiver]) => transceiver);
    for (const { name, kind, sizes } of placed) {
      this.sources.set(name, { kind, sizes: sizes.map((each) => each ?? left.shift()), seen: [] });
    }
    for (const receiver of this.pc.getReceivers()) if (receiver.track.kind === 'audio') listen(receiver.track);
    for (const other of endpoints.values()) other.step(() => other.catchUp());
  }

  /** Sends on what the others began to send, and no more what they ceased to. */
  async catchUp() {
    if (!this.accepted) return;
    const gone = [...this.forwards].filter(([, { from, name }]) => !endpoints.get(from)?.sources.has(name));
    for (const [name, { transceiver }] of gone) {
      transceiver.direction = 'inactive';
      await transceiver.sender.replaceTrack(null);
      this.forwards.delete(name);
    }
    const added = await this.forwardNew();
    if (gone.length + added.length === 0) return;
    await this.negotiate();
    if (gone.length > 0) {
      tell({ type: 'removed', endpoint: this.id, sources: lists(gone.map(([, forward]) => forward)) });
    }
    if (added.length > 0) tell({ type: 'added', endpoint: this.id, sources: this.announced(added) });
  }

  async forwardNew() {
    const added = [];
    for (const from of endpoints.values()) {
      for (const [name, { kind, sizes }] of from === this ? [] : from.sources) {
        if (this.forwards.has(name)) continue;
        const { track } = sizes[0].receiver;
        const transceiver = this.pc.addTransceiver(track, { direction: 'sendonly', streams: [new MediaStream()] });
        // A bridge sends what it gets; it has no smaller picture of its own for a line that is slow at first.
        const parameters = { ...transceiver.sender.getParameters(), degradationPreference: 'maintain-resolution' };
        await transceiver.sender.setParameters(parameters);
        const forward = { from: from.id, name, kind, transceiver, ssrcs: [] };
        this.forwards.set(name, forward);
        added.push(forward);
      }
    }
    return added;
  }

  announced(forwards) {
    const sections = sectionsOf(this.pc.localDescription.sdp);
    for (const forward of forwards) {
      forward.ssrcs = ssrcsOf(sections.find((section) => midOf(section) === forward.transceiver.mid));
    }
    return lists(forwards);
  }

  async negotiate() {
    if (this.pc.signalingState === 'stable') await this.pc.setLocalDescription();
    const sdp = answerTo(this.pc.localDescription.sdp, this.accepted, this.streamsIn);
    await this.pc.setRemoteDescription({ type: 'answer', sdp });
  }

  async addCandidates(jingle) {
    for (const candidate of candidatesOf(jingle)) await this.pc.addIceCandidate({ candidate, sdpMLineIndex: 0 });
  }

  heightOf(name) {
    const { constraints, defaultConstraints } = this.wanted;
    return (constraints[name] ?? defaultConstraints).maxHeight;
  }

  /** Says something to the client, unless it was the last of its kind that it was told. */
  say(key, message) {
    const text = JSON.stringify(message);
    if (!this.channel || this.said.get(key) === text) return;
    this.said.set(key, text);
    tell({ type: 'say', endpoint: this.id, message });
  }

  /** Which sizes come in just now. */
  async look() {
    const now = performance.now();
    const report = [...(await this.pc.getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
    for (const { sizes, seen } of this.sources.values()) {
      sizes.forEach(({ mid }, at) => {
        const { framesDecoded = 0, frameHeight = 0 } = report.find((each) => each.mid === mid) ?? {};
        const { frames = 0, since = -FLOWING_MS } = seen[at] ?? {};
        const changed = framesDecoded > frames;
        seen[at] = { frames: framesDecoded, height: frameHeight, since: changed ? now : since, now };
      });
    }
  }

  async choose() {
    const sent = [];
    for (const { from, name, kind, transceiver } of this.forwards.values()) {
      const source = endpoints.get(from)?.sources.get(name);
      if (kind !== 'video' || !source) continue;
      const height = this.heightOf(name);
      const flowing = source.sizes.filter((_, at) => isFlowing(source.seen[at]));
      const fitting = flowing.filter((each) => source.seen[source.sizes.indexOf(each)].height <= height);
      const chosen = height === 0 ? undefined : (fitting.at(-1) ?? flowing[0]);
      const track = chosen?.receiver.track ?? null;
      if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
      if (track) sent.push(name);
    }
    this.say('forwarded', { colibriClass: 'ForwardedSources', forwardedSources: sent });
    for (const [name, { kind }] of this.sources) {
      if (kind !== 'video') continue;
      const others = [...endpoints.values()].filter((other) => other.forwards.has(name));
      const maxHeight = Math.max(0, ...others.map((other) => other.heightOf(name)));
      this.say(name, { colibriClass: 'SenderSourceConstraints', sourceName: name, maxHeight });
    }
    if (speaker) {
      const message = { dominantSpeakerEndpoint: speaker, previousSpeakers: [], silence: false };
      this.say('speaker', { colibriClass: 'DominantSpeakerEndpointChangeEvent', ...message });
    }
  }

  get loudness() {
    const microphones = this.pc.getReceivers().filter(({ track }) => track.kind === 'audio');
    return Math.max(0, ...microphones.flatMap((each) => each.getSynchronizationSources()).map(recentLevel));
  }
}

const isFlowing = (seen) => seen !== undefined && seen.now - seen.since < FLOWING_MS;

const recentLevel = ({ audioLevel = 0, timestamp }) =>
  performance.timeOrigin + performance.now() - timestamp < LOOK_MS ? audioLevel : 0;

/** Chromium passes on no sound that nobody listens to. */
function listen(track) {
  const audio = new Audio();
  audio.muted = true;
  audio.srcObject = new MediaStream([track]);
  audio.play();
}

/** Jicofo's short form. */
function lists(forwards) {
  const sources = {};
  for (const { from, name, kind, ssrcs } of forwards) {
    sources[from] ??= [[], [], [], []];
    const at = kind === 'video' ? 0 : 2;
    sources[from][at].push(...ssrcs.map((s) => ({ s, n: name, m: `${name} ${name}-track` })));
    if (ssrcs.length > 1) sources[from][at + 1].push(['f', ...ssrcs]);
  }
  return sources;
}

function gathered(pc) {
  if (pc.iceGatheringState === 'complete') return undefined;
  return new Promise((done) => {
    pc.addEventListener('icegatheringstatechange', () => pc.iceGatheringState === 'complete' && done());
  });
}

async function look() {
  const all = [...endpoints.values()];
  await Promise.allSettled(all.map((endpoint) => endpoint.look()));
  const loudest = all.map((endpoint) => [endpoint.loudness, endpoint.id]).sort(([a], [b]) => b - a)[0];
  if (loudest?.[0] > 0.001) speaker = loudest[1];
  await Promise.allSettled(all.map((endpoint) => endpoint.choose()));
  setTimeout(look, LOOK_MS);
}

const told = {
  allocate({ endpoint: id, channel }) {
    const endpoint = new Endpoint(id);
    endpoints.set(id, endpoint);
    endpoint.step(() => endpoint.allocate(channel));
  },
  accept: (endpoint, { jingle }) => endpoint.step(() => endpoint.accept(jingle)),
  transport: (endpoint, { jingle }) => endpoint.step(() => endpoint.addCandidates(jingle)),
  opened(endpoint) {
    endpoint.channel = true;
    endpoint.said.clear();
    endpoint.say('hello', { colibriClass: 'ServerHello' });
  },
  heard(endpoint, { message }) {
    if (message.colibriClass === 'ReceiverVideoConstraints') endpoint.wanted = message;
  },
  expire(endpoint) {
    endpoints.delete(endpoint.id);
    endpoint.pc.close();
    if (speaker === endpoint.id) speaker = undefined;
    for (const other of endpoints.values()) other.step(() => other.catchUp());
  },
};

window.bridge = {
  connect(url) {
    wire = new WebSocket(url);
    wire.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === 'allocate') return told.allocate(message);
      const endpoint = endpoints.get(message.endpoint);
      if (endpoint) told[message.type](endpoint, message);
    };
    look();
    return new Promise((open) => {
      wire.onopen = () => open();
    });
  },
};
