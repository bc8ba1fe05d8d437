/**
 * The cells of tables: CSV and its kin. Read here and not by a package, because every fault is to be told with its line and
 * column, and because a row is a line: a quotation mark that is not closed costs its row and not the rest of the file.
 */
import type { Fault } from './found.ts';
import { columnOf } from './row.ts';

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
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
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
