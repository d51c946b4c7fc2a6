import type { Network } from './connection';
import { Devices } from './devices';
import { DocumentCamera } from './document-camera';
import { freshHex } from './ids';
import { LIGHTEST } from './jingle/codecs';
import { LevelMeter } from './level-meter';
import { Peers } from './peers';
import type { Call, CallOptions, CallState } from './types';
import { Room } from './xmpp/room';

/** How long the room waits for camera and microphone; a question may stay on the screen. */
const DEVICES_MS = 4_000;

/**
 * Takes part in one room until `leave`, which also lets go of the devices. Never throws: what goes
 * wrong is in the state.
 *
 * @param devices may have been opening for a while: a camera can take longer than anything else
 */
export function startCall(options: CallOptions, devices = new Devices(options)): Call {
  const listeners = new Set<(state: CallState) => void>();
  // An endpoint id as Jitsi clients have it. Kept as long as this page lives.
  const nick = freshHex(4);
  let signaling: CallState['signaling'] = 'connecting';
  let over = false;
  // The server's own are added when it has told them.
  let iceServers: readonly RTCIceServer[] = options.iceServers ?? [];

  const network = (): Network => ({ iceServers, relayOnly: options.relayOnly ?? false });
  const documentCamera = new DocumentCamera(
    () => devices.track('document'),
    () => sourcesChanged(),
  );
  const meter = new LevelMeter(
    () => devices.track('microphone'),
    () => peers.sentLevel(),
  );
  const peers = new Peers({
    self: nick,
    network,
    freshNetwork: async () => {
      await room.askForServices();
      return network();
    },
    codecs: options.codecs ?? LIGHTEST,
    mode: options.mode ?? 'auto',
    documentCamera: options.documentCamera ?? false,
    addressOf: (occupant) => room.addressOf(occupant),
    ask: (occupant, jingle) => room.ask(occupant, jingle),
    acknowledge: (iq) => room.acknowledge(iq),
    refuse: (iq, error) => room.refuse(iq, error),
    tracks: () => ({
      microphone: devices.track('microphone'),
      camera: devices.track('camera'),
      document: documentCamera.track,
    }),
    changed: () => changed(),
  });
  const ready = Promise.race([
    devices.ready,
    new Promise((resolve) => setTimeout(resolve, DEVICES_MS)),
  ]);
  const room = new Room(
    {
      serviceUrl: options.serviceUrl,
      domain: options.domain,
      muc: options.muc ?? `conference.${options.domain}`,
      room: options.room,
      token: options.token,
      nick,
      ready,
      announcement: () => ({
        name: options.displayName,
        ...localState(),
      }),
    },
    {
      joined: (self, occupants) => {
        signaling = 'connected';
        peers.joined(self, occupants);
      },
      occupant: (occupant) => peers.occupant(occupant),
      left: (id) => peers.left(id),
      jingle: (from, jingle, iq) => peers.jingle(from, jingle, iq),
      orderedOff: (device) => {
        if (device === 'microphone') devices.setMicrophone(false);
        else devices.setCamera('camera', false);
      },
      iceServers: (servers) => {
        iceServers = [...(options.iceServers ?? []), ...servers];
      },
      away: () => {
        signaling = 'away';
        peers.setSignaling(false);
      },
      resumed: () => {
        signaling = 'connected';
        peers.setSignaling(true);
      },
      outside: () => peers.outside(),
      removed: () => {
        signaling = 'removed';
        stop();
      },
    },
  );

  devices.changed = sourcesChanged;
  documentCamera.update();
  let state = snapshot();
  // A page that is closed or reloaded says so; otherwise the other side has to find out.
  const onPageHide = (): void => leave();
  window.addEventListener('pagehide', onPageHide);

  function localState() {
    return {
      camera: devices.state('camera'),
      microphone: devices.state('microphone'),
      documentCamera: devices.state('document'),
      quality: peers.quality(),
      frozen: documentCamera.frozen,
    };
  }

  function snapshot(): CallState {
    return {
      signaling,
      topology: peers.topology(),
      dominantSpeaker: peers.dominantSpeaker(),
      local: {
        stream: devices.stream,
        documentStream: documentCamera.track ? documentCamera.stream : null,
        ...localState(),
      },
      peers: peers.list(),
    };
  }

  function sourcesChanged(): void {
    if (over) return;
    documentCamera.update();
    peers.setTracks();
    room.update();
    changed();
  }

  function changed(): void {
    if (over) return;
    const next = snapshot();
    if (sameState(state, next)) return;
    const announced = state.local.quality;
    state = next;
    if (announced !== next.local.quality) room.update();
    for (const listener of [...listeners]) listener(state);
  }

  function stop(): void {
    window.removeEventListener('pagehide', onPageHide);
    peers.close();
    room.leave();
    meter.stop();
    documentCamera.stop();
    devices.stop();
    changed();
    over = true;
  }

  function leave(): void {
    if (over) return;
    listeners.clear();
    stop();
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCamera: (on) => devices.setCamera('camera', on),
    setMicrophone: (on) => devices.setMicrophone(on),
    setDocumentCamera: (on) => {
      if (!on) void documentCamera.freeze(false);
      devices.setCamera('document', on);
    },
    setDevices: (choice) => devices.choose(choice),
    freezeDocument: (on) => void documentCamera.freeze(on),
    takeStill: () => documentCamera.takeStill(),
    show: (peer, source, size) => peers.show(peer, source, size),
    level: (listener) => meter.listen(listener),
    retryDevices: () => devices.retry(),
    stats: () => peers.stats(),
    leave: async () => leave(),
  };
}

/** States are small and flat: comparing them spares the screens many drawings of the same. */
function sameState(a: CallState, b: CallState): boolean {
  return (
    a.signaling === b.signaling &&
    a.topology === b.topology &&
    a.dominantSpeaker === b.dominantSpeaker &&
    sameFields(a.local, b.local) &&
    a.peers.length === b.peers.length &&
    a.peers.every((peer, at) => sameFields(peer, b.peers[at]))
  );
}

function sameFields<T extends object>(a: T, b: T | undefined): boolean {
  return b !== undefined && Object.entries(a).every(([key, value]) => b[key as keyof T] === value);
}
