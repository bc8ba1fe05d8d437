/**
 * Who is meant, on the debate's day: by an attribution, or by a mention in speech. What the transcript itself says comes
 * first; rosters add what it does not say. What fits two people is given as both, and never chosen between.
 */
import type { Roster, Term } from '../roster/roster.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import type { Attribution } from './attribution.ts';
import { mastheadOf } from './header.ts';
import type { Mention } from './mention.ts';
import { isContradicted, isFormOf, isShortName, nameKey, slug } from './names.ts';
import { type Speaker, speakersIn, whoIn } from './speakers.ts';

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
    const holders = persons(roster?.ofOffice(office, date) ?? [], roster, date, speaker);
    return holders.length > 0 ? holders : speaker ? [memberOf(speaker, [])] : [];
  }
  if (!speaker) return [];
  return [memberOf(speaker, known === undefined ? [] : termsOf(roster, known, speaker.seat ?? attribution.seat, date))];
}

/** Those whom a mention may mean; one is certain. */
export function mentionedMembers(
  tree: Tree,
  debate: Debate,
  { name, seat }: Mention,
  { roster }: Beside,
): readonly Member[] {
  const { date } = mastheadOf(debate);
  const speakers = [...speakersIn(tree).values()];
  const bySeat = speakers.filter((speaker) => speaker.seat !== undefined && slug(speaker.seat) === slug(seat));
  if (name !== undefined) {
    const named = speakers.filter((speaker) => isNamed(name, speaker));
    const here = named.length > 1 ? named.filter((speaker) => bySeat.includes(speaker)) : named;
    const [one] = here;
    if (one && here.length === 1) return [memberOf(one, termsOf(roster, one.name, seat, date))];
    const terms = (roster?.ofSeat(seat, date) ?? []).filter((term) => mayBe(name, term));
    if (terms.length > 0) return persons(terms, roster, date, undefined);
    return isShortName(name) ? [] : [{ ...nobody, id: nameKey(name), name, seat }];
  }
  const terms = roster?.ofSeat(seat, date) ?? [];
  if (bySeat.length > 0) return bySeat.map((speaker) => memberOf(speaker, termsOf(roster, speaker.name, seat, date)));
  return persons(terms, roster, date, undefined);
}

const nobody = { party: undefined, offices: [], speaker: undefined, terms: [] } as const;

/** Whether `name`, as a bracket has it, is a speaker's: in full, or `Mr Roe`. */
const isNamed = (name: string, { name: full, id }: Speaker): boolean =>
  nameKey(name) === id || nameKey(name) === nameKey(full) || (isShortName(name) && isFormOf(name, full));

const mayBe = (name: string, { name: full, also }: Term): boolean =>
  [full, ...also].some(
    (one) => nameKey(name) === nameKey(one) || (isShortName(name) && isFormOf(name, one) && !isContradicted(name, one)),
  );

/** The rows of a roster for a name on a day: those of the seat, where several go by the name. */
function termsOf(
  roster: Roster | undefined,
  name: string,
  seat: string | undefined,
  date: string | undefined,
): readonly Term[] {
  const terms = roster?.named(name, date) ?? [];
  const seated =
    seat === undefined ? [] : terms.filter((term) => term.seat !== undefined && slug(term.seat) === slug(seat));
  if (seated.length === 0) return isOne(terms) ? terms : [];
  const ids = new Set(seated.map(personOf));
  return terms.filter((term) => ids.has(personOf(term)));
}

const personOf = ({ id, name }: Term): string => id ?? nameKey(name);

const isOne = (terms: readonly Term[]): boolean => new Set(terms.map(personOf)).size <= 1;

/** A member for each person whom the rows name. */
function persons(
  terms: readonly Term[],
  roster: Roster | undefined,
  date: string | undefined,
  speaker: Speaker | undefined,
): readonly Member[] {
  const byPerson = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byPerson.get(personOf(term));
    if (list) list.push(term);
    else byPerson.set(personOf(term), [term]);
  }
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const all = termsOf(roster, first.name, first.seat, date);
    return [fromTerms(first.name, all.length > 0 ? all : own, speaker)];
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

/** A speaker with what the rosters add. What is printed stands over it. */
function memberOf(speaker: Speaker, terms: readonly Term[]): Member {
  const { id, name, seat, party, offices } = speaker;
  const known = fromTerms(name, terms, speaker);
  return {
    id,
    name,
    seat: seat ?? known.seat,
    party: party ?? known.party,
    offices: [...new Set([...offices, ...known.offices])],
    speaker,
    terms,
  };
}
