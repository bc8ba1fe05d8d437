/** Adds to a roster that is a table, and leaves every other character of the file as it stands. */
import { columnAt, type Table, type TableRow, tableOf } from './cells.ts';
import type { Term } from './roster.ts';
import { type Column, columnOf, columns } from './row.ts';
import { isSeatsTable } from './seats.ts';
import { readTable } from './table.ts';
import { cell, quoted, tableText } from './write.ts';

/** What takes the place of the characters from `start` to `end` of a line; all from zero, in UTF-16 units. */
export interface LineEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether rows can be added to a text: to a table of members, and to a file in which nothing stands yet. */
export function isWritable(text: string): boolean {
  const table = tableOf(unmarked(text));
  if (isEmpty(text)) return true;
  return !isSeatsTable(table) && table.header.cells.some((word) => columnOf(word) === 'name');
}

/** The terms that the table says. */
export const termsIn = (text: string): readonly Term[] =>
  isEmpty(text) ? [] : readTable(tableOf(unmarked(text))).terms;

/** Gives the rows that `isOf` picks a further name in “also”. None where it picks none. */
export function withOtherName(text: string, name: string, isOf: (term: Term) => boolean): readonly LineEdit[] {
  const table = tableOf(unmarked(text));
  const { terms, lines } = readTable(table);
  const wanted = new Set(lines.filter((_, i) => isOf(terms[i] as Term)));
  if (wanted.size === 0) return [];
  const { at, edits } = columnsFor(table, ['also']);
  const i = at('also');
  const rows = table.rows.filter(({ line }) => wanted.has(line));
  return shifted(text, [...edits, ...rows.map((row) => otherName(row, i, name, table.delimiter))]);
}

/** Adds a row for each term, after the last that is there. */
export function withRows(text: string, terms: readonly Term[]): readonly LineEdit[] {
  const lines = unmarked(text).split(lineEnd);
  if (isEmpty(text)) return shifted(text, [{ line: 0, start: 0, end: 0, text: tableText(terms) }]);
  const end = lineEnd.exec(text)?.[0] ?? '\n';
  const table = tableOf(unmarked(text));
  const { delimiter } = table;
  const rows = terms.map(cellsOf);
  const needed = columns.filter((column) => rows.some((row) => row[column] !== ''));
  const { at, width, edits } = columnsFor(table, needed);
  const added = rows.map((row) => {
    const cells = Array.from({ length: width }, () => '');
    for (const column of needed) cells[at(column)] = cell(row[column]);
    return cells.join(delimiter);
  });
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const start = lines[last]?.length ?? 0;
  // Behind the last line, where it ends with a line end, and else behind one of its own.
  const behind =
    last < lines.length - 1
      ? { line: last + 1, start: 0, end: 0, text: added.map((row) => row + end).join('') }
      : { line: last, start, end: start, text: added.map((row) => end + row).join('') };
  return shifted(text, [...edits, behind]);
}

const lineEnd = /\r\n?|\n/;
const mark = /^\ufeff/;
const unmarked = (text: string): string => text.replace(mark, '');
const isEmpty = (text: string): boolean => unmarked(text).trim() === '';

/** A byte order mark that is part of the text stands on the first line. */
const shifted = (text: string, edits: readonly LineEdit[]): readonly LineEdit[] =>
  mark.test(text)
    ? edits.map((edit) => (edit.line === 0 ? { ...edit, start: edit.start + 1, end: edit.end + 1 } : edit))
    : edits;

/** Where the columns are when those that are missing have been added to the first row; shorter rows are whole all the same. */
function columnsFor({ header, delimiter }: Table, needed: readonly Column[]) {
  const found = header.cells.map(columnOf);
  const missing = needed.filter((column) => !found.includes(column));
  const all = [...found, ...missing];
  const start = header.text.length;
  const text = missing.map((column) => delimiter + column).join('');
  const edits: readonly LineEdit[] = missing.length > 0 ? [{ line: header.line - 1, start, end: start, text }] : [];
  return { at: (column: Column) => all.indexOf(column), width: all.length, edits };
}

function otherName(row: TableRow, i: number, name: string, delimiter: string): LineEdit {
  const { line, text, cells } = row;
  const before = cells[i];
  if (before === undefined) {
    const words = delimiter.repeat(i - cells.length + 1) + cell(name);
    return { line: line - 1, start: text.length, end: text.length, text: words };
  }
  const start = columnAt(row, i, delimiter) - 1;
  const end = i + 1 < cells.length ? columnAt(row, i + 1, delimiter) - 2 : text.length;
  const names = before.trim() === '' ? name : `${before.replace(/[\s;]+$/, '')};${name}`;
  return { line: line - 1, start, end, text: text[start] === '"' ? quoted(names) : cell(names) };
}

const cellsOf = ({ also, name, seat, party, office, from, to, id }: Term): Readonly<Record<Column, string>> => ({
  name,
  seat: seat ?? '',
  party: party ?? '',
  office: office ?? '',
  from: from ?? '',
  to: to ?? '',
  id: id ?? '',
  also: also.join(';'),
});
