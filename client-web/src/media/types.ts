/** `busy`: there is one, but another program has it or it cannot be read. */
export type DeviceState = 'on' | 'off' | 'missing' | 'refused' | 'busy';

export type Link = 'connecting' | 'connected' | 'interrupted' | 'failed';

export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly stream: MediaStream | null;
  readonly connection: Link;
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}

export interface CallState {
  /** `away`: it was connected and is being looked for again; picture and sound may go on. */
  readonly signaling: 'connecting' | 'connected' | 'away';
  readonly local: {
    readonly stream: MediaStream | null;
    readonly camera: DeviceState;
    readonly microphone: DeviceState;
  };
  readonly peers: readonly Peer[];
}

export interface CallOptions {
  /** `ws(s)://…/xmpp-websocket`, or a path on this page's server. */
  readonly serviceUrl: string;
  readonly domain: string;
  readonly room: string;
  /** Asked again for every (re)connection, so it may be short-lived. */
  readonly token: () => Promise<string>;
  readonly displayName: string;
  /** None unless given: nothing outside the municipality is contacted. */
  readonly iceServers?: readonly RTCIceServer[];
}

export interface PeerStats {
  readonly peer: string;
  readonly framesDecoded: number;
  readonly framesSent: number;
  readonly audioPackets: number;
}

export interface Call {
  /** The same object until something changes. */
  state(): CallState;
  subscribe(listener: (state: CallState) => void): () => void;
  setCamera(on: boolean): void;
  setMicrophone(on: boolean): void;
  /** For a button "try again" after the reason was removed. */
  retryDevices(): Promise<void>;
  stats(): Promise<readonly PeerStats[]>;
  leave(): Promise<void>;
}
