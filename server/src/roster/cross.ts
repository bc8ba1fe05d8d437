/** What shows only when the rows of a roster are compared: the same row twice, one id for two persons, one person in two seats. */
import type { Fault, Found } from './found.ts';
import type { Term } from './roster.ts';

/** The same with those faults. Rows that are there twice are taken once; of the other faults nobody can say which row is right. */
export function crossFaults(
  { terms, lines, faults, mayRepeat = false }: Found,
  key: (name: string) => string,
): Pick<Found, 'terms' | 'lines' | 'faults'> {
  const seen = new Map<string, number>();
  const byPerson = new Map<string, number[]>();
  const more: Fault[] = [];
  const single: number[] = [];
  terms.forEach((term, i) => {
    const same = sameness(term);
    const before = seen.get(same);
    if (before !== undefined) {
      if (!mayRepeat) more.push(fault(lines[i], `The row is the same as line ${lines[before]}; delete one of them.`));
      return;
    }
    seen.set(same, i);
    single.push(i);
    const person = term.id ?? `name ${term.name}`;
    const list = byPerson.get(person);
    if (list) list.push(i);
    else byPerson.set(person, [i]);
  });
  for (const list of byPerson.values()) {
    if (list.length < 2) continue;
    const own = list.map((i) => ({ term: terms[i] as Term, line: lines[i] as number }));
    more.push(...twoPersons(own, key), ...twoSeats(own));
  }
  return {
    terms: single.length === terms.length ? terms : single.map((i) => terms[i] as Term),
    lines: single.length === terms.length ? lines : single.map((i) => lines[i] as number),
    faults: [...faults, ...more].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

interface Placed {
  readonly term: Term;
  readonly line: number;
}

/** What is the same for rows that say the same. */
export const sameness = ({ name, seat, party, office, from, to, id }: Term): string =>
  `${name}\n${seat}\n${party}\n${office}\n${from}\n${to}\n${id}`;

const fault = (line: number | undefined, message: string): Fault => ({ line: line ?? 1, column: 1, message });

/** The rows of one id, or of one name. A person of two names is one where a row has the other among its other names. */
function* twoPersons(own: readonly Placed[], key: (name: string) => string): Iterable<Fault> {
  const [first, ...rest] = own;
  if (!first || first.term.id === undefined) return;
  const known = new Set(namesOf(first.term).map(key));
  for (const { term, line } of rest) {
    const names = term.name === first.term.name ? [] : namesOf(term).map(key);
    if (names.length > 0 && !names.some((name) => known.has(name) || [...known].some((other) => isPart(name, other)))) {
      const both = `The id ${term.id} is also that of ${first.term.name} in line ${first.line}`;
      yield fault(line, `${both}; give ${term.name} another, or write the other name into “also”.`);
    }
    for (const name of names) known.add(name);
  }
}

const namesOf = ({ name, also }: Term): readonly string[] => [name, ...also];

/** `ed-roe` and `edward-roe`, `ada-mary-pell` and `ada-pell`: a surname in common, as far as one can be told. */
const isPart = (name: string, other: string): boolean => lastWord(name) === lastWord(other);

const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);

/** Terms that meet on one day, as of one poll, are one after the other. */
function* twoSeats(own: readonly Placed[]): Iterable<Fault> {
  const seated = own
    .filter(({ term }) => term.seat !== undefined && term.office === undefined)
    .sort((a, b) => compare(a.term.from ?? '', b.term.from ?? '') || a.line - b.line);
  let last: Placed | undefined; // The one that goes on longest of those before.
  for (const one of seated) {
    const overlaps = last && last.term.seat !== one.term.seat && (one.term.from ?? '') < end(last);
    if (overlaps && last && (last.term.from ?? '') < end(one)) {
      const [later, earlier] = one.line >= last.line ? [one, last] : [last, one];
      const both = `${later.term.name} sits for ${later.term.seat} here and for ${earlier.term.seat} in line ${earlier.line} at the same time`;
      const advice = one.term.id === undefined ? 'put the dates right, or give two persons ids' : 'put the dates right';
      yield fault(later.line, `${both}; ${advice}.`);
    }
    if (!last || end(one) > end(last)) last = one;
  }
}

const end = ({ term }: Placed): string => term.to ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
