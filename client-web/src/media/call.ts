import type { Network } from './connection';
import { Devices } from './devices';
import { DocumentCamera } from './document-camera';
import { freshHex } from './ids';
import { LIGHTEST } from './jingle/codecs';
import { LevelMeter } from './level-meter';
import type { LocalTracks } from './local-tracks';
import type { Offer } from './offer';
import { Peers } from './peers';
import { mayOpenDevices, mayOpenDevicesNow } from './permission';
import type { Call, CallOptions, CallState } from './types';
import type { Line } from './xmpp/line';
import { Room } from './xmpp/room';

/** How long the room waits for camera and microphone; a question may stay on the screen. */
const DEVICES_MS = 4_000;

/** 保留: what is sent, and what is said of it. */
const NOTHING: LocalTracks = { microphone: null, camera: null, document: null };
const ALL_OFF = { camera: 'off', microphone: 'off', documentCamera: 'off' } as const;

/** What may be ready before there is a call, since it takes longer than anything else. */
export interface Prepared {
  readonly devices?: Devices;
  readonly offer?: Offer | undefined;
}

/**
 * Takes part in one room until `leave`, which also closes the line and lets go of the devices. Never
 * throws: what goes wrong is in the state.
 *
 * @param line may have been open for a while
 */
export function startCall(options: CallOptions, line: Line, prepared: Prepared = {}): Call {
  const { devices = new Devices(options), offer } = prepared;
  const listeners = new Set<(state: CallState) => void>();
  // An endpoint id as Jitsi clients have it. Kept as long as this page lives. The smaller id
  // initiates: that should be who has an offer ready.
  const nick = offer ? `00${freshHex(3)}` : freshHex(4);
  let signaling: CallState['signaling'] = 'connecting';
  let over = false;
  let held = false;

  const network = (): Network => ({
    iceServers: [...(options.iceServers ?? []), ...line.iceServers],
    relayOnly: options.relayOnly ?? false,
  });
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
      await line.askForServices();
      return network();
    },
    codecs: options.codecs ?? LIGHTEST,
    mode: options.mode ?? 'auto',
    documentCamera: options.documentCamera ?? false,
    offer,
    addressOf: (occupant) => room.addressOf(occupant),
    ask: (occupant, jingle) => room.ask(occupant, jingle),
    acknowledge: (iq) => room.acknowledge(iq),
    refuse: (iq, error) => room.refuse(iq, error),
    tracks: () =>
      held
        ? NOTHING
        : {
            microphone: devices.track('microphone'),
            camera: devices.track('camera'),
            document: documentCamera.track,
          },
    changed: () => changed(),
  });
  const room = new Room(
    {
      line,
      muc: options.muc ?? `conference.${line.domain}`,
      room: options.room,
      admit: options.admit,
      nick,
      ready: mayOpenDevicesNow() ? undefined : reachable(devices),
      announcement: () => ({
        name: options.displayName,
        ...localState(),
        ...(held ? ALL_OFF : {}),
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
    hold: (on) => {
      if (on === held) return;
      held = on;
      sourcesChanged();
    },
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

/** While the browser has a question on the screen it hides how this computer is reached. */
async function reachable(devices: Devices): Promise<void> {
  if (await mayOpenDevices()) return;
  const enough = new Promise<void>((resolve) => setTimeout(resolve, DEVICES_MS));
  await Promise.race([devices.ready, enough]);
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
