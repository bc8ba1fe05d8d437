/**
 * Whose each turn of a debate is, once a name that is misspelt and a portrait that is another's are seen as such: what
 * the rules of names share, so that one slip is one finding and nobody appears who never spoke.
 */
import { attributionOf } from '../../model/attribution.ts';
import { isContradicted, isFormOf, isShortName, nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { lastWordOf } from '../../syntax/words.ts';
import type { DebateFacts } from '../rule.ts';
import { bearerlessNames } from './bearerless.ts';
import { chairPortraits } from './chair-portraits.ts';
import { oddPortraits } from './odd-portraits.ts';
import { printedOf } from './printed.ts';
import { rareNames } from './rare-names.ts';
import type { Mismatch, Misspelling, Slips } from './slips.ts';

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
  oddPortraits(facts, slips);
  rareNames(facts, slips);
  bearerlessNames(facts, slips);
  chairPortraits(facts, slips);
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
