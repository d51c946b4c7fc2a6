import { describe, expect, it } from 'vitest';
import type { FileHash, GlyphView } from '../../wire/messages.gen';
import { bodyOf, codesOf, shownIn } from './glyph';

const PAPER = 'a'.repeat(64) as FileHash;
const glyph = (character: string, digit: string): GlyphView => ({
  character,
  kind: 'strokes',
  file: digit.repeat(64) as FileHash,
});

describe('the picture of a value', () => {
  it('is named by the value alone where no character has a picture', () => {
    expect(shownIn(PAPER, 'name', '山田', [glyph('邉', 'b')])).toBe(`${PAPER}\nname\n山田`);
  });

  it('is another when a character of it has another picture', () => {
    const name = shownIn(PAPER, 'name', '渡邉', [glyph('邉', 'b')]);
    expect(name).toBe(`${PAPER}\nname\n渡邉\n${'b'.repeat(64)}`);
    expect(shownIn(PAPER, 'name', '渡邉', [glyph('邉', 'c')])).not.toBe(name);
  });

  it('tells a variant from its plain shape', () => {
    const plain = [glyph('邉', 'b')];
    expect(shownIn(PAPER, 'name', '渡邉\u{e0102}', plain)).not.toContain('b'.repeat(64));
  });
});

describe('a character in an address', () => {
  it('is its code points', () => {
    expect(codesOf('\ue000')).toBe('E000');
    expect(codesOf('𠮷')).toBe('20BB7');
    expect(codesOf('邉\u{e0102}')).toBe('9089-E0102');
  });
});

describe('what is sent', () => {
  it('is the strokes as they were written, or the bits', () => {
    expect(bodyOf({ kind: 'strokes', strokes: [[0.1, 0.2, 0.5]] })).toBe(
      '{"strokes":[[0.1,0.2,0.5]]}',
    );
    const bits = new Uint8Array([1, 2]);
    expect(bodyOf({ kind: 'bitmap', bits })).toBe(bits);
  });
});
