/** Names by themselves, without a portrait that tells: the rare one near the common one, and those that a roster has otherwise. */
import { isCommonGiven } from '../../model/given-names.ts';
import { isContradicted, isPeer, isShortName, nameKey } from '../../model/names.ts';
import type { People, Person } from '../../model/people.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateFacts } from '../rule.ts';
import { isFamilyVariant, isVariant, type Near, nearBetween, nearOf } from './near.ts';
import { looksOf, sure } from './odd-letters.ts';
import { printedOf } from './printed.ts';
import { saidOf } from './said-of.ts';
import { satOn } from './sat.ts';
import { isSlip, type Misspelling, type Slips, shifted } from './slips.ts';
import { toldBy } from './told.ts';

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

export function rareNames(facts: DebateFacts, slips: Slips): void {
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
      const looks = balance === 0 ? looksOf(oddName, knownName) : 0;
      if (balance + looks < 0 || !isMisspelt(facts, { ...pair, told: balance + looks > 0 })) continue;
      if (balance === 0 && looks < sure) open.add(oddName);
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
export function slipIn(
  turn: Turn,
  name: string,
  others: readonly string[],
  known: Turn | undefined,
): Misspelling | undefined {
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
  // Kerry and Terry are two.
  if (near.start === 0 && isCommonGiven(near.word) && isCommonGiven(near.right)) return false;
  const close = a.every((one) => b.some((other) => Math.abs(at(one) - at(other)) <= exchange));
  // Two who speak to each other are two.
  const meet = a.some((one) => b.some((other) => isNext(facts, one, other)));
  const variant = isVariant(near.word, near.right);
  // A portrait that has the name too is a second witness: against many, and a slip that nobody is called by, it is copied.
  if (a.some((turn) => printedOf(turn)?.at.portrait !== undefined)) {
    if (a.length > 1 || b.length < 2 || odd.seats.length > 0) return false;
    if (isNobody(knownName, near)) return true;
    if (meet || (near.end === oddName.length && isFamilyVariant(near.word, near.right))) return false;
    if (isBare(knownName)) return isClear(knownName, near) && b.length > 2;
    const many = b.length > 3;
    // Whoever is not printed with seat and party at first, as the others are, has spoken before.
    return isUnseated(facts, odd)
      ? many || (!variant && near.right.length > 3)
      : many && !variant && near.right.length > 3;
  }
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
  const twoFamilies = isBare(knownName)
    ? variant
    : near.end === oddName.length && isFamilyVariant(near.word, near.right);
  if (twoFamilies || letters < 4) return !meet && close && a.length === 1 && b.length > (letters > 3 ? 1 : 3);
  return a.length === 1 && b.length > (isBare(knownName) ? 3 : 1) && !(meet && isBare(knownName));
}

/** Whether nothing but the name is printed of a person, in a full debate that prints the others’ seats or parties. */
const isUnseated = ({ masthead, document }: DebateFacts, { seats, parties, offices }: Person): boolean =>
  masthead.page === 'full' && seats.length + parties.length + offices.length === 0 && printsSeats(document.people);

const printsSeats = memo(({ all }: People): boolean => {
  const named = all.filter(({ offices, names }) => offices.length === 0 && names.some((name) => toldBy(name).plain));
  const bare = named.filter(({ seats, parties }) => seats.length + parties.length === 0);
  return named.length > 2 && isSlip(bare.length, named.length);
});

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
