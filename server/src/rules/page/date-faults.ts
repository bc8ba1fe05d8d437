/** What is wrong with a header's date, and what it was meant for. */
import { months, weekdays } from '../../roster/calendar.ts';
import type { TextEdit } from '../rule.ts';
import {
  type Day,
  daysWrittenOtherwise,
  isDay,
  isSameDay,
  ordinalOf,
  readDate,
  runOn,
  type WrittenDate,
  weekdayOf,
  wordsOfDay,
} from './dates.ts';

export interface DateFault {
  /** Offsets from the start of the line: the part at fault. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The days that may be meant, the likeliest first; one where it is plain. */
  readonly meant: readonly Day[];
}

/** The fault of `line`, `undefined` when it is a day and is written as one. `known`: the day that the file or its columns give. */
export function dateFault(line: string, known: Day | undefined): DateFault | undefined {
  const date = readDate(line);
  if (!date) return faultOfOrder(line, known);
  const { weekday, spans } = date;
  if (!isDay(date)) {
    const far = date.year < 1800 || date.year >= 2100;
    const at = far ? spans.year : spans.day;
    return {
      ...at,
      message: far
        ? `The year ${date.year} cannot be right, so this sitting cannot be placed in time. Correct the date.`
        : `${months[date.month]} ${date.year} has no day ${date.day}, so this sitting cannot be placed in time. Correct the date.`,
      meant: far ? (known && fits(known, date) ? [known] : []) : daysMeant(date, known),
    };
  }
  const right = weekdayOf(date);
  if (weekday !== undefined && weekday !== right && spans.weekday) {
    return {
      ...spans.weekday,
      message: `There was no ${weekdays[weekday]} ${wordsOf(date)}: that day was a ${weekdays[right]}. Correct the weekday, or the day.`,
      meant: daysOf(date, known),
    };
  }
  const [wrong] = editsTo(line, date);
  if (!wrong) return undefined;
  const written = line.slice(wrong.start, wrong.end).trimStart();
  return { start: wrong.end - written.length, end: wrong.end, message: writeIt(written, date), meant: [date] };
}

function faultOfOrder(line: string, known: Day | undefined): DateFault | undefined {
  const days = daysWrittenOtherwise(line);
  const meant = days.filter((day) => known && isSameDay(day, known));
  const [day] = meant.length > 0 ? meant : days;
  if (!day) return undefined;
  return { start: 0, end: line.length, message: writeIt(line, day), meant: meant.length > 0 ? meant : days };
}

const writeIt = (written: string, day: Day): string =>
  `“${written}” is not how this date is written, so programs may not read it. Write ${wordsOfDay(day)}.`;

/** The edits of `line` that make `day` of it, each of one part of the date, with the space that is missing before it. */
export function editsTo(line: string, day: Day): readonly TextEdit[] {
  const date = readDate(line);
  if (!date) return [{ start: 0, end: line.length, text: wordsOfDay(day) }];
  const { weekday, ordinal, month, year } = date.spans;
  const parts = [
    [weekday, weekdays[weekdayOf(day)] ?? ''],
    [date.spans.day, String(day.day)],
    [ordinal, ordinalOf(day.day)],
    [month, months[day.month] ?? ''],
    [year, String(day.year)],
  ] as const;
  const edits: TextEdit[] = [];
  for (const [span, right] of parts) {
    if (!span) continue;
    const { start, end } = span;
    const isGlued = span !== ordinal && start > 0 && !/\s/.test(line.charAt(start - 1));
    // `3 rd`: the letters belong to the number.
    const from = span === ordinal ? line.slice(0, start).trimEnd().length : start;
    const isRight = isSame(line.slice(start, end), right) && from === start;
    if (isGlued || !isRight)
      edits.push({ start: from, end, text: (isGlued ? ' ' : '') + (isRight ? line.slice(start, end) : right) });
  }
  return edits;
}

/** Dates in capitals are no fault, nor is `Apr` for April; `Apri` is. */
const isSame = (written: string, right: string): boolean =>
  written === right ||
  (written === written.toUpperCase() && written === right.toUpperCase()) ||
  ((written.length === 3 || written === 'Sept') && months.includes(right) && right.startsWith(written));

const wordsOf = ({ day, month, year }: Day): string => `${day}${ordinalOf(day)} ${months[month]} ${year}`;

/** Whether `day` may be what was meant: of the weekday that is printed, where one is. */
const fits = (day: Day, { weekday }: WrittenDate): boolean => weekday === undefined || weekdayOf(day) === weekday;

/** What a day that no month has was meant for: a digit of it is wrong, or it runs on into the next month. */
function daysMeant(date: WrittenDate, known: Day | undefined): readonly Day[] {
  if (known && fits(known, date)) return [known];
  const all = [...nearDays(date), runOn(date)].filter((day) => fits(day, date));
  return (date.weekday === undefined ? [runOn(date), lastOf(date)] : all).slice(0, 3);
}

/** The printed day with its right weekday; or, where no House sat on it or the file says so, the day that was meant. */
function daysOf(date: WrittenDate, known: Day | undefined): readonly Day[] {
  if (known && isSameDay(known, date)) return [date];
  if (known && fits(known, date)) return [known];
  const right = weekdayOf(date);
  const isWeekend = right === 0 || right === 6;
  return isWeekend ? [...nearDays(date).filter((day) => fits(day, date)), date].slice(0, 3) : [date];
}

/** The days of the month that are a digit away. */
function nearDays({ day, month, year }: Day): readonly Day[] {
  const written = String(day);
  const days: Day[] = [];
  for (let other = 1; other <= 31; other += 1) {
    const words = String(other);
    const near =
      words.length === written.length
        ? [...words].filter((digit, i) => digit !== written[i]).length === 1
        : words.includes(written) || written.includes(words);
    const one = { day: other, month, year };
    if (near && isDay(one)) days.push(one);
  }
  return days;
}

const lastOf = ({ month, year }: Day): Day => ({
  day: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  month,
  year,
});
