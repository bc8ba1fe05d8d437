/** Days as rosters have them: `2019-04-03`. They compare as strings. */
import { months } from './calendar.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What is wrong with a date and what to do, without the full stop; `undefined` when it is a day. */
export function dateFault(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === '') return `“${text}” is not a day as rosters have them; write ${meantBy(text)}`;
  const name = months[Number(month) - 1];
  if (name === undefined) return `“${text}” is no day, for months go from 01 to 12; the order is year, month, day`;
  if (day > '28' || day === '00') {
    const days = daysIn(Number(year), Number(month));
    if (Number(day) > days || day === '00')
      return `“${text}” is no day, for ${name} ${year} has days 01 to ${days}; look it up`;
  }
  return undefined;
}

const words = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,})\.?,?\s+(\d{4})$/u;
const american = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** How the day is to be written that `text` seems to mean; which number is the month of `03/04/2019` is not for us to say. */
function meantBy(text: string): string {
  const iso = /^(\d{4}-\d\d-\d\d)[T ]/.exec(text)?.[1];
  if (iso !== undefined && dateFault(iso) === undefined) return iso;
  const [, day, monthName, year] = words.exec(text) ?? [];
  const [, otherName, otherDay, otherYear] = american.exec(text) ?? [];
  const name = (monthName ?? otherName)?.toLowerCase();
  const month = name === undefined ? 0 : months.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  const made = `${year ?? otherYear}-${pad(month)}-${pad(Number(day ?? otherDay))}`;
  return month > 0 && dateFault(made) === undefined ? made : 'YYYY-MM-DD, such as 2019-04-03 for 3 April 2019';
}

/** The first or the last day of what may be a year, a month or a day, as Popolo has them. `undefined`: no date at all. */
export function borderOf(text: string, border: 'first' | 'last'): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const whole =
    border === 'first'
      ? `${year}-${month ?? '01'}-${day ?? '01'}`
      : `${year}-${month ?? '12'}-${day ?? daysIn(Number(year), Number(month ?? 12))}`;
  return dateFault(whole) === undefined ? whole : undefined;
}

export const dayBefore = (day: string): string => shifted(day, -1);
export const dayAfter = (day: string): string => shifted(day, 1);

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
