import type { Language } from '.';

/** The municipality's clock; every day on a screen is a day there. */
const ZONE = 'Asia/Tokyo';

const wareki = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'short',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' });
const english = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const timeThere = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: ZONE,
});

/** 4月1日 as it is read, `4月（がつ）1日（ついたち）`, and its day of the week. */
function easyDay(at: Date): string {
  const day = at.getUTCDate();
  const name = weekday.format(at);
  return `${at.getUTCMonth() + 1}月（がつ）${day}日（${dayRead(day)}）（${name}曜日（${WEEKDAYS[name]}ようび））`;
}

function dayRead(day: number): string {
  if (day === 1) {
    return 'ついたち';
  }
  if (day === 20) {
    return 'はつか';
  }
  return day <= 10 || day === 14 || day === 24 ? 'か' : 'にち';
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
  日: 'にち',
};

/**
 * A day in words: `令和8年4月1日(水) 2026年`, with 元年 for the first year of an era, or
 * `Wed, 1 April 2026`. やさしい日本語 has no era: `2026年 4月1日（水曜日）`, with readings.
 *
 * @param day as `YYYY-MM-DD`
 */
export function longDate(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) {
    return day;
  }
  if (language === 'en') {
    return english.format(at);
  }
  if (language === 'easy') {
    return `${at.getUTCFullYear()}年（ねん） ${easyDay(at)}`;
  }
  return `${wareki.format(at)}(${weekday.format(at)}) ${at.getUTCFullYear()}年`;
}

const shortWareki = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'narrow',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const shortEnglish = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in a table's cell: `R8/4/1` or `1 Apr 2026`. */
export function shortDate(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) {
    return day;
  }
  return (language === 'en' ? shortEnglish : shortWareki).format(at);
}

const dayThisYear = {
  ja: new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }),
} as const;

/** A day of the weeks to come, which need no year: `11月24日(火)` or `Tue 24 November`. */
export function dayAndWeekday(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === 'easy') {
    return easyDay(at);
  }
  const words = dayThisYear[language].format(at);
  return language === 'ja' ? `${words}(${weekday.format(at)})` : words.replace(',', '');
}

/** Which day it is at the municipality, as `YYYY-MM-DD`. */
export function dayAt(instant: Date): string {
  return dayThere.format(instant);
}

/** The time of day at the municipality, as `14:05`. */
export function timeAt(instant: string): string {
  return timeThere.format(new Date(instant));
}

/** A moment on a board: the time today, with the day before it on another one. */
export function momentAt(instant: string, now: number, language: Language): string {
  const day = dayAt(new Date(instant));
  const time = timeAt(instant);
  return day === dayAt(new Date(now)) ? time : `${shortDate(day, language)} ${time}`;
}

/** A length of time as 分:秒, such as `8:42`; from one hour on as `1:08:42`. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}
