import { describe, expect, it } from 'vitest';
import { type Read, rubyOf, unread, withoutReadings } from './ruby';

const read = (base: string, reading: string, after = '', before = ''): Read => ({
  before,
  base,
  reading,
  after,
});

describe('ruby', () => {
  it('stands above the characters it belongs to, and nothing else', () => {
    expect(rubyOf('手続（てつづ）きを します。')).toEqual([
      read('手続', 'てつづ', 'きを'),
      ' します。',
    ]);
    expect(rubyOf('この 町（まち）へ 引（ひ）っこして きた')).toEqual([
      'この ',
      read('町', 'まち', 'へ'),
      ' ',
      read('引', 'ひ', 'っこして'),
      ' きた',
    ]);
  });

  it('leaves the number out of 75歳, and takes it into what is read together with it', () => {
    expect(rubyOf('75歳（さい）')).toEqual([read('歳', 'さい', '', '75')]);
    expect(rubyOf('3月（がつ）1日（ついたち）')).toEqual([
      read('月', 'がつ', '', '3'),
      read('1日', 'ついたち'),
    ]);
    expect(rubyOf('21日（にち）までに')).toEqual([read('日', 'にち', 'までに', '21')]);
  });

  it('is not in ordinary brackets, also those around a word with a reading', () => {
    expect(rubyOf('代表（だいひょう）（家（いえ）の 人（ひと））')).toEqual([
      read('代表', 'だいひょう'),
      '（',
      read('家', 'いえ', 'の'),
      ' ',
      read('人', 'ひと'),
      '）',
    ]);
    expect(rubyOf('マイナンバー（カード）')).toEqual(['マイナンバー（カード）']);
    expect(rubyOf('書類（カード）')).toEqual(['書類（カード）']);
    expect(rubyOf('')).toEqual([]);
  });

  it('is left out of what is read aloud', () => {
    expect(withoutReadings('音（おと）を 大（おお）きく する（カード）14日（か）まで')).toBe(
      '音を 大きく する（カード）14日まで',
    );
  });

  it('is missed where a character has none', () => {
    expect(unread('市民課（しみんか）の 職員')).toEqual(['職員']);
    expect(unread('市民（しみん）課')).toEqual(['課']);
    expect(unread('やさしい にほんご')).toEqual([]);
  });
});
