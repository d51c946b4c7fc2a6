// Runs in a page before anything of its own. Keeps the peer connections that are made, whoever makes
// them, and looks from outside at what they decode.
(() => {
  const EVERY_MS = 100;
  const connections = [];
  /** What was last seen of each connection, and since when its picture stands still. */
  const seen = new Map();
  /** Who made the first offer; a library may go on negotiating with itself. */
  const offered = new Map();

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args) {
      super(...args);
      connections.push(this);
      const first = () => offered.set(this, this.signalingState === 'have-local-offer');
      this.addEventListener('signalingstatechange', first, { once: true });
    }
  };

  async function look(connection) {
    const report = await connection.getStats();
    const entries = [...report.values()];
    const of = (type, kind) => entries.filter((entry) => entry.type === type && entry.kind === kind);
    const sum = (kind, key) =>
      of('inbound-rtp', kind).reduce((total, entry) => total + (entry[key] ?? 0), 0);
    const transport = entries.find(({ type }) => type === 'transport');
    const pair = report.get(transport?.selectedCandidatePairId);
    const now = performance.now();
    const decoded = sum('video', 'framesDecoded');
    const before = seen.get(connection) ?? { decoded: 0, since: now, pause: 0 };
    const still = before.decoded > 0 ? now - before.since : 0;
    seen.set(connection, {
      number: connections.indexOf(connection),
      offered: offered.get(connection) === true,
      decoded,
      height: Math.max(0, ...of('inbound-rtp', 'video').map(({ frameHeight = 0 }) => frameHeight)),
      heard: sum('audio', 'packetsReceived'),
      energy: sum('audio', 'totalAudioEnergy'),
      local: report.get(pair?.localCandidateId)?.candidateType ?? '',
      remote: report.get(pair?.remoteCandidateId)?.candidateType ?? '',
      pictures: of('inbound-rtp', 'video').map(({ trackIdentifier, framesDecoded = 0, frameWidth, frameHeight }) => ({
        track: trackIdentifier,
        frames: framesDecoded,
        width: frameWidth,
        height: frameHeight,
      })),
      sounds: of('inbound-rtp', 'audio').map(({ trackIdentifier, packetsReceived, totalAudioEnergy }) => ({
        track: trackIdentifier,
        heard: packetsReceived,
        energy: totalAudioEnergy,
      })),
      sent: of('outbound-rtp', 'video').map(({ ssrc, active, framesSent, frameHeight }) => ({
        ssrc,
        active,
        frames: framesSent,
        height: frameHeight,
      })),
      sending: connection.getSenders().flatMap(({ track }) => track?.kind ?? []),
      pause: Math.max(before.pause, still),
      since: decoded === before.decoded ? before.since : now,
    });
  }

  const isOpen = ({ connectionState }) => connectionState !== 'closed';

  async function watch() {
    await Promise.allSettled(connections.filter(isOpen).map(look));
    setTimeout(watch, EVERY_MS);
  }
  watch();

  const lines = () => connections.filter((c) => isOpen(c) && seen.has(c)).map((c) => seen.get(c));

  window.watch = {
    /** Of each line that is open: who offered, what was decoded, over which kinds of candidates. */
    lines,
    /** Whether that many lines are open and each has decoded more frames than this. */
    decodesMoreThan: (frames, count) =>
      lines().length === count && lines().every(({ decoded }) => decoded > frames),
    /** What is decoded of that track. */
    picture: (track) => lines().flatMap(({ pictures }) => pictures).find((each) => each.track === track),
    /** What is heard of that track. */
    sound: (track) => lines().flatMap(({ sounds }) => sounds).find((each) => each.track === track),
    /** The streams of pictures that are sent, a simulcast's sizes one by one. */
    sent: () => lines().flatMap(({ sent }) => sent),
    /** How many peer connections were ever made. */
    made: () => connections.length,
  };
})();
