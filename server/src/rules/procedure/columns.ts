/** Columns as they stand alone on their lines. */
import { distance } from 'fastest-levenshtein';
import type { Block, Span } from '../../syntax/block.ts';
import { type Day, monthOf } from '../page/dates.ts';

export interface Column extends Span {
  readonly number: number;
  /** The last, where several are given: `Columns 771–72` is 771 to 772. */
  readonly to: number;
  /** `WH`, `GC`, `W`: columns are counted apart for each. */
  readonly series: string;
  readonly date: Day | undefined;
  /** Where the word stands that should be `Column`, when it is misspelt. */
  readonly misspelt: Span | undefined;
}

const longest = 60;
const shape =
  /^(?:(\d{1,2}) (\p{L}{3,9}) (\d{4})\s{0,3}[:;.,]?\s{0,3})?(\p{L}{4,9})(?:\.| ?(?:[Nn]umber)?:)? ?([A-Z]{0,3}) ?(\d{1,5})([A-Z]{0,3})(?:\s?[-\u2013]\s?[A-Z]{0,3}(\d{1,5})[A-Z]{0,3})?$/du;

/**
 * The column that a line of a block is, or was meant for: a misspelt one is read as what it should be. Most lines are told
 * by their length and their first letter, so that a look at each costs next to nothing.
 */
export function columnAt(block: Block, { start, end }: Span): Column | undefined {
  return end - start <= longest ? readColumn(block.text, start, end) : undefined;
}

function readColumn(text: string, start: number, end: number): Column | undefined {
  // It opens with `C`, or with the date's digits, and ends in a digit or a capital; both may stand in square brackets.
  const isBracketed = text.charCodeAt(start) === 91 && text.charCodeAt(end - 1) === 93;
  if (isBracketed) return readBracketed(text, start, end);
  const code = text.charCodeAt(start);
  const isDigit = code >= 48 && code <= 57;
  if (!isDigit && code !== 67 && code !== 99) return undefined;
  const last = text.charCodeAt(end - 1);
  if (!((last >= 48 && last <= 57) || (last >= 65 && last <= 90))) return undefined;
  const found = shape.exec(text.slice(start, end));
  const word = found?.[4] ?? '';
  const at = found?.indices?.[4];
  if (!found || !at || !isNearColumn(word)) return undefined;
  const month = found[2] === undefined ? undefined : monthOf(found[2]);
  const date = month === undefined ? undefined : { day: Number(found[1]), month, year: Number(found[3]) };
  const right = /^[Cc]ol(?:umn)?s?$/.test(word);
  return {
    start,
    end,
    number: Number(found[6]),
    to: lastOf(found[6] ?? '', found[8]),
    series: found[5] || found[7] || '',
    date,
    misspelt: right ? undefined : { start: start + at[0], end: start + at[1] },
  };
}

function readBracketed(text: string, start: number, end: number): Column | undefined {
  const column = text.charCodeAt(start + 1) === 91 ? undefined : readColumn(text, start + 1, end - 1);
  return column && { ...column, start, end };
}

const lastOf = (first: string, last: string | undefined): number =>
  Number(last === undefined ? first : first.slice(0, Math.max(0, first.length - last.length)) + last);

/** `Column`, `Columns`, `Colunm`, `Colum`. */
function isNearColumn(word: string): boolean {
  if (word === 'Column') return true;
  const lower = word.toLowerCase();
  return lower.startsWith('c') && (distance(lower, 'column') <= 2 || distance(lower, 'columns') <= 1);
}
