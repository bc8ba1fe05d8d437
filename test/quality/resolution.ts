/** How well it is told who is meant: counts, and mistakes, of one sitting with a roster or without one. */
import { attributionOf } from '../../server/src/model/attribution.ts';
import { mastheadOf } from '../../server/src/model/header.ts';
import { mentionsOf } from '../../server/src/model/mention.ts';
import { mentionedMembers, readMention } from '../../server/src/model/mentioned.ts';
import { isShortName, nameKey, seatKey, surnameKey, withoutHonorific } from '../../server/src/model/names.ts';
import { type Member, membersOf } from '../../server/src/model/resolve.ts';
import type { Roster } from '../../server/src/roster/roster.ts';
import type { Block } from '../../server/src/syntax/block.ts';
import { type Debate, type Tree, treeOf } from '../../server/src/syntax/tree.ts';

export interface Counts {
  readonly all: number;
  /** To one person. */
  readonly resolved: number;
  /** To several, between whom nothing chooses. */
  readonly ambiguous: number;
}

export interface Mistake {
  /** Zero-based. */
  readonly line: number;
  readonly what: string;
}

export interface Resolution {
  /** Turns; resolved: to one person whose seat or office is known. */
  readonly turns: Counts;
  readonly named: Counts;
  readonly unnamed: Counts;
  /** Mentions with a name, in the same text with all such names taken out. */
  readonly hidden: Counts;
  /** Mentions whose name the roster has on that day, and for other seats only. */
  readonly contradicted: number;
  readonly mistakes: readonly Mistake[];
}

export interface Judged {
  readonly tree: Tree;
  /** By the line of its attribution, zero-based, who speaks. */
  readonly truth: ReadonlyMap<number, string>;
}

export function resolutionOf({ tree, truth }: Judged, roster: Roster | undefined): Resolution {
  const spoken = turnsIn(tree, truth, roster);
  const named = counter();
  const unnamed = counter();
  const seats: Parted = new Map();
  const mistakes: Mistake[] = [];
  let contradicted = 0;
  for (const { mention, debate, line } of mentionsIn(tree)) {
    const { name } = mention;
    const { members, seat } = readMention(tree, debate, mention, { roster });
    const say = (taken: string) =>
      mistakes.push({ line, what: `${name}, the Member for ${seat.seat}, is taken for ${taken}` });
    (name === undefined ? unnamed : named).count(members);
    const [one, other] = members;
    if (one && !other && mention.sitting) put(seats, one.id, seatKey(seat.seat), line);
    if (name === undefined) continue;
    const wrong = members.find((member) => !isSame(name, member));
    if (wrong) say(wrong.name);
    const held = (roster?.named(name, mastheadOf(debate).date) ?? []).flatMap((row) => row.seat ?? []).map(seatKey);
    if (held.length === 0 || held.includes(seatKey(seat.seat))) continue;
    contradicted += 1;
    if (one?.seat !== undefined && held.includes(seatKey(one.seat))) say(`the Member for ${one.seat}`);
  }
  const blind = blindly(tree, roster);
  return {
    turns: spoken.counts,
    named: named.counts,
    unnamed: unnamed.counts,
    hidden: blind.counts,
    contradicted,
    mistakes: [
      ...spoken.mistakes,
      ...mistakes,
      ...blind.mistakes,
      ...partedIn(seats, (id, all) => `${id} is taken for the Members for ${all}`),
    ].sort((a, b) => a.line - b.line),
  };
}

interface Part {
  readonly counts: Counts;
  readonly mistakes: readonly Mistake[];
}

/** The turns, and where two persons became one or one became two. */
function turnsIn(tree: Tree, truth: ReadonlyMap<number, string>, roster: Roster | undefined): Part {
  const turns = counter();
  const persons: Parted = new Map();
  const identities: Parted = new Map();
  for (const { block, debate, line } of blocksOf(tree)) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (!attribution || attribution.role === 'collective') continue;
    const members = membersOf(tree, debate, attribution, { roster });
    const [one, other] = members;
    const isKnown = ({ seat, offices }: Member) => seat !== undefined || offices.length > 0;
    turns.count(other ? members : members.filter(isKnown));
    const person = truth.get(line);
    if (person === undefined || !one || other) continue;
    put(persons, person, one.id, line);
    put(identities, one.id, person, line);
  }
  return {
    counts: turns.counts,
    mistakes: [
      ...partedIn(persons, (person, ids) => `${person} speaks as ${ids}`),
      ...partedIn(identities, (id, people) => `${id} is said of ${people}`),
    ],
  };
}

/** What is told by seat and day alone: the names after seats are taken out of the text, and compared with what is found. */
function blindly(tree: Tree, roster: Roster | undefined): Part {
  const counts = counter();
  const mistakes: Mistake[] = [];
  const hidden = treeOf([...blocksOf(tree)].map(({ block }) => withoutNames(block)).join(''));
  const left = [...mentionsIn(hidden)];
  const all = [...mentionsIn(tree)];
  if (left.length !== all.length) throw new Error(`${all.length} mentions, and ${left.length} without their names`);
  for (const [i, { mention, line }] of all.entries()) {
    const bare = left[i];
    if (mention.name === undefined || !bare) continue;
    const members = mentionedMembers(hidden, bare.debate, bare.mention, { roster });
    counts.count(members);
    const [one, other] = members;
    if (one && !other && !isSame(mention.name, one))
      mistakes.push({ line, what: `the Member for ${mention.seat} is ${mention.name}, and taken for ${one.name}` });
  }
  return { counts: counts.counts, mistakes };
}

function withoutNames(block: Block): string {
  let { text } = block;
  for (const { nameSpan } of [...mentionsOf(block)].reverse())
    if (nameSpan) text = text.slice(0, nameSpan.start - 2) + text.slice(nameSpan.end + 1);
  return text;
}

/** Whether a name in a bracket may be a member's: the surname is the same, and where both have a first name, its first letter. */
function isSame(name: string, { name: full, terms }: Member): boolean {
  const names = [full, ...terms.flatMap((term) => [term.name, ...term.also])];
  const first = (one: string) => nameKey(one).charAt(0);
  return names.some(
    (one) =>
      nameKey(one) === nameKey(name) ||
      (surnameKey(one) === surnameKey(name) &&
        (isShortName(name) || !withoutHonorific(one).includes(' ') || first(one) === first(name))),
  );
}

function counter() {
  let all = 0;
  let resolved = 0;
  let ambiguous = 0;
  return {
    count: (members: readonly Member[]) => {
      all += 1;
      if (members.length === 1) resolved += 1;
      if (members.length > 1) ambiguous += 1;
    },
    get counts(): Counts {
      return { all, resolved, ambiguous };
    },
  };
}

function* blocksOf(tree: Tree): Generator<{ readonly block: Block; readonly debate: Debate; readonly line: number }> {
  let line = 0;
  for (const debate of tree.debates) {
    for (const block of debate.blocks) {
      yield { block, debate, line };
      line += block.lines;
    }
  }
}

function* mentionsIn(tree: Tree) {
  for (const where of blocksOf(tree)) for (const mention of mentionsOf(where.block)) yield { ...where, mention };
}

/** By key, the values that it goes with, each with the line on which it first did. */
type Parted = Map<string, Map<string, number>>;

function put(to: Parted, key: string, value: string, line: number): void {
  const values = to.get(key) ?? new Map<string, number>();
  to.set(key, values);
  if (!values.has(value)) values.set(value, line);
}

const partedIn = (from: Parted, say: (key: string, values: string) => string): readonly Mistake[] =>
  [...from]
    .filter(([, values]) => values.size > 1)
    .map(([key, values]) => ({ line: Math.max(...values.values()), what: say(key, [...values.keys()].join(', ')) }));
