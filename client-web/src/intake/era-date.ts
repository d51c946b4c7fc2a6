/** 年号, from the latest; the words are what the paper and the server say. */
export const ERAS = ['令和', '平成', '昭和', '大正', '明治'] as const;

/** A date as it is typed: parts, any of them still empty. */
export interface EraDate {
  readonly era: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const NOTHING: EraDate = { era: '', year: '', month: '', day: '' };
const TYPED = /^(明治|大正|昭和|平成|令和|)(元|\d{0,2})年(\d{0,2})月(\d{0,2})日$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

const wareki = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The parts of an item's value: an ISO 8601 day, or what was typed before it was one. */
export function partsOf(value: string): EraDate {
  if (ISO.test(value)) {
    const parts = new Map(
      wareki.formatToParts(new Date(`${value}T00:00:00Z`)).map((p) => [p.type, p.value]),
    );
    const year = parts.get('year') ?? '';
    return {
      era: parts.get('era') ?? '',
      year: year === '1' ? '元' : year,
      month: parts.get('month') ?? '',
      day: parts.get('day') ?? '',
    };
  }
  const [, era = '', year = '', month = '', day = ''] = TYPED.exec(value) ?? [];
  return { era, year, month, day };
}

/** What is said for these parts; the server makes a day of it, or says what is wrong. */
export function textOf(parts: EraDate): string {
  const { era, year, month, day } = parts;
  return `${era}${year}${month}${day}` === '' ? '' : `${era}${year}年${month}月${day}日`;
}

/** The parts after one was typed: ASCII digits, at most two, and 元 for the first year. */
export function withPart(parts: EraDate, part: keyof EraDate, typed: string): EraDate {
  const digits = typed
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[^0-9]/g, '')
    .slice(-2);
  const isFirst = part === 'year' && typed.endsWith('元');
  return { ...NOTHING, ...parts, [part]: part === 'era' ? typed : isFirst ? '元' : digits };
}
