import { childNamed, element, type XmlElement } from '../xmpp/element';
import { JINGLE, JINGLE_ERRORS, STANZAS } from '../xmpp/namespaces';

export type JingleAction =
  | 'session-initiate'
  | 'session-accept'
  | 'session-terminate'
  | 'transport-info'
  | 'transport-replace'
  | 'transport-accept'
  | 'content-modify';

/**
 * `success`: the call is over. `gone`: this page is another one now. `connectivity-error`: the
 * media path broke and a new session is wanted. `decline`: not this way.
 */
export type TerminateReason =
  | 'success'
  | 'gone'
  | 'decline'
  | 'connectivity-error'
  | 'failed-application';

export interface JingleIds {
  readonly sid: string;
  readonly initiator: string;
  readonly responder?: string;
}

export function jingle(
  action: JingleAction,
  { sid, initiator, responder }: JingleIds,
  ...content: readonly XmlElement[]
): XmlElement {
  return element('jingle', { xmlns: JINGLE, action, sid, initiator, responder }, content);
}

export function reasonElement(reason: TerminateReason): XmlElement {
  return element('reason', {}, element(reason));
}

export function reasonOf(terminate: XmlElement): string | undefined {
  return childNamed(terminate, 'reason')?.children.find((child) => child.name !== 'text')?.name;
}

export function unknownSession(): XmlElement {
  return element(
    'error',
    { type: 'cancel' },
    element('item-not-found', { xmlns: STANZAS }),
    element('unknown-session', { xmlns: JINGLE_ERRORS }),
  );
}

export function tieBreak(): XmlElement {
  return element(
    'error',
    { type: 'cancel' },
    element('conflict', { xmlns: STANZAS }),
    element('tie-break', { xmlns: JINGLE_ERRORS }),
  );
}
