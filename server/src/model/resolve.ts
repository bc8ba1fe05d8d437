/**
 * Who is meant by an attribution, on the debate's day. What the transcript itself says comes first; rosters add what it
 * does not say. What fits two people is given as both, and never chosen between.
 */
import type { Roster, Term } from '../roster/roster.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import type { Attribution } from './attribution.ts';
import { dayOf, seatsSaid } from './day.ts';
import { mastheadOf } from './header.ts';
import { isContradicted, isLoosely, nameKey, seatKey, surnameKey } from './names.ts';
import { type Speaker, whoIn } from './speakers.ts';

/** Somebody as far as is known on a day. */
export interface Member {
  /** The identity: that of the person's turns, where there are any. */
  readonly id: string;
  readonly name: string;
  readonly seat: string | undefined;
  readonly party: string | undefined;
  readonly offices: readonly string[];
  /** The person's part in this transcript. */
  readonly speaker: Speaker | undefined;
  /** The rows of rosters that speak of the person on that day. */
  readonly terms: readonly Term[];
}

/** What lies beside a transcript. */
export interface Beside {
  readonly roster: Roster | undefined;
}

/** Those whom an attribution may mean; one is certain. */
export function membersOf(tree: Tree, debate: Debate, attribution: Attribution, { roster }: Beside): readonly Member[] {
  const { date } = mastheadOf(debate);
  const { role, office, name } = attribution;
  if (role === 'collective') return [];
  const speaker = whoIn(tree)(attribution);
  const known = name ?? (speaker && speaker.name !== office ? speaker.name : undefined);
  if (known === undefined && office !== undefined && role === 'office') {
    const holders = personsOf(roster?.ofOffice(office, date) ?? [], roster, date).map((one) => ({ ...one, speaker }));
    return holders.length > 0 ? holders : speaker ? [memberOf(speaker, [])] : [];
  }
  if (!speaker) return [];
  const said = seatsSaid(dayOf(tree, debate)).get(speaker.id);
  const seat = speaker.seat ?? attribution.seat ?? said;
  return [memberOf(speaker, known === undefined ? [] : termsOf(roster, known, seat, date), said)];
}

/**
 * The rows of a roster for a name on a day. With the seat, a surname says who is meant, and a person who sits for another is
 * somebody else; without it the name must be one person's, who may have a name more or less in it.
 */
export function termsOf(
  roster: Roster | undefined,
  name: string,
  seat: string | undefined,
  date: string | undefined,
): readonly Term[] {
  if (!roster) return none;
  const rows = roster.named(name, date);
  if (seat === undefined) {
    const found = rows.length > 0 ? rows : roster.near(surnameKey(name), date).filter((term) => isAlmost(name, term));
    return isOne(found) ? rowsOf(roster, found, date) : none;
  }
  const isHere = (term: Term) => term.seat !== undefined && seatKey(term.seat) === seatKey(seat);
  const seated = rows.filter(isHere);
  if (seated.length > 0) return rowsOf(roster, seated, date);
  const near = roster.ofSeat(seat, date).filter((term) => isOfFamily(name, term));
  if (near.length > 0) return isOne(near) ? rowsOf(roster, near, date) : none;
  const elsewhere = new Set(rows.filter((term) => term.seat !== undefined).map(personOf));
  const unseated = rows.filter((term) => !elsewhere.has(personOf(term)));
  return isOne(unseated) ? unseated : none;
}

const none: readonly Term[] = [];

const isAlmost = (name: string, { name: full, also }: Term): boolean =>
  [full, ...also].some((one) => isLoosely(name, one));

const isOfFamily = (name: string, { name: full, also }: Term): boolean =>
  [full, ...also].some((one) => surnameKey(one) === surnameKey(name) && !isContradicted(name, one));

/** All rows of the persons of some rows, those of offices among them. */
function rowsOf(roster: Roster, some: readonly Term[], date: string | undefined): readonly Term[] {
  const ids = new Set(some.map(personOf));
  const all = some.flatMap(({ id, name }) => (id === undefined ? roster.named(name, date) : roster.byId(id, date)));
  return [...new Set([...some, ...all])].filter((term) => ids.has(personOf(term)));
}

/** Whose a row is: rows of one id are one person's, and without ids those of one name. */
export const personOf = ({ id, name }: Term): string => id ?? nameKey(name);

const isOne = (terms: readonly Term[]): boolean => new Set(terms.map(personOf)).size <= 1;

/** A member for each person whom the rows name; who is among the speakers is called as there. */
export function personsOf(
  terms: readonly Term[],
  roster: Roster | undefined,
  date: string | undefined,
  speakers?: ReadonlyMap<string, Speaker>,
): readonly Member[] {
  const byPerson = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byPerson.get(personOf(term));
    if (list) list.push(term);
    else byPerson.set(personOf(term), [term]);
  }
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own;
    if (!first || !roster) return [];
    const rows = rowsOf(roster, own, date);
    const names = [first.name, ...rows.flatMap(({ name, also }) => [name, ...also])];
    const speaker = names.map((name) => speakers?.get(nameKey(name))).find((one) => one !== undefined);
    const isOther =
      speaker?.seat !== undefined && first.seat !== undefined && seatKey(speaker.seat) !== seatKey(first.seat);
    return [speaker && !isOther ? memberOf(speaker, rows) : fromTerms(first.name, rows, undefined)];
  });
}

const fromTerms = (name: string, terms: readonly Term[], speaker: Speaker | undefined): Member => ({
  id: nameKey(name),
  name,
  seat: terms.find((term) => term.seat !== undefined)?.seat,
  party: terms.find((term) => term.party !== undefined)?.party,
  offices: [...new Set(terms.flatMap(({ office }) => office ?? []))],
  speaker,
  terms,
});

/** A speaker with what the rosters add, and last what speech does. What is printed stands over it. */
export function memberOf(speaker: Speaker, terms: readonly Term[], said?: string): Member {
  const { id, name, seat, party, offices } = speaker;
  const known = fromTerms(name, terms, speaker);
  return {
    id,
    name,
    seat: seat ?? known.seat ?? said,
    party: party ?? known.party,
    offices: [...new Set([...offices, ...known.offices])],
    speaker,
    terms,
  };
}
