/** Dates as header lines print them, `Wednesday 3rd April 2019`, taken apart so that a wrong part can be told and mended. */

import { months, weekdays } from '../../roster/calendar.ts';
import type { Span } from '../../syntax/block.ts';
import { slipsBetween } from './letters.ts';

/** A day of the calendar, or one that no calendar has: months count from 0. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** A line that is, or was meant for, a date. Spans are from the start of the line. */
export interface WrittenDate extends Day {
  /** The day of the week that is meant, from Sunday, 0; `undefined` where none is given. */
  readonly weekday: number | undefined;
  readonly spans: {
    readonly weekday: Span | undefined;
    readonly day: Span;
    readonly ordinal: Span | undefined;
    readonly month: Span;
    readonly year: Span;
  };
}

const longest = 64;
/** Behind `Volume 676: debated on `, as Parliament’s own pages have it, too. */
const shape =
  /^(?:Volume \d{1,4}:? debated on )?(?:(\p{L}{3,12})\.?,?\s{0,3})?(\d{1,2})(?:\s?([a-z]{1,2}))?(?:\s{1,3}|(?=\p{Lu}))(\p{L}{3,11})\.?,?\s{0,3}(\d{3,5})\.?$/du;

/** What `line` says, when it has the form of a date: with a weekday and a month that are at most two letters off. */
export function readDate(line: string): WrittenDate | undefined {
  // The same few lines are asked about after each edit.
  let date = kept.get(line);
  if (date === undefined) {
    if (kept.size >= mostKept) kept.clear();
    date = read(line) ?? 'none';
    kept.set(line, date);
  }
  return date === 'none' ? undefined : date;
}

const kept = new Map<string, WrittenDate | 'none'>();
const mostKept = 500;

function read(line: string): WrittenDate | undefined {
  if (line.length > longest || line.length < 8) return undefined;
  const last = line.charCodeAt(line.length - (line.endsWith('.') ? 2 : 1));
  if (!(last >= 48 && last <= 57)) return undefined;
  const found = shape.exec(line);
  if (!found?.indices) return undefined;
  const [, weekdayWord, dayWord = '', , monthWord = '', yearWord = ''] = found;
  const month = monthOf(monthWord);
  const own = month === undefined ? -1 : weekdayOf({ day: Number(dayWord), month, year: Number(yearWord) });
  const weekday = weekdayWord === undefined ? undefined : weekdayMeant(weekdayWord, own);
  if (month === undefined || (weekdayWord !== undefined && weekday === undefined)) return undefined;
  const span = (group: number): Span | undefined => {
    const at = found.indices?.[group];
    return at && { start: at[0], end: at[1] };
  };
  const [day, monthSpan, year] = [span(2), span(4), span(5)];
  if (!day || !monthSpan || !year) return undefined;
  return {
    day: Number(dayWord),
    month,
    year: Number(yearWord),
    weekday,
    spans: { weekday: span(1), day, ordinal: span(3), month: monthSpan, year },
  };
}

/**
 * The days that a line may mean which is one but is not written as header lines are: `2019-05-14`, `May 14, 2019`. In
 * `03/04/2019` either number may be the month; the day comes first in Britain, and so in the answer.
 */
export function daysWrittenOtherwise(line: string): readonly Day[] {
  if (line.length > longest || line.length < 8 || !/\d$/.test(line)) return [];
  const { year, month = '', day = '', word } = otherwise.map((shape) => shape.exec(line)?.groups).find(Boolean) ?? {};
  if (year === undefined) return [];
  const orders = [{ month: word === undefined ? Number(month) - 1 : (monthOf(word) ?? -1), day: Number(day) }];
  if (!/^\d{4}/.test(line) && word === undefined && day !== month)
    orders.push({ month: Number(day) - 1, day: Number(month) });
  return orders.map((order) => ({ ...order, year: Number(year) })).filter((one) => months[one.month] && isDay(one));
}

const otherwise: readonly RegExp[] = [
  /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>\d{4})$/,
  /^(?:\p{Lu}\p{Ll}{2,8},? )?(?<word>\p{Lu}\p{Ll}{2,8}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
];

/** `Tuesday`, `Tusday` and `Tue` are 2; `Tursday` is what the day was, Tuesday or Thursday. */
function weekdayMeant(word: string, own: number): number | undefined {
  if (word.length > 4) return nearest(word, weekdays, own);
  const short = weekdays.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  return short < 0 ? undefined : short;
}

/** `April`, `Aprli` and `Apr` are 3. */
export function monthOf(word: string): number | undefined {
  const short =
    word.length === 3 || word.startsWith('Sept') ? months.findIndex((name) => name.startsWith(word.slice(0, 3))) : -1;
  return short >= 0 ? short : nearest(word, months);
}

/** The one of `names` that `word` is, or is nearest to: two letters off at most; of two as near, the one at `own` or neither. */
function nearest(word: string, names: readonly string[], own = -1): number | undefined {
  // Nearly every date is written well.
  const same = names.indexOf(word);
  if (same >= 0) return same;
  const all = names.map((name) => (Math.abs(name.length - word.length) > 2 ? 9 : slipsBetween(word, name)));
  const least = Math.min(...all);
  const most = word.length <= 4 ? 1 : 2;
  if (least > most) return undefined;
  if (all[own] === least) return own;
  return all.indexOf(least) === all.lastIndexOf(least) ? all.indexOf(least) : undefined;
}

export const ordinalOf = (day: number): string =>
  day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

/** Whether there is such a day. */
export const isDay = ({ day, month, year }: Day): boolean =>
  day >= 1 && year >= 1800 && year < 2100 && day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

export const weekdayOf = ({ day, month, year }: Day): number => new Date(Date.UTC(year, month, day)).getUTCDay();

/** `31 April 2019` to the first of May. */
export function runOn({ day, month, year }: Day): Day {
  const date = new Date(Date.UTC(year, month, day));
  return { day: date.getUTCDate(), month: date.getUTCMonth(), year: date.getUTCFullYear() };
}

export const isSameDay = (a: Day, b: Day): boolean => a.day === b.day && a.month === b.month && a.year === b.year;

/** `Wednesday 3rd April 2019`. */
export const wordsOfDay = (day: Day): string =>
  `${weekdays[weekdayOf(day)]} ${day.day}${ordinalOf(day.day)} ${months[day.month]} ${day.year}`;

/** `Commons 28 October 2009.hansard` */
const inWords = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ _-](\p{L}{3,9})[ _-](\d{4})(?!\d)/iu;
/** `cm091028`, as Parliament’s own pages are called. */
const inPages = /(?:^|[^\p{L}\d])(?:cm|ld|lhan|wh)(\d{2})(\d{2})(\d{2})(?!\d)/iu;

const inName = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)|(?<!\d)(\d{2})([-_.])(\d{2})\6(\d{4})(?!\d)/;

/** The day that a file's name gives: `commons-2019-04-03.hansard`, `20190403.txt`, `03-04-2019.txt`. */
export function dayInName(fileName: string | undefined): Day | undefined {
  if (fileName === undefined) return undefined;
  const found = inName.exec(fileName);
  if (!found) return dayInWords(fileName);
  const day = found[1]
    ? { year: Number(found[1]), month: Number(found[3]) - 1, day: Number(found[4]) }
    : { year: Number(found[8]), month: Number(found[7]) - 1, day: Number(found[5]) };
  return day.month >= 0 && day.month < 12 && isDay(day) ? day : undefined;
}

function dayInWords(fileName: string): Day | undefined {
  const [, day, monthWord = '', year] = inWords.exec(fileName) ?? [];
  const [, shortYear, monthNumber, dayNumber] = inPages.exec(fileName) ?? [];
  const month = day === undefined ? Number(monthNumber) - 1 : months.findIndex((name) => isMonth(name, monthWord));
  const found =
    day === undefined
      ? { year: (Number(shortYear) < 50 ? 2000 : 1900) + Number(shortYear), month, day: Number(dayNumber) }
      : { year: Number(year), month, day: Number(day) };
  return found.month >= 0 && found.month < 12 && isDay(found) ? found : undefined;
}

const isMonth = (name: string, word: string): boolean => name.toLowerCase().startsWith(word.toLowerCase());
