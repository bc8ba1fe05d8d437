/**
 * Whose each turn of a debate is, once a name that is misspelt and a portrait that is another's are seen as such: what
 * the rules of names share, so that one slip is one finding and nobody appears who never spoke.
 */
import { attributionOf } from '../../model/attribution.ts';
import { isContradicted, isFormOf, isPeer, isShortName, nameKey } from '../../model/names.ts';
import type { Person } from '../../model/people.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateFacts } from '../rule.ts';
import { isFamilyVariant, isVariant, type Near, nearBetween, nearOf } from './near.ts';
import { type Printed, printedOf } from './printed.ts';
import { satOn } from './sat.ts';
import { toldBy } from './told.ts';

/** A name with one letter wrong: where its word stands, and what may stand there. The first place is the likelier. */
export interface Misspelling {
  readonly kind: 'misspelt';
  /** Whether the other spelling may be the wrong one as well, which stands in another turn: nothing is mended. */
  readonly open?: true;
  readonly places: readonly {
    readonly span: Span;
    readonly near: Near;
    readonly right: string;
    /** Where the portrait has the same word. */
    readonly inPortrait?: Span;
  }[];
  /** A turn that has the name as it should be. */
  readonly known: Turn | undefined;
  readonly person: string;
}

/** The portrait of one person over the name of another. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly printed: Printed;
  /** Turns that show the two apart. */
  readonly known: Turn | undefined;
}

export interface Naming {
  readonly slips: ReadonlyMap<Turn, Misspelling | Mismatch>;
  /** The identity of a turn's speaker; `undefined` where nobody is named, or who it is stays open. */
  whoseIs(turn: Turn): string | undefined;
  /** Whom a title and surname may be said of: the identities of those who are named in full. */
  bearersOf(short: string): readonly string[];
  /** The turns of an identity, in their order. */
  turnsOf(id: string): readonly Turn[];
}

export const namingOf: (facts: DebateFacts) => Naming = memo((facts) => {
  const slips = new Map<Turn, Misspelling | Mismatch>();
  inLines(facts, slips);
  amongNames(facts, slips);
  let family: ReadonlyMap<string, readonly Member[]> | undefined;
  const kept = new Map<string, readonly string[]>();
  const bearersOf = (short: string): readonly string[] => {
    const known = kept.get(short);
    if (known) return known;
    family ??= familyIn(facts, slips);
    const found = bearers(family, short);
    kept.set(short, found);
    return found;
  };
  const whoseIs = (turn: Turn): string | undefined => {
    const slip = slips.size > 0 ? slips.get(turn) : undefined;
    if (slip) return slip.kind === 'misspelt' ? slip.person : undefined;
    const at = attributionOf(turn);
    if (!at || at.role === 'collective' || at.portrait !== undefined) return at?.speaker;
    const printed = printedOf(turn);
    if (!printed?.short) return printed?.key;
    const [one, other] = bearersOf(printed.name);
    return other === undefined ? (one ?? at.speaker) : undefined;
  };
  let byPerson: Map<string, Turn[]> | undefined;
  const turnsOf = (id: string): readonly Turn[] => {
    if (!byPerson) {
      byPerson = new Map();
      for (const turn of facts.turns) {
        const person = whoseIs(turn);
        if (person === undefined) continue;
        const list = byPerson.get(person);
        if (list) list.push(turn);
        else byPerson.set(person, [turn]);
      }
    }
    return byPerson.get(id) ?? [];
  };
  return { slips, whoseIs, bearersOf, turnsOf };
});

type Slips = Map<Turn, Misspelling | Mismatch>;

/** Portraits that are not the printed name's. */
function inLines(facts: DebateFacts, slips: Slips): void {
  const odd = facts.turns.filter((turn) => {
    const standing = printedOf(turn)?.portrait;
    return standing === 'near' || standing === 'other' || standing === 'akin';
  });
  if (odd.length === 0) return;
  const seen = occurrencesIn(facts);
  for (const turn of odd) {
    const printed = printedOf(turn);
    if (!printed) continue;
    // What stands together more than once is how this person is known and printed.
    if ((seen.together.get(together(printed)) ?? 0) > 1) continue;
    const slip = printed.portrait === 'near' ? misspeltIn(facts, seen, printed) : mismatchIn(facts, seen, printed);
    if (slip) slips.set(turn, slip);
  }
}

/** How often names stand alone and together in a debate, and the first turn of each. */
interface Occurrences {
  /** Portraits and printed names by identity, those of one line that are the same counted once. */
  readonly names: ReadonlyMap<string, number>;
  /** Portrait and printed name: how often the two stand together. */
  readonly together: ReadonlyMap<string, number>;
  /** Portraits by identity with a turn that prints the same name. */
  readonly own: ReadonlyMap<string, Turn>;
  /** Printed names by identity with the portraits they stand under. */
  readonly under: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const together = ({ at, key, name, short }: Printed): string => `${at.speaker} ${short ? name : key}`;

function occurrencesIn({ turns }: DebateFacts): Occurrences {
  const names = new Map<string, number>();
  const pairs = new Map<string, number>();
  const own = new Map<string, Turn>();
  const under = new Map<string, Map<string, number>>();
  for (const turn of turns) {
    const printed = printedOf(turn);
    if (!printed) continue;
    const { at, key, short, portrait } = printed;
    count(names, short ? printed.name : key);
    if (at.portrait === undefined) continue;
    if (at.speaker !== key) count(names, at.speaker);
    count(pairs, together(printed));
    if (portrait === 'same' && !own.has(at.speaker)) own.set(at.speaker, turn);
    if (short) continue;
    const portraits = under.get(key) ?? new Map<string, number>();
    under.set(key, portraits);
    count(portraits, at.speaker);
  }
  return { names, together: pairs, own, under };
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** One letter between portrait and printed name: the one that stands elsewhere too is right; else it is left open. */
function misspeltIn(facts: DebateFacts, seen: Occurrences, printed: Printed): Misspelling | undefined {
  const { at, name, span, key, short } = printed;
  const { portrait, spans } = at;
  if (portrait === undefined || !spans.portrait) return undefined;
  const near = nearBetween(name, portrait);
  // Of `Mr Roe` the portrait has more words: the last of them is the one that differs.
  const back = nearBetween(short ? lastWordOf(portrait) : portrait, short ? lastWordOf(name) : name);
  if (!near || !back) return undefined;
  const shift = short ? portrait.length - lastWordOf(portrait).length : 0;
  const bySurname = lastWordOf(name) !== lastWordOf(portrait);
  const isKnown = (id: string, words: string): number =>
    (seen.names.get(id) ?? 0) -
    1 +
    (satOn(facts, words) ? sure : 0) +
    elsewhere(facts, id, at) +
    saidOf(facts, words, bySurname);
  const forPortrait = isKnown(at.speaker, portrait);
  const forPrinted = isKnown(short ? name : key, name);
  const isClearly = (one: number, other: number) => one > 0 && one >= other * 2;
  const inPrinted = { span: shifted(span.start, near), near, right: near.right };
  const inPortrait = {
    span: shifted(spans.portrait.start + shift, back),
    near: back,
    right: back.right,
  };
  const fullKey = short ? nameKey(portrait.slice(0, shift) + back.right) : key;
  const known = seen.own.get(at.speaker) ?? seen.own.get(key);
  if (isClearly(forPortrait, forPrinted)) return { kind: 'misspelt', places: [inPrinted], known, person: at.speaker };
  if (isClearly(forPrinted, forPortrait)) return { kind: 'misspelt', places: [inPortrait], known, person: fullKey };
  const places = forPrinted > forPortrait ? [inPortrait, inPrinted] : [inPrinted, inPortrait];
  return { kind: 'misspelt', places, known: undefined, person: at.speaker };
}

/** More than any number of times that a name may be misspelt. */
const sure = 1000;

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const shifted = (by: number, { start, end }: Span): Span => ({ start: by + start, end: by + end });

/**
 * Whether another debate of the document knows the person too. People are of the whole document: one debate's own are in
 * it, and the seat that the line itself prints is no second witness.
 */
const elsewhere = (facts: DebateFacts, id: string, { seat, speaker }: Printed['at']): number => {
  const seats = facts.document.people.byId(id)?.seats ?? [];
  return seats.some((one) => id !== speaker || one !== seat) ? 0.5 : 0;
};

/**
 * How often the words of a debate, its attributions apart, have a name: `(Jane Roe)`, `I call Jane Roe`; and, where the
 * surname is what differs, `Mr Roe`.
 */
function saidOf(facts: DebateFacts, name: string, bySurname: boolean): number {
  const last = lastWordOf(name);
  const { short, peer } = toldBy(name);
  const titled = bySurname && !short && !peer && last.length >= shortestSaid;
  facts.looked.inSpeech = true;
  let times = 0;
  for (const block of facts.blocks) {
    if (block.kind === 'turn') times += timesIn(block.text, name, block.attribution?.end ?? 0);
    else if (block.kind === 'procedure') times += timesIn(block.text, name, 0);
    if (!titled || block.kind !== 'turn') continue;
    for (const title of saidTitles) times += timesIn(block.text, `${title} ${last}`, block.attribution?.end ?? 0);
  }
  return times;
}

const saidTitles = ['Mr', 'Mr.', 'Mrs', 'Ms', 'Miss', 'Dr'];
const shortestSaid = 4;

/** How often `words` stand in `text` from an offset, and are not the beginning or the end of longer ones. */
function timesIn(text: string, words: string, from: number): number {
  let times = 0;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isLetter.test(text.charAt(at - 1)) && !isLetter.test(text.charAt(at + words.length))) times += 1;
  return times;
}

const isLetter = /\p{L}/u;

/** A name that is another's than the portrait's: where the debate, or the roster, knows the two as two. */
function mismatchIn(facts: DebateFacts, seen: Occurrences, printed: Printed): Mismatch | undefined {
  const { at, key, short, name } = printed;
  const portrait = at.portrait ?? '';
  // One word is no name: a party that is not on the list stands where a holder would.
  if (!name.includes(' ') || !toldBy(name).plain || !toldBy(portrait).plain) return undefined;
  const ownTurn = seen.own.get(at.speaker);
  const other = short ? undefined : seen.own.get(key);
  if (other && key !== at.speaker && (ownTurn || printed.portrait === 'other') && !isOneSeat(facts, at.speaker, key))
    return { kind: 'mismatch', printed, known: other };
  if (printed.portrait !== 'other') return undefined;
  // This person is printed under the portrait's own name elsewhere in the debate, and nobody has two names on one day.
  if (ownTurn) return { kind: 'mismatch', printed, known: ownTurn };
  const a = satOn(facts, portrait);
  const b = short ? undefined : satOn(facts, name);
  if (a && b && !a.some((term) => b.some((one) => isOne(term, one))))
    return { kind: 'mismatch', printed, known: undefined };
  return undefined;
}

const isOne = (a: { id: string | undefined; seat: string | undefined; name: string }, b: typeof a): boolean =>
  (a.id !== undefined && a.id === b.id) || (a.seat !== undefined && a.seat === b.seat) || a.name === b.name;

/** Whether two names share a seat: one person under two names. */
function isOneSeat(facts: DebateFacts, one: string, other: string): boolean {
  const { people } = facts.document;
  const key = (seat: string) => nameKey(seat);
  const seats = (people.byId(one)?.seats ?? []).map(key);
  const others = (people.byId(other)?.seats ?? []).map(key);
  // The line at fault gives its seat to both.
  return seats.length === 1 && others.length === 1 && seats[0] === others[0];
}

/** Speakers whose names are one letter apart, in the whole document: computed once for the people of it. */
const nearPairs = memo((people: DebateFacts['document']['people']) => {
  const byName = new Map<string, Person>();
  for (const person of people.all) for (const name of person.names) if (!byName.has(name)) byName.set(name, person);
  const find = nearOf([...byName.keys()]);
  const pairs: {
    readonly odd: Person;
    readonly oddName: string;
    readonly known: Person;
    readonly knownName: string;
  }[] = [];
  for (const [oddName, odd] of byName) {
    for (const knownName of find(oddName)) {
      const known = byName.get(knownName);
      if (known && known !== odd && toldBy(oddName).short === toldBy(knownName).short)
        pairs.push({ odd, oddName, known, knownName });
    }
  }
  return pairs;
});

/** For each, all of the debate is searched: one with more names that are a letter apart is no debate. */
const mostTied = 40;

/** Names by themselves, without a portrait that tells: the rare one near the common one. */
function amongNames(facts: DebateFacts, slips: Slips): void {
  const pairs = nearPairs(facts.document.people);
  const byRoster = unknownToRoster(facts);
  if (pairs.length === 0 && byRoster.length === 0) return;
  const turns = new Map<string, Turn[]>();
  for (const turn of facts.turns) {
    const printed = printedOf(turn);
    if (!printed || slips.has(turn) || toldBy(printed.name).joined) continue;
    for (const key of new Set([printed.name, printed.at.name, printed.at.portrait])) {
      if (key === undefined) continue;
      const list = turns.get(key);
      if (list) list.push(turn);
      else turns.set(key, [turn]);
    }
  }
  const places = new Map(facts.turns.map((turn, i) => [turn, i]));
  const right = new Map<string, Set<string>>();
  const open = new Set<string>();
  let left = mostTied;
  for (const { odd, oddName, known, knownName } of pairs) {
    const a = turns.get(oddName);
    const b = turns.get(knownName);
    if (!a || !b) continue;
    const pair = { odd, oddName, known, knownName, a, b, places };
    const tied = a.length === b.length && !satOn(facts, knownName);
    if (tied) {
      // As often the one as the other: what is said in the debate tells, or nothing does.
      if (left === 0 || !isMisspelt(facts, { ...pair, told: true })) continue;
      left -= 1;
      const balance = saidOf(facts, knownName, true) - saidOf(facts, oddName, true);
      if (balance < 0 || !isMisspelt(facts, { ...pair, told: balance > 0 })) continue;
      if (balance === 0) open.add(oddName);
    } else if (!isMisspelt(facts, { ...pair, told: false })) continue;
    right.set(oddName, (right.get(oddName) ?? new Set()).add(knownName));
  }
  for (const { name, others } of byRoster) if (!right.has(name)) right.set(name, new Set(others));
  for (const [name, others] of right) {
    for (const turn of turns.get(name) ?? []) {
      const slip = slipIn(turn, name, [...others], turns.get([...others][0] ?? '')?.[0]);
      if (slip) slips.set(turn, open.has(name) && slip.places.length === 1 ? { ...slip, open: true } : slip);
    }
  }
}

/** The misspelling of a turn whose name stands there as `name`; a portrait that has it too is read with it. */
function slipIn(turn: Turn, name: string, others: readonly string[], known: Turn | undefined): Misspelling | undefined {
  const printed = printedOf(turn);
  if (!printed) return undefined;
  const { portrait, spans } = printed.at;
  const isCopied = portrait === printed.name && spans.portrait !== undefined;
  const places = others.flatMap((other) => {
    const near = nearBetween(printed.name, other);
    if (!near) return [];
    const place = { span: shifted(printed.span.start, near), near, right: near.right };
    return [isCopied && spans.portrait ? { ...place, inPortrait: shifted(spans.portrait.start, near) } : place];
  });
  const [first] = others;
  if (places.length === 0 || first === undefined || (portrait === name && !isCopied)) return undefined;
  return { kind: 'misspelt', places, known, person: nameKey(first) };
}

interface Pair {
  readonly odd: Person;
  readonly oddName: string;
  readonly known: Person;
  readonly knownName: string;
  readonly a: readonly Turn[];
  readonly b: readonly Turn[];
  readonly places: ReadonlyMap<Turn, number>;
  /** Whether the words of the debate tell which of two equally frequent names is right; else the later is thought wrong. */
  readonly told: boolean;
}

/** Whether the one name is the other misspelt: no seat, party, title or roster tells them apart, and it is the rarer. */
function isMisspelt(facts: DebateFacts, { odd, oddName, known, knownName, a, b, places, told }: Pair): boolean {
  const near = nearBetween(oddName, knownName);
  if (!near) return false;
  const share = (xs: readonly string[], ys: readonly string[]) => xs.some((x) => ys.map(nameKey).includes(nameKey(x)));
  const bothSeats = odd.seats.length > 0 && known.seats.length > 0;
  const sameSeat = share(odd.seats, known.seats);
  if (bothSeats && !sameSeat) return false;
  if (odd.parties.length > 0 && known.parties.length > 0 && !share(odd.parties, known.parties)) return false;
  if (odd.printed.some((one) => known.printed.some((other) => isContradicted(one, other)))) return false;
  const oddSat = satOn(facts, oddName);
  if (oddSat) return false;
  const at = (turn: Turn) => places.get(turn) ?? 0;
  if (satOn(facts, knownName)) return true;
  const isLater = told || at(a[0] as Turn) > at(b[0] as Turn);
  if (sameSeat) return a.length < b.length || (a.length === b.length && isLater);
  // A portrait that has the name too is a second witness: against many, and a slip that nobody is called by, it is copied.
  if (a.some((turn) => printedOf(turn)?.at.portrait !== undefined))
    return a.length === 1 && b.length > 1 && odd.seats.length === 0 && isNobody(knownName, near);
  const close = a.every((one) => b.some((other) => Math.abs(at(one) - at(other)) <= exchange));
  // Two who speak to each other are two.
  const meet = a.some((one) => b.some((other) => isNext(facts, one, other)));
  if (a.length >= b.length)
    return (
      !meet &&
      (close || isNobody(knownName, near)) &&
      a.length === 1 &&
      b.length === 1 &&
      isLater &&
      isClear(knownName, near)
    );
  if (a.length > 2) return false;
  const letters = near.right.length;
  if (isClear(knownName, near)) return !meet || b.length > 2;
  const variant = isVariant(near.word, near.right);
  const twoFamilies = isBare(knownName)
    ? variant
    : near.end === oddName.length && isFamilyVariant(near.word, near.right);
  if (twoFamilies || letters < 4) return !meet && close && a.length === 1 && b.length > (letters > 3 ? 1 : 3);
  return a.length === 1 && b.length > (isBare(knownName) ? 3 : 1) && !(meet && isBare(knownName));
}

/** Whether the letter is one that no other name of the first names has. */
const isNobody = (name: string, near: Near): boolean =>
  !isBare(name) && isClear(name, near) && !isVariant(near.word, near.right) && near.right.length > 4;

/** A title and a surname: nothing else tells that a letter is wrong. */
const isBare = (name: string): boolean => isShortName(name) || (isPeer(name) && name.split(' ').length < 3);

/** Whether no two persons have these names: there are other words that agree, or the letter is one that no variant has. */
function isClear(name: string, { word, right }: Near): boolean {
  const words = name.split(' ').length;
  if (words > (isPeer(name) ? 3 : 2)) return true;
  return !isVariant(word, right) && right.length > (isBare(name) ? 5 : 4);
}

/** Whether one turn follows the other, with no heading or procedure between. */
function isNext({ blocks }: DebateFacts, one: Turn, other: Turn): boolean {
  const i = blocks.indexOf(one);
  return blocks[i - 1] === other || blocks[i + 1] === other;
}

/** Two who speak in turn: question, answer, question. */
const exchange = 4;

/** Those whom a roster that knows the others does not know, with the names on it that are one letter off. */
function unknownToRoster(facts: DebateFacts): readonly { readonly name: string; readonly others: readonly string[] }[] {
  const { roster, people } = facts.document;
  const { date } = facts.masthead;
  if (!roster || date === undefined) return [];
  const find = nearOnRoster(roster)(date);
  return people.all.flatMap(({ names, seats }) =>
    names.flatMap((name) => {
      if (isShortName(name) || satOn(facts, name)) return [];
      const others = find(name).filter((other) => {
        const terms = satOn(facts, other) ?? [];
        return (
          seats.length === 0 ||
          terms.some(({ seat }) => seat !== undefined && seats.some((one) => nameKey(one) === nameKey(seat)))
        );
      });
      return others.length > 0 ? [{ name, others }] : [];
    }),
  );
}

const nearOnRoster = memo((roster: NonNullable<DebateFacts['document']['roster']>) => {
  const kept = new Map<string, ReturnType<typeof nearOf>>();
  return (date: string) => {
    const found = kept.get(date) ?? nearOf([...new Set(roster.on(date).flatMap(({ name, also }) => [name, ...also]))]);
    kept.set(date, found);
    return found;
  };
});

interface Member {
  readonly id: string;
  readonly name: string;
  readonly forms: ReadonlySet<string>;
}

/** Those named in full, by the last word of the name. */
function familyIn(facts: DebateFacts, slips: Slips): ReadonlyMap<string, readonly Member[]> {
  const members = new Map<string, { id: string; name: string; forms: Set<string> }>();
  for (const turn of facts.turns) {
    const printed = printedOf(turn);
    if (!printed || slips.has(turn)) continue;
    const { at, name, key, short } = printed;
    const full = at.portrait !== undefined && !isShortName(at.portrait) ? at.portrait : short ? undefined : name;
    if (full === undefined) continue;
    const id = at.portrait === undefined ? key : at.speaker;
    const member = members.get(id) ?? { id, name: full, forms: new Set() };
    members.set(id, member);
    member.forms.add(name);
  }
  const family = new Map<string, Member[]>();
  for (const member of members.values()) {
    const last = nameKey(lastWordOf(member.name));
    const list = family.get(last);
    if (list) list.push(member);
    else family.set(last, [member]);
  }
  return family;
}

const bearers = (family: ReadonlyMap<string, readonly Member[]>, short: string): readonly string[] =>
  (family.get(nameKey(lastWordOf(short))) ?? [])
    .filter(({ name, forms }) => isFormOf(short, name) && ![...forms].some((form) => isContradicted(short, form)))
    .map(({ id }) => id);
