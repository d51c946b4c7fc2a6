import { describe, expect, it } from 'vitest';
import { rubyOf, unread, withoutReadings } from './ruby';

describe('ruby', () => {
  it('stands above the characters it belongs to, and nothing else', () => {
    expect(rubyOf('手続（てつづ）きを します。')).toEqual([
      { base: '手続', reading: 'てつづ' },
      'きを します。',
    ]);
    expect(rubyOf('この 町（まち）へ 引（ひ）っこして きた')).toEqual([
      'この ',
      { base: '町', reading: 'まち' },
      'へ ',
      { base: '引', reading: 'ひ' },
      'っこして きた',
    ]);
  });

  it('leaves the number out of 75歳, and takes it into what is read together with it', () => {
    expect(rubyOf('75歳（さい）')).toEqual(['75', { base: '歳', reading: 'さい' }]);
    expect(rubyOf('3月（がつ）1日（ついたち）')).toEqual([
      '3',
      { base: '月', reading: 'がつ' },
      { base: '1日', reading: 'ついたち' },
    ]);
    expect(rubyOf('21日（にち）')).toEqual(['21', { base: '日', reading: 'にち' }]);
  });

  it('is not in ordinary brackets, also those around a word with a reading', () => {
    expect(rubyOf('代表（だいひょう）（家（いえ）の 人（ひと））')).toEqual([
      { base: '代表', reading: 'だいひょう' },
      '（',
      { base: '家', reading: 'いえ' },
      'の ',
      { base: '人', reading: 'ひと' },
      '）',
    ]);
    expect(rubyOf('マイナンバー（カード）')).toEqual(['マイナンバー（カード）']);
    expect(rubyOf('書類（カード）')).toEqual(['書類（カード）']);
    expect(rubyOf('')).toEqual([]);
  });

  it('is left out of what is read aloud', () => {
    expect(withoutReadings('音（おと）を 大（おお）きく する（カード）')).toBe(
      '音を 大きく する（カード）',
    );
  });

  it('is missed where a character has none', () => {
    expect(unread('市民課（しみんか）の 職員')).toEqual(['職員']);
    expect(unread('市民（しみん）課')).toEqual(['課']);
    expect(unread('やさしい にほんご')).toEqual([]);
  });
});
