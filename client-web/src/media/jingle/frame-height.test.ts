import { expect, test } from 'vitest';
import { element } from '../xmpp/element';
import { frameHeightContent, frameHeights } from './frame-height';
import { jingle } from './stanzas';

const IDS = { sid: 's', initiator: 'r@conference.meet.example/a' };

test('what is shown is asked for as Jitsi clients do, and read alike', () => {
  const asked = { sourceName: 'b546c441-v0', maxHeight: 360 };
  expect(frameHeights(jingle('content-modify', IDS, frameHeightContent(asked)))).toEqual([asked]);
});

test('a question without a height, or with nonsense for one, asks nothing', () => {
  const content = element(
    'content',
    {},
    element('source-frame-height', {
      xmlns: 'http://jitsi.org/jitmeet/video',
      sourceName: 'a-v0',
      maxHeight: 'tall',
    }),
  );
  expect(frameHeights(jingle('content-modify', IDS, content, element('content')))).toEqual([]);
});
