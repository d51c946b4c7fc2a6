import { childNamed, childrenNamed, element, type XmlElement } from '../xmpp/element';
import { JITMEET_VIDEO } from '../xmpp/namespaces';

/** How high a picture the other side shows, and so at most wants: Jitsi's content-modify. */
export interface FrameHeight {
  readonly sourceName: string;
  /** In pixels; zero where it is not shown at all. */
  readonly maxHeight: number;
}

export function frameHeightContent({ sourceName, maxHeight }: FrameHeight): XmlElement {
  return element(
    'content',
    { name: 'video', senders: 'both' },
    element('source-frame-height', {
      xmlns: JITMEET_VIDEO,
      sourceName,
      maxHeight: String(maxHeight),
    }),
  );
}

export function frameHeights(modify: XmlElement): readonly FrameHeight[] {
  return childrenNamed(modify, 'content').flatMap((content) => {
    const asked = childNamed(content, 'source-frame-height', JITMEET_VIDEO)?.attributes;
    const maxHeight = Number.parseInt(asked?.maxHeight ?? '', 10);
    return asked?.sourceName !== undefined && maxHeight >= 0
      ? { sourceName: asked.sourceName, maxHeight }
      : [];
  });
}
