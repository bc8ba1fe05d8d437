/** Rosters in JSON: a list of rows, or `{ "members": [ … ] }`. schemas/roster.schema.json is their schema. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { type Element, elementsOf, isFault, placeIn } from './elements.ts';
import type { Fault, Found } from './found.ts';
import type { Term } from './roster.ts';
import { type Column, columnOf, columns, misspelt, type Row, termOf } from './row.ts';

const shape = 'give a list of rows, [{ "name": "…", "seat": "…" }], or { "members": [ … ] }';

export function readMembers(chunks: Iterable<string>): Found {
  const faults: Fault[] = [];
  const terms: Term[] = [];
  const lines: number[] = [];
  const others = new Set<string>();
  let hasRows = false;
  for (const entry of elementsOf(chunks)) {
    if (isFault(entry)) {
      faults.push(entry);
      continue;
    }
    if (entry.list !== undefined && entry.list !== 'members') {
      others.add(entry.list);
      continue;
    }
    hasRows = true;
    const row = rowOf(entry, faults);
    const term = row && termOf(row, (column, message) => faults.push({ ...placeOf(entry, column), message }));
    if (!term) continue;
    terms.push(term);
    lines.push(entry.line);
  }
  if (!hasRows && faults.length === 0) {
    const what = others.size > 0 ? `has “${[...others].slice(0, 3).join('”, “')}” and no “members”` : 'has no rows';
    faults.push({ line: 1, column: 1, message: `The JSON is no roster, for it ${what}; ${shape}.` });
  }
  return { terms, lines, faults };
}

/** What a row says, where it is one. Values of a kind that cannot be meant are said, and the row is left out. */
function rowOf(entry: Element, faults: Fault[]): Row | undefined {
  const { value } = entry;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({
      line: entry.line,
      column: entry.column,
      message: 'The entry is no row; write { "name": "…", "seat": "…" }.',
    });
    return undefined;
  }
  const row: { -readonly [K in keyof Row]: Row[K] } = {};
  let isRight = true;
  const wrong = (key: string, message: string) => {
    faults.push({ ...placeOf(entry, key), message });
    isRight = false;
  };
  for (const [key, given] of Object.entries(value)) {
    const column = columnOf(key);
    const near = column === undefined ? misspelt(key) : undefined;
    if (column === undefined) {
      if (near !== undefined && !(near in value))
        faults.push({
          ...placeOf(entry, key),
          message: `“${key}” is no key of a roster, and is passed over; if ${near} is meant, write ${near}.`,
        });
    } else if (given === null) continue;
    else if (column === 'also') {
      if (typeof given === 'string') row.also = given.split(';');
      else if (Array.isArray(given) && given.every((one) => typeof one === 'string')) row.also = given;
      else wrong(key, '“also” is neither a list of names nor names with ; between them; write ["Ada Roe"].');
    } else if (typeof given === 'string') row[column] = given;
    else if (typeof given === 'number' && column === 'id') row.id = String(given);
    else wrong(key, `“${key}” is ${kindOf(given)}; write a text in quotation marks.`);
  }
  return isRight ? row : undefined;
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

/** Where a row has a value; the row itself where it has none. Only rows with faults are looked at so closely. */
function placeOf(entry: Element, key: string): { readonly line: number; readonly column: number } {
  const root = parseTree(entry.text);
  const node = root && givenAt(root, key);
  return node ? placeIn(entry, node.offset) : { line: entry.line, column: entry.column };
}

function givenAt(root: Node, key: string): Node | undefined {
  const exact = findNodeAtLocation(root, [key]);
  if (exact || !columns.includes(key as Column)) return exact;
  return root.children?.find(({ children }) => columnOf(String(children?.[0]?.value)) === key)?.children?.[1];
}
