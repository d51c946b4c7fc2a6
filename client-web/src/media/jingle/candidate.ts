/** An ICE candidate as Jingle's attributes and as the browser's line. */

export interface Candidate {
  readonly [attribute: string]: string | undefined;
  readonly foundation: string;
  readonly component: string;
  readonly protocol: string;
  readonly priority: string;
  readonly ip: string;
  readonly port: string;
  readonly type: string;
  readonly 'rel-addr'?: string;
  readonly 'rel-port'?: string;
  readonly tcptype?: string;
  readonly generation: string;
  readonly network: string;
  readonly id: string;
}

/** Undefined for the line that only says there are no more. */
export function parseCandidate(line: string, id: string): Candidate | undefined {
  const words = line
    .replace(/^a=/, '')
    .replace(/^candidate:/, '')
    .split(' ');
  const [foundation, component, protocol, priority, ip, port, typ, type, ...rest] = words;
  if (!foundation || !component || !protocol || !priority || !ip || !port || !type)
    return undefined;
  if (typ !== 'typ') return undefined;
  const after = (word: string): string | undefined => {
    const at = rest.findIndex((each, index) => index % 2 === 0 && each === word);
    return at < 0 ? undefined : rest[at + 1];
  };
  return {
    foundation,
    component,
    protocol: protocol.toLowerCase(),
    priority,
    ip,
    port,
    type,
    'rel-addr': after('raddr'),
    'rel-port': after('rport'),
    tcptype: after('tcptype'),
    generation: after('generation') ?? '0',
    network: after('network-id') ?? '0',
    id,
  };
}

export function writeCandidate(attributes: Readonly<Record<string, string | undefined>>): string {
  const { foundation, component, protocol, priority, ip, port, type } = attributes;
  const words = [
    `candidate:${foundation ?? '1'}`,
    component ?? '1',
    protocol ?? 'udp',
    priority ?? '1',
    ip ?? '',
    port ?? '',
    'typ',
    type ?? 'host',
  ];
  const option = (word: string, value: string | undefined): void => {
    if (value !== undefined) words.push(word, value);
  };
  option('raddr', attributes['rel-addr']);
  option('rport', attributes['rel-port']);
  option('tcptype', attributes.tcptype);
  option('generation', attributes.generation ?? '0');
  return words.join(' ').replace(/[\r\n]+/g, ' ');
}
