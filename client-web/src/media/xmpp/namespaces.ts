export const CLIENT = 'jabber:client';
export const STANZAS = 'urn:ietf:params:xml:ns:xmpp-stanzas';
export const MUC = 'http://jabber.org/protocol/muc';
export const NICK = 'http://jabber.org/protocol/nick';
export const DISCO_INFO = 'http://jabber.org/protocol/disco#info';
export const PING = 'urn:xmpp:ping';
export const EXTERNAL_SERVICES = 'urn:xmpp:extdisco:2';
export const FOCUS = 'http://jitsi.org/protocol/focus';
export const JITMEET = 'http://jitsi.org/jitmeet';
export const COLIBRI = 'http://jitsi.org/protocol/colibri';
export const JITMEET_AUDIO = 'http://jitsi.org/jitmeet/audio';
export const JITMEET_VIDEO = 'http://jitsi.org/jitmeet/video';
/** Ours: why a camera or microphone is not on. Jitsi clients skip it and read SourceInfo. */
export const DEVICES = 'urn:madoguchi:devices';
/** Ours: what only our own clients do with each other. */
export const MEDIA = 'urn:madoguchi:media:0';

export const JINGLE = 'urn:xmpp:jingle:1';
export const JINGLE_ERRORS = 'urn:xmpp:jingle:errors:1';
export const JINGLE_GROUPING = 'urn:xmpp:jingle:apps:grouping:0';
export const JINGLE_RTP = 'urn:xmpp:jingle:apps:rtp:1';
export const JINGLE_RTP_FEEDBACK = 'urn:xmpp:jingle:apps:rtp:rtcp-fb:0';
export const JINGLE_RTP_EXTENSION = 'urn:xmpp:jingle:apps:rtp:rtp-hdrext:0';
export const JINGLE_RTP_SOURCE = 'urn:xmpp:jingle:apps:rtp:ssma:0';
export const JINGLE_ICE = 'urn:xmpp:jingle:transports:ice-udp:1';
export const JINGLE_DTLS = 'urn:xmpp:jingle:apps:dtls:0';
