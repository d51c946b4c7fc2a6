/**
 * Picture and sound between pages: the only part of the client that touches WebRTC.
 *
 * `call` wires it, of what may be ready before: `xmpp/line`, `devices`, an `offer` · `devices`, `document-camera` have what goes out, by `device-rules` · `peers`
 * has the others, `peer-rules` decides about them, `peer-session` is the session with one of them,
 * `bridge/` the one with a Jitsi bridge; each has a `connection` · `senders` obeys `encoding-rules` and
 * `quality-rules` · `jingle/` turns session descriptions into stanzas and back · `xmpp/` reaches
 * the room and stays in it · `loopback` calls itself.
 */
export { startCall } from './call';
export { type DeviceFault, faultOf, findDevice } from './device-rules';
export { Devices } from './devices';
export { LevelMeter } from './level-meter';
export { type LoopbackResult, loopback } from './loopback';
export { Offer } from './offer';
export { mayOpenDevices } from './permission';
export { playOn } from './speaker';
export type {
  Call,
  CallOptions,
  CallState,
  DeviceChoice,
  DeviceRef,
  DeviceState,
  Link,
  Peer,
  PeerStats,
  Quality,
  Size,
  Source,
} from './types';
export { Line } from './xmpp/line';
