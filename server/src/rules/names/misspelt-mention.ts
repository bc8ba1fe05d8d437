/** Bracketed names behind a seat that are one letter off the name of the member for that seat. */
import { mentionsOf } from '../../model/mention.ts';
import { isFormOf } from '../../model/names.ts';
import type { People } from '../../model/people.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { mentionsIn } from '../named-mentions.ts';
import type { DebateFacts } from '../rule.ts';
import { type Who, whoIn } from '../who.ts';
import { namingOf } from './naming.ts';
import { type FindNear, isVariant, type Near, nearBetween, nearOf } from './near.ts';
import { printedOf } from './printed.ts';
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
  /** Whether the name stands in brackets as often as the other stands anywhere: either may be the wrong one. */
  readonly open: boolean;
}

const knownNames = memo((people: People) => {
  const names = [...new Set(people.all.flatMap(({ names }) => names))].filter((name) => !toldBy(name).short);
  const keys = new Set(names.map((name) => toldBy(name).key));
  const kept = new Map<string, readonly string[]>();
  let find: FindNear | undefined;
  const findNear: FindNear = (name) => {
    let found = kept.get(name);
    if (!found) {
      find ??= nearOf(names);
      found = find(name);
      kept.set(name, found);
    }
    return found;
  };
  return { keys, find: findNear };
});

const none: readonly Named[] = [];

const namedIn: (block: Block) => readonly Named[] = memo((block) => {
  if (block.kind !== 'turn' && block.kind !== 'procedure') return none;
  const mentions = mentionsOf(block);
  if (mentions.length === 0) return none;
  return mentions.flatMap(({ name, nameSpan: span, seat }) =>
    name === undefined || !span ? [] : [{ block, name, span, seat }],
  );
});

const keptOf = memo<Block, { people: People | undefined; unknown: readonly Named[] }>(() => ({
  people: undefined,
  unknown: none,
}));

/** Those of a block who do not speak in the document. */
function unknownIn(block: Block, people: People): readonly Named[] {
  const kept = keptOf(block);
  if (kept.people !== people) {
    const { keys } = knownNames(people);
    const unknown = namedIn(block).filter(({ name }) => !keys.has(toldBy(name).key));
    kept.people = people;
    kept.unknown = unknown.length > 0 ? unknown : none;
  }
  return kept.unknown;
}

/** How often each name stands behind a seat. */
interface AtSeat {
  readonly names: ReadonlyMap<string, number>;
  /** All of that as one string: two seats of the same string have the same names. */
  readonly all: string;
}

const bySeatIn: (debate: Debate) => (seat: string) => AtSeat = memo((debate) => {
  const kept = new Map<string, AtSeat>();
  const bySeat = new Map<string, Map<string, number>>();
  for (const { block } of mentionsIn(debate)) {
    for (const { seat, name } of namedIn(block)) {
      let names = bySeat.get(seat);
      if (!names) {
        names = new Map();
        bySeat.set(seat, names);
      }
      names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return (seat) => {
    let found = kept.get(seat);
    if (!found) {
      const names = bySeat.get(seat) ?? new Map<string, number>();
      found = { names, all: [...names].join('\n') };
      kept.set(seat, found);
    }
    return found;
  };
});

export function* misspeltMentions(facts: DebateFacts): Generator<MisspeltMention> {
  const { people } = facts.document;
  for (const { block } of mentionsIn(facts.debate)) {
    for (const one of unknownIn(block, people)) {
      const atSeat = bySeatIn(facts.debate)(one.seat);
      const options = candidates(facts, one, atSeat);
      if (options.length > 0) yield { ...one, options, open: isOpen(facts, one, options, atSeat) };
    }
  }
}

/** A portrait that has the name as its line prints it is a second witness, and a roster needs none. */
function isOpen(facts: DebateFacts, { name }: Named, options: MisspeltMention['options'], { names }: AtSeat): boolean {
  const own = names.get(name) ?? 1;
  return options.every(({ right }) => {
    if (satOn(facts, right)) return false;
    let others = names.get(right) ?? 0;
    for (const turn of namingOf(facts).turnsOf(toldBy(right).key)) {
      others += printedOf(turn)?.portrait === 'same' ? 2 : 1;
      if (others > own) return false;
    }
    // Those who speak in another debate of the document are known by that.
    return others > 0 && own >= others;
  });
}

function candidates(facts: DebateFacts, { name, seat }: Named, atSeat: AtSeat): MisspeltMention['options'] {
  const { people } = facts.document;
  const { near, isTold } = toldAt(facts, name, seat, atSeat);
  if (isTold || seat === '') return near;
  // No seat tells: a name in full that is one letter off a speaker's of whom no seat is known.
  const speakers = knownNames(people)
    .find(name)
    .filter((other) => {
      const person = people.byId(toldBy(other).key);
      return person && person.seats.length === 0 && namingOf(facts).turnsOf(person.id).length > 1;
    });
  if (speakers.length === 0) return near;
  return optionsOf(name, speakers).filter(({ near: n }) => n.right.length > 4 && !isVariant(n.word, n.right));
}

interface Told {
  readonly near: MisspeltMention['options'];
  /** Whether the seat tells, or the name needs no telling. */
  readonly isTold: boolean;
}

const keptOfWho = memo<Who, Map<string, { readonly all: string; readonly found: Told }>>(() => new Map());

/** What the seat tells: kept as long as everybody is who they were, and the seat is given the same names. */
function toldAt(facts: DebateFacts, name: string, seat: string, { names, all }: AtSeat): Told {
  const kept = keptOfWho(whoIn(facts));
  const key = `${seat}\n${name}`;
  const before = kept.get(key);
  if (before?.all === all) return before.found;
  const found = tellBySeat(facts, name, seat, names);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { all, found });
  return found;
}

const mostKept = 4000;

function tellBySeat(facts: DebateFacts, name: string, seat: string, atSeat: ReadonlyMap<string, number>): Told {
  const { people, roster } = facts.document;
  const { date } = facts.masthead;
  const { short, key } = toldBy(name);
  const holders = new Set<string>();
  for (const person of people.ofSeat(seat)) for (const one of person.names) holders.add(one);
  if (roster && date !== undefined)
    for (const term of roster.ofSeat(seat, date)) for (const one of [term.name, ...term.also]) holders.add(one);
  const own = atSeat.get(name) ?? 0;
  for (const [other, times] of atSeat.size > mostAtSeat ? [] : atSeat) {
    if (other !== name && (times > own || (times === own && people.byId(toldBy(other).key)))) holders.add(other);
  }
  const full = [...holders].filter((holder) => short || !toldBy(holder).short);
  if (full.some((holder) => toldBy(holder).key === key || isFormOf(name, holder))) return known;
  if (!short && satOn(facts, name)) return known;
  const near = optionsOf(name, full);
  return { near, isTold: near.length > 0 || short || own > 1 };
}

/** More names than this at one seat are not compared with one another: a debate has a handful. */
const mostAtSeat = 300;

const known: Told = { near: [], isTold: true };

function optionsOf(name: string, others: readonly string[]): MisspeltMention['options'] {
  const found = new Map<string, { readonly near: Near; readonly right: string }>();
  for (const other of others) {
    const near = nearBetween(name, other);
    if (near) found.set(near.right, { near, right: name.slice(0, near.start) + near.right + name.slice(near.end) });
  }
  return [...found.values()];
}
