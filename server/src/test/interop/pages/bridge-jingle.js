// What a browser writes of a peer connection, as Jicofo offers it; and what a client answers, as a browser reads it.
// Written apart from our client, which has to understand it.
const CODECS = ['opus', 'telephone-event', 'AV1', 'VP8', 'H264', 'VP9'];
const EXTENSIONS = [
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
];
const RTP = 'urn:xmpp:jingle:apps:rtp';

export const sectionsOf = (sdp) => sdp.split(/(?=^m=)/m).slice(1);
export const midOf = (section) => one(section, /^a=mid:(.*)$/m);
const kindOf = (section) => one(section, /^m=(\w+)/);
const one = (text, pattern) => pattern.exec(text)?.[1]?.trim();
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, ...groups]) => groups);
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');

/** The streams a section sends: a primary one, and its retransmissions. */
export function ssrcsOf(section) {
  const pair = one(section, /^a=ssrc-group:FID (.*)$/m);
  return (pair?.split(' ') ?? [one(section, /^a=ssrc:(\d+)/m)]).map(Number);
}

/** The contents of a session-initiate, one for sound and one for pictures, from an offer with both. */
export function contentsOf(sdp, channel) {
  const sections = sectionsOf(sdp);
  return ['audio', 'video']
    .map((kind) => {
      const section = sections.find((each) => kindOf(each) === kind);
      return (
        `<content name='${kind}' senders='both' creator='initiator'>` +
        `<description media='${kind}' xmlns='${RTP}:1'>${payloads(section)}` +
        all(section, /^a=extmap:(\d+) (\S+)/gm)
          .filter(([, uri]) => EXTENSIONS.includes(uri))
          .map(([id, uri]) => `<rtp-hdrext id='${id}' uri='${uri}' xmlns='${RTP}:rtp-hdrext:0'/>`)
          .join('') +
        `<extmap-allow-mixed xmlns='${RTP}:rtp-hdrext:0'/><rtcp-mux/></description>` +
        // Only the first section of a bundle has the candidates.
        `${transport(section, sections[0], channel)}</content>`
      );
    })
    .join('');
}

function payloads(section) {
  const offered = all(section, /^a=rtpmap:(\d+) ([^/\r]+)\/(\d+)(?:\/(\d+))?/gm);
  // One of each, as a bridge has it; a browser offers each profile.
  const own = CODECS.flatMap((name) => offered.find(([, other]) => other === name)?.[0] ?? []);
  const isRepair = ([id, name]) =>
    name === 'rtx' && own.includes(one(section, new RegExp(`^a=fmtp:${id} apt=(\\d+)`, 'm')));
  return offered
    .filter((payload) => own.includes(payload[0]) || isRepair(payload))
    .map(([id, name, rate, channels]) => {
      const parameters = one(section, new RegExp(`^a=fmtp:${id} (.*)$`, 'm'))?.split(';') ?? [];
      const feedback = all(section, new RegExp(`^a=rtcp-fb:${id} (\\S+)(?: (.*))?$`, 'gm'))
        .filter(([type]) => type !== 'goog-remb')
        .map(([type, sub]) => {
          const subtype = sub ? ` subtype='${sub.trim()}'` : '';
          return `<rtcp-fb type='${type}'${subtype} xmlns='${RTP}:rtcp-fb:0'/>`;
        });
      return (
        `<payload-type id='${id}' name='${name}' clockrate='${rate}' channels='${channels ?? 1}'>` +
        parameters
          .map((parameter) => {
            const [name, value = ''] = parameter.split(/=(.*)/s);
            return `<parameter name='${escape(name)}' value='${escape(value)}'/>`;
          })
          .join('') +
        `${feedback.join('')}</payload-type>`
      );
    })
    .join('');
}

function transport(section, first, channel) {
  const [[hash, fingerprint]] = all(section, /^a=fingerprint:(\S+) (\S+)/gm);
  const candidates = all(first, /^a=candidate:(\S+) (\d) (\w+) (\d+) (\S+) (\d+) typ (\w+)(.*)$/gm);
  return (
    `<transport ufrag='${one(section, /^a=ice-ufrag:(.*)$/m)}' pwd='${one(section, /^a=ice-pwd:(.*)$/m)}'` +
    ` xmlns='urn:xmpp:jingle:transports:ice-udp:1'>` +
    `<web-socket xmlns='http://jitsi.org/protocol/colibri' url='${escape(channel)}'/><rtcp-mux/>` +
    `<fingerprint setup='actpass' required='false' cryptex='false' hash='${hash}'` +
    ` xmlns='urn:xmpp:jingle:apps:dtls:0'>${fingerprint}</fingerprint>` +
    candidates
      .filter(([, , protocol]) => protocol === 'udp')
      .map(
        ([foundation, component, protocol, priority, ip, port, type], at) =>
          `<candidate id='c${at}' foundation='${foundation}' component='${component}' protocol='${protocol}'` +
          ` priority='${priority}' ip='${ip}' port='${port}' type='${type}' generation='0' network='0'/>`,
      )
      .join('') +
    `</transport>`
  );
}

const children = (parent, name) => [...(parent?.getElementsByTagName(name) ?? [])];
const attributes = (element, ...names) => names.map((name) => element.getAttribute(name));

/** A session-accept: for each kind the lines a section needs, for both the path and the sources. */
export function readAccept(jingle) {
  const root = new DOMParser().parseFromString(jingle, 'text/xml').documentElement;
  // Not those that the group only names.
  const contents = [...root.children].filter(({ localName }) => localName === 'content');
  const lines = new Map(contents.map((content) => [content.getAttribute('name'), linesOf(content)]));
  return { lines, transport: pathOf(contents[0]), sources: contents.flatMap(sourcesOf) };
}

function linesOf(content) {
  const types = children(content, 'payload-type');
  return {
    formats: types.map((type) => type.getAttribute('id')).join(' '),
    lines: [
      ...children(content, 'rtp-hdrext').map((each) => `a=extmap:${attributes(each, 'id', 'uri').join(' ')}`),
      ...types.flatMap((type) => {
        const [id, name, rate, channels] = attributes(type, 'id', 'name', 'clockrate', 'channels');
        const parameters = children(type, 'parameter').map((each) =>
          attributes(each, 'name', 'value').filter(Boolean).join('='),
        );
        return [
          `a=rtpmap:${id} ${name}/${rate}${channels > 1 ? `/${channels}` : ''}`,
          ...children(type, 'rtcp-fb').map((each) =>
            [`a=rtcp-fb:${id}`, ...attributes(each, 'type', 'subtype').filter(Boolean)].join(' '),
          ),
          ...(parameters.length > 0 ? [`a=fmtp:${id} ${parameters.join(';')}`] : []),
        ];
      }),
    ],
  };
}

function pathOf(content) {
  const [ice] = children(content, 'transport');
  const [fingerprint] = children(ice, 'fingerprint');
  const [ufrag, pwd] = attributes(ice, 'ufrag', 'pwd');
  const [hash, setup] = attributes(fingerprint, 'hash', 'setup');
  return [
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
    'a=ice-options:trickle',
    `a=fingerprint:${hash} ${fingerprint.textContent}`,
    `a=setup:${setup}`,
  ];
}

/** Each named source with its streams, which are several where it comes in several sizes. */
function sourcesOf(content) {
  const groups = children(content, 'ssrc-group').map((group) => ({
    semantics: group.getAttribute('semantics'),
    ssrcs: children(group, 'source').map((source) => source.getAttribute('ssrc')),
  }));
  const named = children(content, 'source').filter((source) => source.hasAttribute('name'));
  const names = [...new Set(named.map((source) => source.getAttribute('name')))];
  return names.map((name) => {
    const own = named.filter((each) => each.getAttribute('name') === name).map((each) => each.getAttribute('ssrc'));
    const sizes = groups.find(({ semantics, ssrcs }) => semantics === 'SIM' && ssrcs.includes(own[0]));
    const streams = (sizes?.ssrcs ?? [own[0]]).map(
      (ssrc) => groups.find(({ semantics, ssrcs }) => semantics === 'FID' && ssrcs[0] === ssrc)?.ssrcs ?? [ssrc],
    );
    return { name, kind: content.getAttribute('name'), streams };
  });
}

/** The candidates of a session-accept or a transport-info. */
export function candidatesOf(jingle) {
  const root = new DOMParser().parseFromString(jingle, 'text/xml').documentElement;
  return children(root, 'candidate').map((each) => {
    const words = attributes(each, 'foundation', 'component', 'protocol', 'priority', 'ip', 'port');
    return `candidate:${words.join(' ')} typ ${each.getAttribute('type')} generation 0`;
  });
}

const MIRRORED = { sendonly: 'recvonly', recvonly: 'sendonly', inactive: 'inactive' };

/**
 * The answer the client would have given to this offer, had it been asked again: what it once accepted, for each
 * section. A client of a bridge is not asked.
 */
export function answerTo(offer, { lines, transport }, streamsIn) {
  const sections = sectionsOf(offer).map((section) => {
    const mid = midOf(section);
    const kind = kindOf(section);
    const own = lines.get(kind);
    const ssrcs = streamsIn.get(mid) ?? [];
    return [
      `m=${kind} 9 UDP/TLS/RTP/SAVPF ${own.formats}`,
      'c=IN IP4 0.0.0.0',
      ...transport,
      `a=mid:${mid}`,
      `a=${MIRRORED[one(section, /^a=(sendonly|recvonly|inactive)$/m)]}`,
      'a=rtcp-mux',
      'a=rtcp-rsize',
      ...own.lines,
      ...(ssrcs.length > 1 ? [`a=ssrc-group:FID ${ssrcs.join(' ')}`] : []),
      ...ssrcs.flatMap((ssrc) => [`a=ssrc:${ssrc} cname:client`, `a=ssrc:${ssrc} msid:${mid} ${mid}`]),
    ];
  });
  const mids = sectionsOf(offer).map(midOf).join(' ');
  const head = ['v=0', 'o=- 1 2 IN IP4 0.0.0.0', 's=-', 't=0 0', `a=group:BUNDLE ${mids}`, 'a=extmap-allow-mixed'];
  return [...head, ...sections.flat()].map((line) => `${line}\r\n`).join('');
}
