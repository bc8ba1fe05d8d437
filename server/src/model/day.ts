/** What the debates of one day in a transcript say of who sits where: by attributions, and by names after seats. */
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { mastheadOf } from './header.ts';
import { identitiesIn } from './identity.ts';
import { mentionsOf } from './mention.ts';
import { isContradicted, isFormOf, isLoosely, isShortName, nameKey, seatKey, surnameKey } from './names.ts';
import { type Speaker, speakersIn, speakersOf } from './speakers.ts';

/** A member whom speech names with a seat. */
export interface Named {
  readonly seat: string;
  readonly name: string;
}

export interface Day {
  readonly speakers: readonly Speaker[];
  /** By `seatKey`, those whose attributions print the seat. */
  readonly bySeat: ReadonlyMap<string, readonly Speaker[]>;
  /** By `seatKey`, and by `surnameKey`, whom speech names. */
  readonly namedBySeat: ReadonlyMap<string, readonly Named[]>;
  readonly namedBySurname: ReadonlyMap<string, readonly Named[]>;
}

/**
 * The day of a debate. A seat changes hands, so that what a page has of another year says nothing of this one; a debate
 * that bears no date may be of any.
 */
export function dayOf(tree: Tree, debate: Debate): Day {
  const { date } = mastheadOf(debate);
  const days = daysIn(tree);
  const known = days.get(date);
  if (known) return known;
  const made = dayIn(tree, date);
  days.set(date, made);
  return made;
}

const daysIn = memo<Tree, Map<string | undefined, Day>>(() => new Map());

function dayIn(tree: Tree, date: string | undefined): Day {
  const identify = identitiesIn(tree);
  const all = speakersIn(tree);
  const ids = new Set<string>();
  const named = new Map<string, Named>();
  for (const debate of tree.debates) {
    const own = mastheadOf(debate).date;
    if (own !== undefined && date !== undefined && own !== date) continue;
    for (const { firstAttribution } of speakersOf(debate).values()) ids.add(identify(firstAttribution));
    for (const [key, one] of namedIn(debate)) named.set(key, one);
  }
  const speakers = [...ids].flatMap((id) => all.get(id) ?? []);
  return {
    speakers,
    bySeat: grouped(speakers, ({ seat }) => seat && seatKey(seat)),
    namedBySeat: grouped([...named.values()], ({ seat }) => seatKey(seat)),
    namedBySurname: grouped([...named.values()], ({ name }) => surnameKey(name)),
  };
}

const namedIn: (debate: Debate) => ReadonlyMap<string, Named> = memo((debate) => {
  const found = new Map<string, Named>();
  for (const block of debate.blocks) {
    for (const { seat, name, sitting } of mentionsOf(block)) {
      // A bracket of one word may be the seat's own.
      if (name !== undefined && sitting && name.includes(' ')) found.set(`${seatKey(seat)}\n${name}`, { seat, name });
    }
  }
  return found;
});

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The speaker whom a name after a seat means, as far as the day tells it for certain. */
export function speakerNamed(day: Day, { seat, name }: Named): Speaker | undefined {
  const key = seatKey(seat);
  const seated = (day.bySeat.get(key) ?? []).filter((one) => isNamed(name, one) || isOfSurname(name, one));
  if (seated.length > 0) return only(seated);
  const elsewhere = (one: Speaker) => one.seat !== undefined && seatKey(one.seat) !== key;
  if (!isShortName(name)) return only(day.speakers.filter((one) => isNamed(name, one)));
  const one = only(day.speakers.filter((one) => isFormOf(name, one.name) && !elsewhere(one)));
  return one && sitsOnlyFor(day, one, key) ? one : undefined;
}

/** Whether `name`, as a bracket has it, is a speaker's in full. */
const isNamed = (name: string, { name: full, id }: Speaker): boolean =>
  nameKey(name) === id || nameKey(name) === nameKey(full);

const isOfSurname = (name: string, { name: full }: Speaker): boolean =>
  surnameKey(name) === surnameKey(full) && !isContradicted(name, full);

/**
 * Whether nothing on the day says that a speaker sits for another seat. `Mr Vane` for two seats are two persons, and which
 * of them speaks is told by the full name alone. An initial counts as well: it is printed to tell two persons apart.
 */
function sitsOnlyFor(day: Day, { name: full }: Speaker, key: string): boolean {
  const claims = day.namedBySurname.get(surnameKey(full)) ?? [];
  const ways = [
    (name: string) => nameKey(name) === nameKey(full),
    (name: string) => !isShortName(name) && isLoosely(name, full),
    (name: string) => isFormOf(name, full),
  ];
  for (const way of ways) {
    const seats = new Set(claims.filter(({ name }) => way(name)).map(({ seat }) => seatKey(seat)));
    if (seats.size > 0) return seats.size === 1 && seats.has(key);
  }
  return true;
}

/** By identity, the one seat for which speech names a speaker whose own lines print none. */
export const seatsSaid: (day: Day) => ReadonlyMap<string, string> = memo((day) => {
  const seats = new Map<string, Map<string, string>>();
  for (const named of [...day.namedBySeat.values()].flat()) {
    const speaker = speakerNamed(day, named);
    if (!speaker || speaker.seat !== undefined) continue;
    const own = seats.get(speaker.id) ?? new Map<string, string>();
    seats.set(speaker.id, own.set(seatKey(named.seat), named.seat));
  }
  return new Map([...seats].flatMap(([id, own]) => (own.size === 1 ? [[id, [...own.values()][0] ?? '']] : [])));
});

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
