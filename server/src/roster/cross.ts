/**
 * What shows only when the rows of a roster are compared: the same row twice, one id for two persons, one person in two seats or
 * parties, two persons in one seat.
 */
import type { Fault, Found } from './found.ts';
import { type Term, wordsOfSeat } from './roster.ts';
import type { Column } from './row.ts';

/** The same with those faults. Rows that are there twice are taken once; of the other faults nobody can say which row is right. */
export function crossFaults(
  { terms, lines, faults, mayRepeat = false, columnOf = () => 1 }: Found,
  key: (name: string) => string,
): Pick<Found, 'terms' | 'lines' | 'faults'> {
  const seen = new Map<string, number>();
  const more: Fault[] = [];
  const single: number[] = [];
  const fault = (i: number, column: Column, message: string): Fault => ({
    line: lines[i] ?? 1,
    column: columnOf(i, column),
    message,
  });
  terms.forEach((term, i) => {
    const same = sameness(term);
    const before = seen.get(same);
    if (before !== undefined) {
      if (!mayRepeat) more.push(fault(i, 'name', `The row is the same as line ${lines[before]}; delete one of them.`));
      return;
    }
    seen.set(same, i);
    single.push(i);
  });
  const placed = single.map((i): Placed => ({ i, term: terms[i] as Term, line: lines[i] ?? 1 }));
  for (const own of grouped(placed, personOf)) more.push(...twoPersons(own, key, fault), ...twoSeats(own, fault));
  // What a program wrote goes back to when a seat had two members.
  if (!mayRepeat)
    for (const own of grouped(placed, ({ term: { seat, office } }) => (seat && !office ? wordsOfSeat(key(seat)) : '')))
      more.push(...twoMembers(own, key, fault));
  return {
    terms: single.length === terms.length ? terms : single.map((i) => terms[i] as Term),
    lines: single.length === terms.length ? lines : single.map((i) => lines[i] as number),
    faults: [...faults, ...more].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

interface Placed {
  /** The number of the term. */
  readonly i: number;
  readonly term: Term;
  readonly line: number;
}

/** What is the same for rows that say the same. */
export const sameness = ({ name, seat, party, office, from, to, id }: Term): string =>
  `${name}\n${seat}\n${party}\n${office}\n${from}\n${to}\n${id}`;

type Say = (i: number, column: Column, message: string) => Fault;

const personOf = ({ term: { id, name } }: Placed): string => id ?? `name ${name}`;

/** Those of one key together, where there are several; an empty key is none. */
function grouped(placed: readonly Placed[], keyOf: (one: Placed) => string): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else if (key !== '') groups.set(key, [one]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The rows of one id, or of one name. A person of two names is one where a row has the other among its other names. */
function* twoPersons(own: readonly Placed[], key: (name: string) => string, say: Say): Iterable<Fault> {
  const [first, ...rest] = own;
  if (!first || first.term.id === undefined) return;
  const known = new Set(namesOf(first.term).map(key));
  for (const { term, i } of rest) {
    const names = term.name === first.term.name ? [] : namesOf(term).map(key);
    if (names.length > 0 && !names.some((name) => known.has(name) || [...known].some((other) => isPart(name, other)))) {
      const both = `The id ${term.id} is also that of ${first.term.name} in line ${first.line}`;
      yield say(i, 'id', `${both}; give ${term.name} another, or write the other name into “also”.`);
    }
    for (const name of names) known.add(name);
  }
}

const namesOf = ({ name, also }: Term): readonly string[] => [name, ...also];

/** `ed-roe` and `edward-roe`, `ada-mary-pell` and `ada-pell`: a surname in common, as far as one can be told. */
const isPart = (name: string, other: string): boolean => lastWord(name) === lastWord(other);

const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);

/** Terms that meet on one day, as of one poll, are one after the other. */
const meet = (one: Placed, other: Placed): boolean =>
  (one.term.from ?? '') < end(other) && (other.term.from ?? '') < end(one);

/** Those of `own` that sit, each with the one of those before it, by the day on which they begin, that goes on longest. */
function* pairs(own: readonly Placed[]): Iterable<{ readonly here: Placed; readonly there: Placed }> {
  const seated = own
    .filter(({ term }) => term.seat !== undefined && term.office === undefined)
    .sort((a, b) => compare(a.term.from ?? '', b.term.from ?? '') || a.line - b.line);
  let last: Placed | undefined;
  for (const one of seated) {
    if (last && meet(one, last)) yield one.line >= last.line ? { here: one, there: last } : { here: last, there: one };
    if (!last || end(one) > end(last)) last = one;
  }
}

/** One person has one seat and one party at a time. */
function* twoSeats(own: readonly Placed[], say: Say): Iterable<Fault> {
  for (const { here, there } of pairs(own)) {
    const { name, seat, party, id } = here.term;
    const { seat: other, party: otherParty } = there.term;
    const advice = id === undefined ? 'put the dates right, or give two persons ids' : 'put the dates right';
    const where = `line ${there.line} at the same time; ${advice}.`;
    if (seat !== other) yield say(here.i, 'seat', `${name} sits for ${seat} here and for ${other} in ${where}`);
    else if (party !== otherParty && party !== undefined && otherParty !== undefined)
      yield say(here.i, 'party', `${name} sits for ${party} here and for ${otherParty} in ${where}`);
  }
}

/** Since then each seat has one member. */
const oneEach = '1950-02-23';

/** One seat has one member at a time: with two, nobody can say who is meant by it. */
function* twoMembers(own: readonly Placed[], key: (name: string) => string, say: Say): Iterable<Fault> {
  for (const { here, there } of pairs(own)) {
    if (end(here) < oneEach || end(there) < oneEach) continue;
    const names = new Set(namesOf(there.term).map(key));
    const isSame =
      here.term.id !== undefined && there.term.id !== undefined
        ? here.term.id === there.term.id
        : namesOf(here.term).some((name) => names.has(key(name)));
    if (isSame) continue;
    const { seat, name } = here.term;
    const both = `${seat} has two members at the same time, ${name} here and ${there.term.name} in line ${there.line}`;
    yield say(here.i, 'seat', `${both}, so that neither is named; put the dates right.`);
  }
}

const end = ({ term }: Placed): string => term.to ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
