import type { DeviceState } from '../types';
import { childNamed, descend, element, type XmlElement } from './element';
import { CLIENT, DEVICES, JITMEET_AUDIO, JITMEET_VIDEO, MUC, NICK } from './namespaces';

/** What everyone in the room is told about one page. */
export interface Announcement {
  readonly name: string;
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}

export interface Occupant extends Announcement {
  readonly id: string;
  /** The user behind the page as the server vouches for it; a reload keeps it. */
  readonly user: string | undefined;
}

const STATES: readonly string[] = ['on', 'off', 'missing', 'refused', 'busy'];

export function announce(
  room: string,
  nick: string,
  { name, camera, microphone }: Announcement,
  joining: boolean,
): XmlElement {
  const sources = {
    [`${nick}-a0`]: { muted: microphone !== 'on' },
    [`${nick}-v0`]: { muted: camera !== 'on', videoType: 'camera' },
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
    element('devices', { xmlns: DEVICES, camera, microphone }),
  );
}

export function readOccupant(id: string, presence: XmlElement): Occupant {
  const devices = childNamed(presence, 'devices', DEVICES)?.attributes;
  const muted = mutedSources(presence);
  return {
    id,
    name: childNamed(presence, 'nick')?.text ?? '',
    user: descend(presence, 'identity', 'user', 'id')?.text || undefined,
    camera: stateOf(devices?.camera, muted.video),
    microphone: stateOf(devices?.microphone, muted.audio),
  };
}

function stateOf(told: string | undefined, muted: boolean): DeviceState {
  if (isDeviceState(told)) return told;
  return muted ? 'off' : 'on';
}

function isDeviceState(word: string | undefined): word is DeviceState {
  return word !== undefined && STATES.includes(word);
}

function mutedSources(presence: XmlElement): { audio: boolean; video: boolean } {
  const info = childNamed(presence, 'SourceInfo')?.text;
  if (!info) {
    return {
      audio: childNamed(presence, 'audiomuted')?.text === 'true',
      video: childNamed(presence, 'videomuted')?.text === 'true',
    };
  }
  const sources = Object.entries(readJson(info));
  const muted = (kind: string): boolean =>
    sources.some(([name, source]) => name.endsWith(`-${kind}0`) && isMuted(source));
  return { audio: muted('a'), video: muted('v') };
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
