import { expect, test } from 'vitest';
import { element, serialize } from './element';

test('an absent attribute is left out', () => {
  expect(serialize(element('iq', { id: 'q1', to: undefined }))).toBe('<iq id="q1"/>');
});

test('what is said stays text', () => {
  expect(serialize(element('nick', { a: '"\'' }, '<b>&'))).toBe(
    '<nick a="&quot;&apos;">&lt;b&gt;&amp;</nick>',
  );
});

test('what XML cannot carry is taken out, so that a name cannot end the stream', () => {
  expect(serialize(element('nick', {}, 'a\u0000\u000bb\ufffe\t'))).toBe('<nick>ab\t</nick>');
});
