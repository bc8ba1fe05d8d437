/** Who is who, as far as the document's attributions and, on the debate's day, the roster tell. */
import { isOffice } from '../model/attribution.ts';
import { isFormOf, isShortName, nameKey, slug, surnameKey } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { People } from '../model/people.ts';
import type { Roster, Term } from '../roster/roster.ts';
import { memo } from '../syntax/memo.ts';
import type { DebateFacts } from './rule.ts';

/** A person as one source knows them. */
export interface Somebody {
  /** In full where that is known, the usual one first; titles and surnames among them. */
  readonly names: readonly string[];
  readonly seats: readonly string[];
  readonly source: 'document' | 'roster';
}

export interface Who {
  /** Those who go by the name. A title and surname is whoever of the document, else of the roster, has it alone. */
  named(name: string): readonly Somebody[];
  ofSeat(seat: string): readonly Somebody[];
  ofOffice(office: string): readonly Somebody[];
  /** The roster's terms of that name on the day. */
  termsOf(name: string): readonly Term[];
}

/** The same people, roster and day give the same object, so that what was found with it is known to hold. */
export function whoIn({
  document: { people, roster },
  masthead: { date },
}: Pick<DebateFacts, 'document' | 'masthead'>): Who {
  const kept = keptOf(people);
  if (kept.roster !== roster) {
    kept.roster = roster;
    kept.byDate.clear();
  }
  let who = kept.byDate.get(date);
  if (!who) {
    who = whoAmong(people, roster, date);
    kept.byDate.set(date, who);
  }
  return who;
}

const keptOf = memo<People, { roster: Roster | undefined; readonly byDate: Map<string | undefined, Who> }>(() => ({
  roster: undefined,
  byDate: new Map(),
}));

function whoAmong(people: People, roster: Roster | undefined, date: string | undefined): Who {
  const known = knownAmong(people);
  const listed = roster && listedIn(roster)(date);
  const termsOf = (name: string): readonly Term[] => roster?.named(name, date) ?? none;
  return {
    termsOf,
    named: (name) => {
      if (!isShortName(name)) return [...(known.byName.get(nameKey(name)) ?? none), ...termsOf(name).map(ofTerm)];
      const fits = (all: readonly Somebody[] | undefined) =>
        (all ?? none).filter(({ names }) => names.some((full) => full === name || isFormOf(name, full)));
      const key = surnameKey(name);
      const here = fits(known.bySurname.get(key));
      const there = fits(listed?.get(key));
      // The roster knows of others of that surname who may be meant.
      const all = there.length > 0 ? [...here, ...there] : here;
      return new Set(all.map(({ names }) => nameKey(names[0] ?? ''))).size === 1 ? all : none;
    },
    ofSeat: (seat) => [...(known.bySeat.get(slug(seat)) ?? none), ...(roster?.ofSeat(seat, date) ?? none).map(ofTerm)],
    ofOffice: (office) => [
      ...people.ofOffice(office).map(ofPerson),
      ...(roster?.ofOffice(office, date) ?? none).map(ofTerm),
    ],
  };
}

const none: readonly never[] = [];

const ofTerm: (term: Term) => Somebody = memo((term) => ({
  names: [term.name, ...term.also],
  seats: term.seat === undefined ? none : [term.seat],
  source: 'roster',
}));

/** What stands in the seat's bracket may be something else by mistake. */
const isSeat = (words: string): boolean => !isParty(words) && !isOffice(words) && /^\p{Lu}[^:;]*[\p{L})]$/u.test(words);

const ofPerson: (person: People['all'][number]) => Somebody = memo((person) => ({
  names: [...new Set([...person.names, ...person.printed])],
  seats: person.seats.filter(isSeat),
  source: 'document',
}));

const knownAmong = memo((people: People) => {
  const all = people.all.map(ofPerson).filter(({ names }) => names.length > 0);
  const full = ({ names }: Somebody) => names.filter((name) => !isShortName(name));
  return {
    byName: groups(all, (one) => full(one).map(nameKey)),
    bySurname: groups(all, (one) => (full(one).length > 0 ? full(one) : one.names).map(surnameKey)),
    bySeat: groups(all, ({ seats }) => seats.map(slug)),
  };
});

/** The roster by surname, on one day after another. */
const listedIn = memo((roster: Roster) => {
  let last:
    | { readonly date: string | undefined; readonly bySurname: ReadonlyMap<string, readonly Somebody[]> }
    | undefined;
  return (date: string | undefined) => {
    if (!last || last.date !== date)
      last = { date, bySurname: groups(roster.on(date).map(ofTerm), ({ names }) => names.map(surnameKey)) };
    return last.bySurname;
  };
});

function groups<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const list = found.get(key);
      if (list) list.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}
