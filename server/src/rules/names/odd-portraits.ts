/** Turns whose portrait is not that of the name beside it: a letter is wrong in one of the two, or they are two persons. */
import { nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import { lastWordOf } from '../../syntax/words.ts';
import type { DebateFacts } from '../rule.ts';
import { nearBetween } from './near.ts';
import { type Printed, printedOf } from './printed.ts';
import { saidOf } from './said-of.ts';
import { satOn } from './sat.ts';
import { type Mismatch, type Misspelling, type Slips, shifted } from './slips.ts';
import { toldBy } from './told.ts';

/** Portraits that are not the printed name's. */
export function oddPortraits(facts: DebateFacts, slips: Slips): void {
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

/**
 * Whether another debate of the document knows the person too. People are of the whole document: one debate's own are in
 * it, and the seat that the line itself prints is no second witness.
 */
const elsewhere = (facts: DebateFacts, id: string, { seat, speaker }: Printed['at']): number => {
  const seats = facts.document.people.byId(id)?.seats ?? [];
  return seats.some((one) => id !== speaker || one !== seat) ? 0.5 : 0;
};

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
