/**
 * Picture and sound between two pages: the only part of the client that touches WebRTC.
 *
 * `call` wires it · `devices` has camera and microphone · `peers` has the others, `peer-rules`
 * decides about them, `peer-session` is one connection · `jingle/` turns session descriptions
 * into stanzas and back · `xmpp/` reaches the room and stays in it.
 */
export { startCall } from './call';
export type { Call, CallOptions, CallState, DeviceState, Link, Peer, PeerStats } from './types';
