/** Reads a roster, in whatever form it has. The rows that are right are taken, and what is wrong is said with its place. */

import { tableOf } from './cells.ts';
import { crossFaults } from './cross.ts';
import type { Called, Fault, Found } from './found.ts';
import { readMembers } from './members.ts';
import { readPopolo } from './popolo.ts';
import type { Term } from './roster.ts';
import { isSeatsTable, readSeats } from './seats.ts';
import { readTable } from './table.ts';

export const forms = ['csv', 'tsv', 'json', 'popolo', 'offices', 'seats'] as const;

/** `csv` and `tsv` are one form: what divides the columns is seen. `offices` is Popolo without its persons. */
export type Form = (typeof forms)[number];

export interface Problem extends Fault {
  readonly file: string;
}

/** What is read of `file`. */
export interface Read extends Required<Omit<Found, 'faults' | 'mayRepeat' | 'columnOf'>> {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface Reading {
  /** How problems call it. */
  readonly file: string;
  /** Where it is: terms then say of which line of it they are. */
  readonly uri?: string;
  /** Unless told, what it looks like. */
  readonly form?: Form;
  /** What makes of a name what names are compared by. */
  key(name: string): string;
  /** How persons are called whom the file has by number. */
  readonly people?: ReadonlyMap<string, Called>;
}

/** `chunks`: the text, in pieces of any size; of Popolo, which is large, no more than one entry is held at a time. */
export function readRoster(chunks: Iterable<string>, { file, uri, form, key, people = new Map() }: Reading): Read {
  const source = pieces(chunks);
  const found = readForm(form ?? formOf(source.opening), source, people);
  const { terms, lines, faults } = crossFaults(found, key);
  return {
    file,
    terms:
      uri === undefined ? terms : terms.map((term, i) => ({ ...term, source: { uri, line: (lines[i] ?? 1) - 1 } })),
    lines,
    problems: faults.map((fault) => ({ file, ...fault })),
    people: found.people ?? peopleOf(terms),
    unnamed: found.unnamed ?? 0,
  };
}

function readForm(form: Form | 'table', source: Pieces, people: ReadonlyMap<string, Called>): Found {
  switch (form) {
    case 'json':
      return readMembers(source.all());
    case 'popolo':
    case 'offices':
      return readPopolo(source.all(), people);
    case 'csv':
    case 'tsv':
      return readTable(tableOf([...source.all()].join('')));
    case 'seats':
      return readSeats(tableOf([...source.all()].join('')));
    case 'table': {
      const table = tableOf([...source.all()].join(''));
      return isSeatsTable(table) ? readSeats(table) : readTable(table);
    }
    default:
      return form satisfies never;
  }
}

/** Popolo is an object of lists that no roster of ours has; the first list's name is near its beginning. */
function formOf(opening: string): Form | 'table' {
  if (!/^\s*[[{]/.test(opening)) return 'table';
  return /^\s*\{\s*"(?:memberships|organizations|persons|posts|areas|events|meta)"/.test(opening) ? 'popolo' : 'json';
}

interface Pieces {
  /** The first characters, as far as a form is told by them. */
  readonly opening: string;
  all(): Iterable<string>;
}

function pieces(chunks: Iterable<string>): Pieces {
  const rest = chunks[Symbol.iterator]();
  let opening = '';
  while (opening.trimStart().length < 40) {
    const { value, done } = rest.next();
    if (done) break;
    opening += value;
  }
  opening = opening.replace(/^\ufeff/, '');
  return {
    opening,
    *all() {
      yield opening;
      for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
    },
  };
}

function peopleOf(terms: readonly Term[]): ReadonlyMap<string, Called> {
  const people = new Map<string, Called>();
  for (const { id, name, also } of terms) if (id !== undefined && !people.has(id)) people.set(id, { name, also });
  return people;
}
