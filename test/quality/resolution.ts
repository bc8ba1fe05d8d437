/** How well it is told who is meant: counts, and mistakes, of one sitting with a roster or without one. */
import { attributionOf } from '../../server/src/model/attribution.ts';
import { type Mention, mentionsOf } from '../../server/src/model/mention.ts';
import { mentionedMembers } from '../../server/src/model/mentioned.ts';
import { isShortName, nameKey, slug, surnameKey } from '../../server/src/model/names.ts';
import { type Member, membersOf } from '../../server/src/model/resolve.ts';
import type { Roster } from '../../server/src/roster/roster.ts';
import type { Debate, Tree } from '../../server/src/syntax/tree.ts';
import type { Sitting } from './sittings.ts';

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
  /** Mentions with a name that is hidden: by seat and day alone. */
  readonly hidden: Counts;
  readonly mistakes: readonly Mistake[];
}

export function resolutionOf({ tree, truth }: Sitting, roster: Roster | undefined): Resolution {
  const beside = { roster };
  const turns = counter();
  const named = counter();
  const unnamed = counter();
  const hidden = counter();
  const mistakes: Mistake[] = [];
  const persons = new Map<string, Map<string, number>>();
  const identities = new Map<string, Map<string, number>>();
  for (const { block, debate, line } of blocksOf(tree)) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (attribution && attribution.role !== 'collective') {
      const members = membersOf(tree, debate, attribution, beside);
      const [one, other] = members;
      turns.count(other ? members : members.filter(({ seat, offices }) => seat !== undefined || offices.length > 0));
      const person = truth.get(line);
      if (person !== undefined && one && !other) {
        join(persons, person, one.id, line);
        join(identities, one.id, person, line);
      }
    }
    for (const mention of mentionsOf(block)) {
      const members = mentionedMembers(tree, debate, mention, beside);
      if (mention.name === undefined) {
        unnamed.count(members);
        continue;
      }
      const fault = faultOf(mention, mention.name, debate, members, roster);
      named.count(members);
      if (fault !== undefined) mistakes.push({ line, what: fault });
      const blind = mentionedMembers(tree, debate, { ...mention, name: undefined, nameSpan: undefined }, beside);
      hidden.count(blind);
      const [guess, otherGuess] = blind;
      if (guess && !otherGuess && !isSame(mention.name, guess))
        mistakes.push({ line, what: `the Member for ${mention.seat} is ${mention.name}, not ${guess.name}` });
    }
  }
  return {
    turns: turns.counts,
    named: named.counts,
    unnamed: unnamed.counts,
    hidden: hidden.counts,
    mistakes: [
      ...mistakes,
      ...severed(persons, (person, ids) => `${person} speaks as ${ids}`),
      ...severed(identities, (id, all) => `${id} is said to be ${all}`),
    ].sort((a, b) => a.line - b.line),
  };
}

/** What is wrong in the members that a mention with a name is said to mean. */
function faultOf(
  { seat }: Mention,
  name: string,
  _debate: Debate,
  members: readonly Member[],
  _roster: Roster | undefined,
): string | undefined {
  const wrong = members.find((member) => !isSame(name, member));
  if (wrong) return `${name}, Member for ${seat}, is taken for ${wrong.name}`;
  const [member, other] = members;
  if (!member || other) return undefined;
  const seats = member.terms.flatMap((term) => term.seat ?? []);
  if (seats.length > 0 && !seats.some((one) => slug(one) === slug(seat)))
    return `${name}, Member for ${seat}, is taken for the Member for ${seats.join(' and ')}`;
  return undefined;
}

/** Whether a bracket may name a member: the surname is the same, and the first name where both have the same form. */
const isSame = (name: string, { name: full, terms }: Member): boolean =>
  [full, ...terms.flatMap((term) => [term.name, ...term.also])].some(
    (one) => nameKey(one) === nameKey(name) || surnameKey(one) === surnameKey(name),
  ) ||
  (isShortName(name) && slug(full).endsWith(nameKey(name)));

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

function* blocksOf(tree: Tree) {
  let line = 0;
  for (const debate of tree.debates) {
    for (const block of debate.blocks) {
      yield { block, debate, line };
      line += block.lines;
    }
  }
}

/** By key, the values that it goes with, and the line on which it first did. */
function join(to: Map<string, Map<string, number>>, key: string, value: string, line: number): void {
  const values = to.get(key) ?? new Map<string, number>();
  to.set(key, values);
  if (!values.has(value)) values.set(value, line);
}

const severed = (
  from: ReadonlyMap<string, ReadonlyMap<string, number>>,
  say: (key: string, values: string) => string,
): readonly Mistake[] =>
  [...from]
    .filter(([, values]) => values.size > 1)
    .map(([key, values]) => ({
      line: [...values.values()].at(-1) ?? 0,
      what: say(key, [...values.keys()].join(', ')),
    }));
