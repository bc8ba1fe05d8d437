/** Rosters as tables. */
import { columnAt, type Table, type TableRow } from './cells.ts';
import type { Fault, Found } from './found.ts';
import type { Term } from './roster.ts';
import { type Column, columnOf, columns, misspelt, type Row, termOf } from './row.ts';

const known = `the columns are ${columns.slice(0, -1).join(', ')} and ${columns.at(-1)}, and only name is needed`;

/** A table whose first row names the columns of a roster, in any order. */
export function readTable(table: Table): Found {
  const { delimiter, header, rows } = table;
  const faults = [...table.faults];
  const at = placesOf(table, faults);
  const terms: Term[] = [];
  const lines: number[] = [];
  const taken: TableRow[] = [];
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
    taken.push(row);
  }
  const columnOf = (i: number, column: Column) => columnAt(taken[i] ?? header, at[column] ?? 0, delimiter);
  return { terms, lines, faults, columnOf };
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
    cells.length === 1 && /[^\p{Letter}\p{N}\s_"-]/u.test(head)
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
