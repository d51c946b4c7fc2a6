/** `busy`: there is one, but another program has it or it cannot be read. */
export type DeviceState = 'on' | 'off' | 'missing' | 'refused' | 'busy';

export type Link = 'connecting' | 'connected' | 'interrupted' | 'failed';

/** What the line carries: 720p, 360p, sound only, nothing but text (筆談). */
export type Quality = 'hd' | 'sd' | 'audio' | 'text';

/** Which of somebody's pictures. */
export type Source = 'camera' | 'document';

/** How large a picture is shown here; its sender sends no more than that. */
export type Size = 'large' | 'small' | 'hidden';

/** Why a picture or sound is there or not. */
export interface DeviceStates {
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
  readonly documentCamera: DeviceState;
}

export interface Peer extends DeviceStates {
  readonly id: string;
  readonly name: string;
  /** Face and sound. */
  readonly stream: MediaStream | null;
  /** The document camera's picture. */
  readonly documentStream: MediaStream | null;
  readonly connection: Link;
  /** What this person's line carries, as they announce it. */
  readonly quality: Quality;
  /** They announce that their document picture stands still. */
  readonly frozen: boolean;
}

export interface CallState {
  /**
   * `away`: it was connected and is being looked for again; picture and sound may go on. `removed`:
   * put out of the room, such as by a newer page of the same person; this call does not come back.
   */
  readonly signaling: 'connecting' | 'connected' | 'away' | 'removed';
  /** `bridge`: media go through a server, else from each to each. */
  readonly topology: 'mesh' | 'bridge';
  /** Id of the peer who speaks, where a bridge tells. */
  readonly dominantSpeaker: string | undefined;
  readonly local: DeviceStates & {
    readonly stream: MediaStream | null;
    /** As it is sent: while frozen, the picture that stands still. */
    readonly documentStream: MediaStream | null;
    readonly quality: Quality;
    readonly frozen: boolean;
  };
  readonly peers: readonly Peer[];
}

/** A device as MediaDeviceInfo has it; by the label it is found again when ids have changed. */
export interface DeviceRef {
  readonly id: string;
  readonly label: string;
}

/** What was chosen for this computer. Without a choice the browser's default is taken. */
export interface DeviceChoice {
  readonly camera?: DeviceRef;
  /** Without one there is no document camera: a face must not be sent for a paper. */
  readonly documentCamera?: DeviceRef;
  readonly microphone?: DeviceRef;
  /** For the elements that play, by `playOn`; nothing in here plays. */
  readonly speaker?: DeviceRef;
}

export interface CallOptions {
  /** The domain of the rooms; `conference.` and the line's domain unless given. */
  readonly muc?: string;
  readonly room: string;
  /**
   * Given where the host itself has opened the room for us: done again for every further session,
   * since a server that was away has forgotten it. In its absence the server's focus is asked.
   */
  readonly admit?: () => Promise<unknown>;
  readonly displayName: string;
  /** None unless given: nothing outside the municipality is contacted. */
  readonly iceServers?: readonly RTCIceServer[];
  /** `auto`: each to each until the server offers a bridge. */
  readonly mode?: 'auto' | 'mesh' | 'bridge';
  readonly devices?: DeviceChoice;
  /** May send one, and does from the start: a kiosk. */
  readonly documentCamera?: boolean;
  /** Video codecs in order of preference; the others stay possible. */
  readonly codecs?: readonly string[];
  /** Media only through the relay. */
  readonly relayOnly?: boolean;
  /** The microphone is off until `setMicrophone`: push-to-talk, or somebody who only looks on at first. */
  readonly startsMuted?: boolean;
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
  /** 保留: nothing of this page is sent, whatever is on; what was on is sent again afterwards. */
  hold(held: boolean): void;
  setDocumentCamera(on: boolean): void;
  setDevices(choice: DeviceChoice): void;
  /** Own document picture stands still for everybody: the still is what goes on being sent. */
  freezeDocument(on: boolean): void;
  /**
   * JPEG of the own document camera at the full resolution it has; while frozen, of the picture
   * that stands still, as large as it was sent. Rejects when there is no such picture.
   */
  takeStill(): Promise<Blob>;
  /** What is shown here of a peer's pictures; large until something else is said. */
  show(peer: string, source: Source, size: Size): void;
  /** Own microphone, 0 to 1, about ten times a second while somebody listens. */
  level(listener: (level: number) => void): () => void;
  /** For a button "try again" after the reason was removed. */
  retryDevices(): Promise<void>;
  stats(): Promise<readonly PeerStats[]>;
  leave(): Promise<void>;
}
