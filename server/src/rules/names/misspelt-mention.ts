/** Bracketed names behind a seat that are one letter off the name of the member for that seat. */
import { mentionsOf } from '../../model/mention.ts';
import { isFormOf } from '../../model/names.ts';
import type { People } from '../../model/people.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateFacts } from '../rule.ts';
import { namingOf } from './naming.ts';
import { type FindNear, isVariant, type Near, nearBetween, nearOf } from './near.ts';
import { satOn } from './sat.ts';
import { toldBy } from './told.ts';

interface Named {
  readonly block: Block;
  readonly name: string;
  readonly span: Span;
  readonly seat: string;
}

export interface MisspeltMention {
  readonly block: Block;
  readonly span: Span;
  readonly name: string;
  readonly options: readonly { readonly near: Near; readonly right: string }[];
}

const knownNames = memo((people: People) => {
  const names = [...new Set(people.all.flatMap(({ names }) => names))].filter((name) => !toldBy(name).short);
  const keys = new Set(names.map((name) => toldBy(name).key));
  let find: FindNear | undefined;
  const findNear: FindNear = (name) => {
    find ??= nearOf(names);
    return find(name);
  };
  return { keys, find: findNear };
});

export function* misspeltMentions(facts: DebateFacts): Generator<MisspeltMention> {
  const { keys, find } = knownNames(facts.document.people);
  const all: Named[] = [];
  const unknown: Named[] = [];
  for (const block of facts.blocks) {
    if (block.kind !== 'turn' && block.kind !== 'procedure') continue;
    for (const { name, nameSpan: span, seat } of mentionsOf(block)) {
      if (name === undefined || !span) continue;
      const one = { block, name, span, seat };
      all.push(one);
      if (!keys.has(toldBy(name).key)) unknown.push(one);
    }
  }
  if (unknown.length === 0) return;
  /** How often each name stands behind each seat. */
  const bySeat = new Map<string, Map<string, number>>();
  for (const { seat, name } of all) {
    const names = bySeat.get(seat) ?? new Map<string, number>();
    bySeat.set(seat, names);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  for (const one of unknown) {
    const options = candidates(facts, one, bySeat.get(one.seat), find);
    if (options.length > 0) yield { ...one, options };
  }
}

function candidates(
  facts: DebateFacts,
  { name, seat }: Named,
  atSeat: ReadonlyMap<string, number> | undefined,
  find: FindNear,
): MisspeltMention['options'] {
  const { people, roster } = facts.document;
  const { date } = facts.masthead;
  const { short, key } = toldBy(name);
  const holders = new Set<string>();
  for (const person of people.ofSeat(seat)) for (const one of person.names) holders.add(one);
  if (roster && date !== undefined)
    for (const term of roster.ofSeat(seat, date)) for (const one of [term.name, ...term.also]) holders.add(one);
  const own = atSeat?.get(name) ?? 0;
  for (const [other, times] of atSeat ?? []) {
    if (other !== name && (times > own || (times === own && people.byId(toldBy(other).key)))) holders.add(other);
  }
  const full = [...holders].filter((holder) => short || !toldBy(holder).short);
  if (full.some((holder) => toldBy(holder).key === key || isFormOf(name, holder))) return [];
  if (!short && satOn(facts, name)) return [];
  const near = optionsOf(name, full);
  if (near.length > 0 || short || own > 1) return near;
  // No seat tells: a name in full that is one letter off a speaker's of whom no seat is known.
  const speakers = find(name).filter((other) => {
    const person = people.byId(toldBy(other).key);
    return person && person.seats.length === 0 && namingOf(facts).turnsOf(person.id).length > 1;
  });
  return seat === ''
    ? []
    : optionsOf(name, speakers).filter(({ near: n }) => n.right.length > 4 && !isVariant(n.word, n.right));
}

function optionsOf(name: string, others: readonly string[]): MisspeltMention['options'] {
  const found = new Map<string, { readonly near: Near; readonly right: string }>();
  for (const other of others) {
    const near = nearBetween(name, other);
    if (near) found.set(near.right, { near, right: name.slice(0, near.start) + near.right + name.slice(near.end) });
  }
  return [...found.values()];
}
