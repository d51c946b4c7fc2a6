import { childrenNamed, descend, element, type XmlElement } from './element';
import { EXTERNAL_SERVICES } from './namespaces';

const TYPES: readonly string[] = ['stun', 'stuns', 'turn', 'turns'];

/** Asks for the server's own STUN and TURN (XEP-0215). */
export function servicesQuestion(): XmlElement {
  return element('services', { xmlns: EXTERNAL_SERVICES });
}

/** What of the answer a browser can use. */
export function iceServersIn(answer: XmlElement): readonly RTCIceServer[] {
  const services = descend(answer, 'services');
  return (services ? childrenNamed(services, 'service') : []).flatMap(({ attributes }) => {
    const { type = '', host = '', port, transport, username, password } = attributes;
    if (!TYPES.includes(type) || host === '') return [];
    const address = host.includes(':') ? `[${host}]` : host;
    const relay = type.startsWith('turn');
    const way = relay && transport ? `?transport=${transport.toLowerCase()}` : '';
    const urls = `${type}:${address}${port ? `:${port}` : ''}${way}`;
    // The browser throws at a relay without credentials, and the whole call with it.
    if (relay) return username && password ? { urls, username, credential: password } : [];
    return { urls };
  });
}
