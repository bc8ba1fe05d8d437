/** A row of a roster as it is written, in a table or in JSON, and the term that it says. */
import { closest, distance } from 'fastest-levenshtein';
import { dateFault } from './dates.ts';
import type { Term } from './roster.ts';

export const columns = ['name', 'seat', 'party', 'office', 'from', 'to', 'id', 'also'] as const;

export type Column = (typeof columns)[number];

export type Row = Readonly<Partial<Record<Exclude<Column, 'also'>, string>>> & { readonly also?: readonly string[] };

/** What others call the same columns. */
const synonyms: Readonly<Record<string, Column>> = {
  constituency: 'seat',
  role: 'office',
  post: 'office',
  start: 'from',
  start_date: 'from',
  end: 'to',
  end_date: 'to',
  mnis_id: 'id',
  person_id: 'id',
  other_names: 'also',
};

/** The column that a header or a key names, in any case. */
export function columnOf(word: string): Column | undefined {
  const bare = word.trim().toLowerCase();
  return columns.find((column) => column === bare) ?? synonyms[bare.replaceAll(' ', '_')];
}

/** What to say of a header or a key that is none; tables have columns of their own, which are nobody's fault. */
export function misspelt(word: string): Column | undefined {
  const bare = word.trim().toLowerCase();
  const near = closest(bare, [...columns]) as Column;
  const edits = distance(bare, near);
  const isNear = edits === 1 || (edits === 2 && (bare.length > 4 || letters(bare) === letters(near)));
  return isNear && bare.length > 2 ? near : undefined;
}

const letters = (word: string): string => [...word].sort().join('');

/** The term that a row says. What is wrong is told to `fault`, and the row is then left out: `undefined`. */
export function termOf(row: Row, fault: (column: Column, message: string) => void): Term | undefined {
  const name = filled(row.name);
  const from = filled(row.from);
  const to = filled(row.to);
  if (name === undefined) {
    fault('name', 'The row names nobody; fill in “name”, or delete the row.');
    return undefined;
  }
  const wrongFrom = from === undefined ? undefined : dateFault(from);
  const wrongTo = to === undefined ? undefined : dateFault(to);
  if (wrongFrom !== undefined) fault('from', `${wrongFrom}.`);
  if (wrongTo !== undefined) fault('to', `${wrongTo}.`);
  if (wrongFrom !== undefined || wrongTo !== undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) {
    fault('to', `The row ends on ${to}, before it begins on ${from}; put the dates right.`);
    return undefined;
  }
  const also = row.also?.map(bare).filter((one) => one !== '' && one !== name) ?? none;
  return {
    name,
    also,
    seat: filled(row.seat),
    party: filled(row.party),
    office: filled(row.office),
    from,
    to,
    id: filled(row.id),
  };
}

const none: readonly string[] = [];

/** Tables have spaces around words, and hard ones between them. */
const bare = (text: string): string =>
  /[\s\u00a0]{2}|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const filled = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : bare(text) || undefined;
