/** Tables of who was elected: date, kind (general or by-election), seat, name, party, abbreviation, id. */

import { columnAt, type Table, type TableRow } from './cells.ts';
import { dateFault, dayBefore } from './dates.ts';
import type { Fault, Found } from './found.ts';
import type { Term } from './roster.ts';

const headers = {
  date: ['date', 'polling_on', 'polling day', 'election'],
  kind: ['kind', 'type'],
  seat: ['seat', 'constituency'],
  name: ['name', 'winner'],
  given: ['given', 'given_name', 'first name'],
  family: ['family', 'family_name', 'surname', 'last name'],
  party: ['party'],
  abbreviation: ['abbreviation', 'abbr'],
  id: ['id', 'mnis_id'],
} as const;

type Header = keyof typeof headers;

/** Whether the first row is that of such a table: no roster has a kind. */
export const isSeatsTable = (table: Table): boolean => {
  const at = placesOf(table);
  return at.date !== undefined && at.kind !== undefined && at.seat !== undefined;
};

interface Poll {
  readonly row: TableRow;
  readonly date: string;
  readonly general: boolean;
  readonly seat: string;
  readonly name: string;
  readonly party: string | undefined;
  readonly id: string | undefined;
}

/**
 * The winner sits from the day of the poll until the day before the next one for that seat. A general election is one
 * for every seat, also for those that it does away with. Days of dissolution, deaths and resignations are not in such a
 * table: until the next poll the seat is its last winner's.
 */
export function readSeats(table: Table): Found {
  const at = placesOf(table);
  const faults = [...table.faults];
  const missing = (['date', 'kind', 'seat'] as const).filter((header) => at[header] === undefined);
  if (missing.length > 0 || (at.name === undefined && at.family === undefined)) {
    const all = [...missing, ...(at.name === undefined && at.family === undefined ? ['name'] : [])].join(', ');
    const message = `The first row has no column ${all}; a table of elections has date, kind, seat, name, party, abbreviation and id.`;
    return { terms: [], lines: [], faults: [{ line: table.header.line, column: 1, message }] };
  }
  const polls = table.rows.flatMap(
    (row) =>
      pollOf(row, at, (i, message) => {
        faults.push({ line: row.line, column: columnAt(row, i ?? 0, table.delimiter), message });
      }) ?? [],
  );
  const generals = [...new Set(polls.filter(({ general }) => general).map(({ date }) => date))].sort();
  const names = namesOf(polls);
  const terms: Term[] = [];
  const lines: number[] = [];
  for (const list of bySeat(polls).values()) {
    list.forEach(({ row, date, seat, name, party, id }, i) => {
      const own = list[i + 1];
      if (own?.date === date) faults.push(twice(own, row));
      const next = [own?.date, generals.find((day) => day > date)].filter((day) => day !== undefined).sort()[0];
      if (own?.date === date) return;
      terms.push({
        name,
        also: others(name, id, names),
        seat,
        party,
        office: undefined,
        from: date,
        to: next && dayBefore(next),
        id,
      });
      lines.push(row.line);
    });
  }
  return { terms, lines, faults };
}

const placesOf = ({ header }: Table): Readonly<Partial<Record<Header, number>>> => {
  const cells = header.cells.map((cell) => cell.trim().toLowerCase());
  const found = Object.entries(headers).map(
    ([header, words]) => [header, cells.findIndex((cell) => (words as readonly string[]).includes(cell))] as const,
  );
  return Object.fromEntries(found.filter(([, i]) => i >= 0));
};

function pollOf(
  row: TableRow,
  at: Readonly<Partial<Record<Header, number>>>,
  fault: (cell: number | undefined, message: string) => void,
): Poll | undefined {
  const cell = (header: Header) => row.cells[at[header] ?? -1]?.trim() || undefined;
  const [date = '', kind = '', seat] = [cell('date'), cell('kind'), cell('seat')];
  const name = cell('name') ?? [cell('given'), cell('family')].filter((part) => part !== undefined).join(' ');
  const wrong = dateFault(date);
  if (wrong !== undefined) fault(at.date, `${wrong}.`);
  else if (!/^(?:general|by)\b/i.test(kind))
    fault(at.kind, `“${kind}” is no kind of election; write general or by-election.`);
  else if (seat === undefined) fault(at.seat, 'The row names no seat; fill it in, or delete the row.');
  else if (name === '') fault(at.name ?? at.family, 'The row names nobody; fill in the winner, or delete the row.');
  else
    return {
      row,
      date,
      general: /^general/i.test(kind),
      seat,
      name,
      party: cell('abbreviation') ?? cell('party'),
      id: cell('id'),
    };
  return undefined;
}

function bySeat(polls: readonly Poll[]): ReadonlyMap<string, readonly Poll[]> {
  const found = new Map<string, Poll[]>();
  for (const poll of [...polls].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) {
    const list = found.get(poll.seat.toLowerCase());
    if (list) list.push(poll);
    else found.set(poll.seat.toLowerCase(), [poll]);
  }
  return found;
}

/** The names under each id: people marry, and tables spell. */
function namesOf(polls: readonly Poll[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, name } of polls) if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(name));
  return found;
}

const others = (
  name: string,
  id: string | undefined,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] => [...(names.get(id ?? '') ?? [])].filter((other) => other !== name);

const twice = ({ row, seat, date }: Poll, before: TableRow): Fault => ({
  line: row.line,
  column: 1,
  message: `${seat} has two winners on ${date}, here and in line ${before.line}, and this one is taken; delete one of them.`,
});
