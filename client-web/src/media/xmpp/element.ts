/**
 * XML as plain immutable data. Only `stream.ts` knows the DOM and the XMPP library, so
 * everything that builds or reads stanzas also runs where there is no browser.
 */
export interface XmlElement {
  readonly name: string;
  /** The namespace in force, also when it was declared further out. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Content = XmlElement | string | undefined;

/** Builds an element; absent attributes and children are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly (Content | readonly Content[])[]
): XmlElement {
  const present: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) present[key] = value;
  }
  const parts = content.flat();
  return {
    name,
    namespace: present.xmlns ?? '',
    attributes: present,
    children: parts.filter((part): part is XmlElement => typeof part === 'object'),
    text: parts.filter((part) => typeof part === 'string').join(''),
  };
}

export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name);
}

export function childNamed(
  parent: XmlElement | undefined,
  name: string,
  namespace?: string,
): XmlElement | undefined {
  return parent?.children.find(
    (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
  );
}

/** Follows a path of child names, e.g. `descend(presence, 'identity', 'user', 'id')`. */
export function descend(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childNamed(at, name), from);
}

/** What XML 1.0 can carry; a pasted control character would end the stream otherwise. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

export function escapeXml(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

export function serialize(node: XmlElement): string {
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const inner = escapeXml(node.text) + node.children.map(serialize).join('');
  return inner === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inner}</${node.name}>`;
}
