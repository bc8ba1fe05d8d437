/**
 * Rosters as tables: CSV and its kin. Read here and not by a package, because every fault is to be told with its line and
 * column, and because a row is a line: a quotation mark that is not closed costs its row and not the rest of the file.
 */
import type { Fault, Found } from './found.ts';
import type { Term } from './roster.ts';
import { type Column, columnOf, columns, misspelt, type Row, termOf } from './row.ts';

export interface Table {
  readonly delimiter: string;
  /** The first row that is not empty. */
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
}

export interface TableRow {
  /** From one. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** Every text is a table, of no rows at least. Rows with a quotation mark that is not closed are left out. */
export function tableOf(text: string): Table {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const delimiter = delimiterOf(lines[first] ?? '');
  const faults: Fault[] = [];
  const rows: TableRow[] = [];
  for (let i = first; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (isBlank(line, delimiter)) continue;
    const { cells, open } = cellsOf(line, delimiter);
    if (open === undefined) rows.push({ line: i + 1, text: line, cells });
    else
      faults.push({
        line: i + 1,
        column: open + 1,
        message: 'This quotation mark is not closed on its line; close it, or delete it.',
      });
  }
  const [header = { line: 1, text: '', cells: [] }, ...rest] = rows;
  return { delimiter, header, rows: rest, faults };
}

/** The one that makes of the first line the most columns that are known, and of those the most columns. */
function delimiterOf(line: string): string {
  const scores = [',', ';', '\t'].map((delimiter) => {
    const { cells } = cellsOf(line, delimiter);
    return { delimiter, score: 100 * cells.filter((cell) => columnOf(cell)).length + cells.length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Spreadsheets leave rows of nothing but delimiters. */
const isBlank = (line: string, delimiter: string): boolean =>
  line === '' || (/^[\s,;]/.test(line) && line.replaceAll(delimiter, '').trim() === '');

interface Cells {
  readonly cells: readonly string[];
  /** The offset of each cell in its line. */
  readonly starts: readonly number[];
  /** The offset of a quotation mark that is not closed. */
  readonly open: number | undefined;
}

/** A cell that begins with a quotation mark ends with one; two of them stand for one (RFC 4180). */
function cellsOf(line: string, delimiter: string): Pick<Cells, 'cells' | 'open'> {
  return line.includes('"') ? quotedCells(line, delimiter) : { cells: line.split(delimiter), open: undefined };
}

function quotedCells(line: string, delimiter: string): Cells {
  const cells: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at <= line.length; ) {
    starts.push(at);
    let cell = '';
    if (line[at] === '"') {
      let from = at + 1;
      let close = line.indexOf('"', from);
      while (close >= 0 && line[close + 1] === '"') {
        cell += line.slice(from, close + 1);
        from = close + 2;
        close = line.indexOf('"', from);
      }
      if (close < 0) return { cells, starts, open: at };
      cell += line.slice(from, close);
      at = close + 1;
    }
    const next = line.indexOf(delimiter, at);
    const end = next < 0 ? line.length : next;
    cells.push(cell + line.slice(at, end));
    at = end + 1;
  }
  return { cells, starts, open: undefined };
}

/** Where cell `i` of a row begins, from one; past the last cell, where the row ends. */
export const columnAt = ({ text }: TableRow, i: number, delimiter: string): number =>
  (quotedCells(text, delimiter).starts[i] ?? text.length) + 1;

const known = `the columns are ${columns.slice(0, -1).join(', ')} and ${columns.at(-1)}, and only name is needed`;

/** A table whose first row names the columns of a roster, in any order. */
export function readTable(table: Table): Found {
  const { delimiter, header, rows } = table;
  const faults = [...table.faults];
  const at = placesOf(table, faults);
  const terms: Term[] = [];
  const lines: number[] = [];
  if (at.name === undefined)
    return { terms, lines, faults: [...faults.filter(({ line }) => line < header.line), nameless(header, delimiter)] };
  if (rows.length === 0 && faults.length === 0)
    faults.push({
      line: header.line,
      column: 1,
      message: 'The table has no rows under its first; add a row for each term.',
    });
  for (const row of rows) {
    const fault = (i: number | undefined, message: string) =>
      faults.push({ line: row.line, column: columnAt(row, i ?? 0, delimiter), message });
    if (row.cells.length > header.cells.length) {
      const say = `The row has ${row.cells.length} cells and the first row ${header.cells.length}`;
      fault(
        header.cells.length,
        `${say}; put a cell that has “${seen(delimiter)}” in it in quotation marks, or delete what is too much.`,
      );
      continue;
    }
    const term = termOf(rowOf(row, at), (column, message) => fault(at[column], message));
    if (!term) continue;
    terms.push(term);
    lines.push(row.line);
  }
  return { terms, lines, faults };
}

type Places = Partial<Record<Column, number>>;

/** Which column is which; what is named twice, or nearly, is said. */
function placesOf({ header, delimiter }: Table, faults: Fault[]): Places {
  const places: Places = {};
  header.cells.forEach((cell, i) => {
    const fault = (message: string) =>
      faults.push({ line: header.line, column: columnAt(header, i, delimiter), message });
    const column = columnOf(cell);
    const near = column === undefined ? misspelt(cell) : undefined;
    if (column !== undefined && places[column] !== undefined)
      fault(`“${cell.trim()}” is a second column for ${column}, and is passed over; rename or delete it.`);
    else if (column !== undefined) places[column] = i;
    else if (near !== undefined && !header.cells.some((other) => columnOf(other) === near))
      fault(`“${cell.trim()}” is no column of a roster, and is passed over; if ${near} is meant, write ${near}.`);
  });
  return places;
}

function nameless({ line, text, cells }: TableRow, delimiter: string): Fault {
  const head = text.trim();
  if (head === '')
    return { line: 1, column: 1, message: `The file is empty; its first row must name the columns: ${known}.` };
  const message =
    cells.length === 1 && /[^\p{L}\p{N}\s_"-]/u.test(head)
      ? `The first row is one column, “${shortened(head)}”; divide the columns with commas, semicolons or tabs.`
      : `The first row, “${shortened(head.replaceAll(delimiter, seen(delimiter)))}”, has no column name; make it name the columns: ${known}.`;
  return { line, column: 1, message };
}

const seen = (delimiter: string): string => (delimiter === '\t' ? '→' : delimiter);

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const rowOf = ({ cells }: TableRow, at: Places): Row => {
  const row: { -readonly [K in keyof Row]: Row[K] } = {};
  for (const column of columns) {
    const cell = at[column] === undefined ? undefined : cells[at[column]];
    if (cell === undefined || cell === '') continue;
    if (column === 'also') row.also = cell.split(';');
    else row[column] = cell;
  }
  return row;
};
