import { describe, expect, it } from 'vitest';
import { partsOf, textOf, withPart } from './era-date';

describe('a date by era', () => {
  it('is taken apart from the day that is kept', () => {
    expect(partsOf('2026-11-23')).toEqual({ era: '令和', year: '8', month: '11', day: '23' });
    expect(partsOf('1989-01-08')).toEqual({ era: '平成', year: '元', month: '1', day: '8' });
    expect(partsOf('1989-01-07')).toEqual({ era: '昭和', year: '64', month: '1', day: '7' });
    expect(partsOf('1926-12-24')).toEqual({ era: '大正', year: '15', month: '12', day: '24' });
  });

  it('keeps what is typed until it is a day', () => {
    const typed = withPart(withPart(partsOf(''), 'era', '昭和'), 'month', '２');
    expect(textOf(typed)).toBe('昭和年2月日');
    expect(partsOf('昭和年2月日')).toEqual(typed);
  });

  it('takes 元 and digits of any width, and nothing else', () => {
    expect(withPart(partsOf(''), 'year', '元').year).toBe('元');
    expect(withPart(partsOf(''), 'year', '１１').year).toBe('11');
    expect(withPart(partsOf(''), 'day', '3x').day).toBe('3');
    expect(withPart(partsOf(''), 'day', '123').day).toBe('23');
  });

  it('says nothing when nothing is typed', () => {
    expect(textOf(partsOf(''))).toBe('');
  });
});
