import type { DeviceState, DeviceStates, Quality } from '../types';
import { childNamed, descend, element, type XmlElement } from './element';
import { CLIENT, DEVICES, JITMEET_AUDIO, JITMEET_VIDEO, MEDIA, MUC, NICK } from './namespaces';

/** What everyone in the room is told about one page. */
export interface Announcement extends DeviceStates {
  readonly name: string;
  readonly quality: Quality;
  /** The document picture stands still. */
  readonly frozen: boolean;
}

export interface Occupant extends Announcement {
  readonly id: string;
  /** The user behind the page as the server vouches for it; a reload keeps it. */
  readonly user: string | undefined;
  /** One of our own clients: takes part in a mesh and knows two pictures. */
  readonly mesh: boolean;
}

const STATES: readonly string[] = ['on', 'off', 'missing', 'refused', 'busy'];
const QUALITIES: readonly string[] = ['hd', 'sd', 'audio', 'text'];

export function announce(
  room: string,
  nick: string,
  { name, camera, microphone, documentCamera, quality, frozen }: Announcement,
  joining: boolean,
): XmlElement {
  const sources = {
    [`${nick}-a0`]: { muted: microphone !== 'on' },
    [`${nick}-v0`]: { muted: camera !== 'on', videoType: 'camera' },
    // Only while there is one: a Jitsi client would show an empty tile.
    ...(documentCamera === 'on' || frozen
      ? { [`${nick}-v1`]: { muted: false, videoType: 'desktop' } }
      : {}),
  };
  return element(
    'presence',
    { xmlns: CLIENT, to: `${room}/${nick}` },
    joining ? element('x', { xmlns: MUC }) : undefined,
    element('nick', { xmlns: NICK }, name),
    element('SourceInfo', {}, JSON.stringify(sources)),
    element('jitsi_participant_codecList', {}, 'vp8,h264,vp9,av1'),
    // Clients from before SourceInfo read these two.
    element('audiomuted', { xmlns: JITMEET_AUDIO }, String(microphone !== 'on')),
    element('videomuted', { xmlns: JITMEET_VIDEO }, String(camera !== 'on')),
    element('devices', {
      xmlns: DEVICES,
      camera,
      microphone,
      document: documentCamera,
      frozen: frozen ? 'true' : undefined,
    }),
    element('mesh', { xmlns: MEDIA }),
    element('quality', { xmlns: MEDIA }, quality),
  );
}

export function readOccupant(id: string, presence: XmlElement): Occupant {
  const devices = childNamed(presence, 'devices', DEVICES)?.attributes;
  const quality = childNamed(presence, 'quality', MEDIA)?.text;
  const muted = mutedSources(presence);
  return {
    id,
    name: childNamed(presence, 'nick')?.text ?? '',
    user: descend(presence, 'identity', 'user', 'id')?.text || undefined,
    mesh: childNamed(presence, 'mesh', MEDIA) !== undefined,
    camera: stateOf(devices?.camera, muted.video),
    microphone: stateOf(devices?.microphone, muted.audio),
    documentCamera: stateOf(devices?.document, muted.document),
    quality: isQuality(quality) ? quality : 'hd',
    frozen: devices?.frozen === 'true',
  };
}

function stateOf(told: string | undefined, muted: boolean): DeviceState {
  if (isDeviceState(told)) return told;
  return muted ? 'off' : 'on';
}

function isDeviceState(word: string | undefined): word is DeviceState {
  return word !== undefined && STATES.includes(word);
}

function isQuality(word: string | undefined): word is Quality {
  return word !== undefined && QUALITIES.includes(word);
}

function mutedSources(presence: XmlElement): {
  readonly audio: boolean;
  readonly video: boolean;
  readonly document: boolean;
} {
  const info = childNamed(presence, 'SourceInfo')?.text;
  if (!info) {
    return {
      audio: childNamed(presence, 'audiomuted')?.text === 'true',
      video: childNamed(presence, 'videomuted')?.text === 'true',
      document: true,
    };
  }
  const sources = Object.entries(readJson(info));
  const source = (name: string): unknown => sources.find(([key]) => key.endsWith(`-${name}`))?.[1];
  return {
    audio: isMuted(source('a0')),
    video: isMuted(source('v0')),
    document: source('v1') === undefined || isMuted(source('v1')),
  };
}

function isMuted(source: unknown): boolean {
  return (
    typeof source === 'object' && source !== null && 'muted' in source && source.muted === true
  );
}

/** SourceInfo comes from another page: anything may be in it. */
function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
