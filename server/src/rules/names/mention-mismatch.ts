import { distance } from 'fastest-levenshtein';
import { type Mention, mentionsOf } from '../../model/mention.ts';
import { isShortName, nameKey, slug, surnameKey } from '../../model/names.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech, mentions } from '../aspects.ts';
import { isOfSitting, mentionsIn } from '../named-mentions.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { mayBeSameSeat } from '../seats.ts';
import { type Somebody, type Who, whoIn } from '../who.ts';

const link = '- Hansard - - - Excerpts';

export const mentionMismatch: DebateRule = {
  code: 'mention-mismatch',
  scope: 'debate',
  severity: 'warning',
  waitsFor: ['portrait-mismatch'],
  fix: 'choice',
  summary: 'A member is named with a seat that is another’s.',
  why: 'The seat says one member and the bracket another; nobody can tell later which of the two was meant.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday, as the hon. Member for Marlby (Idris Vane) knows.
                                            ^^^^^^^^^^^^^^^^^^^ mention-mismatch

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I do, and so does the hon. Member for Dunmore North (Rhona Quill).
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mention-mismatch
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

The hon. Member for Carrow (Mr Vane) and the hon. Member for Marlby (Rhona Quill) sail on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I sailed with the former Member for Marlby (Ada Pell), the then hon. Member for Harrowby (Ada Pell), with the hon. Member for Dunmore (Ada Pell) and with the hon. Member for Dunmoor North (Ada Pell).
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

The hon. Member for Carrow (Con) and the hon. Member for Carrow (Harrowby) are one, and the hon. Member for Carrow (Idris Vain) is he.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I am he, and the hon. Member for Dunmore North (Ada Pell-Lunt) is newly married.
`,
    `
Ada Pell Portrait Ada Pell (Harrowby (Fells)) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I met the hon. Member for Harrowby, Fells (Ada Pell), the hon. Member for Harrowby (Fells) (Ada Pell) and Dame Ada.
`,
  ],
  reads: [aboveSpeech, mentions, ({ block, facts }) => mismatchesIn(block, mentionsOf(block), whoIn(facts))],
  *check(facts) {
    const who = whoIn(facts);
    for (const { block, mentions } of mentionsIn(facts.debate)) {
      for (const { seat, name, seatSpan, nameSpan, found } of mismatchesIn(block, mentions, who)) {
        if (!found.listed && isUsual(seat, name, facts)) continue;
        const { seats, names } = found;
        yield {
          block,
          start: seatSpan.start,
          end: nameSpan.end + 1,
          message: `${seats.length > 0 ? `${name} sits for ${seats[0]}` : `${names[0]} sits for ${seat}`}, so the seat and the name do not agree and it is unclear who is meant. Correct one of them.`,
          fixes: [
            ...seats.map((right) => ({
              title: `Print “${right} (${name})”`,
              edits: () => [{ ...seatSpan, text: right }],
            })),
            ...names.map((right) => ({
              title: `Print “${seat} (${right})”`,
              edits: () => [{ ...nameSpan, text: right }],
            })),
          ],
        };
      }
    }
  },
};

interface Mismatch {
  /** The seats of the member in the bracket. */
  readonly seats: readonly string[];
  /** The members of the seat. */
  readonly names: readonly string[];
  /** Whether the roster knows the member in the bracket. */
  readonly listed: boolean;
}

interface Mismatched {
  readonly seat: string;
  readonly name: string;
  readonly seatSpan: Span;
  readonly nameSpan: Span;
  readonly found: Mismatch;
}

const none: readonly Mismatched[] = [];
const keptOf = memo<Block, { who: Who | undefined; found: readonly Mismatched[] }>(() => ({
  who: undefined,
  found: none,
}));

/** The mentions of a block whose seat and name do not agree: kept as long as everybody is who they were. */
function mismatchesIn(block: Block, mentions: readonly Mention[], who: Who): readonly Mismatched[] {
  const kept = keptOf(block);
  if (kept.who === who) return kept.found;
  const all: Mismatched[] = [];
  for (const mention of mentions) {
    const { seat, name, seatSpan, nameSpan } = mention;
    if (name === undefined || nameSpan === undefined) continue;
    const found = mismatchOf(seat, name, who);
    if (found && isOfSitting(mention)) all.push({ seat, name, seatSpan, nameSpan, found });
  }
  kept.who = who;
  kept.found = all.length > 0 ? all : none;
  return kept.found;
}

const keptOfWho = memo<Who, Map<string, Mismatch | undefined>>(() => new Map());

/** What is asked of the same seat and name again and again. */
function mismatchOf(seat: string, name: string, who: Who): Mismatch | undefined {
  const kept = keptOfWho(who);
  const key = `${seat}\n${name}`;
  let found = kept.get(key);
  if (found === undefined && !kept.has(key)) {
    if (kept.size >= mostKept) kept.clear();
    found = mismatch(seat, name, who);
    kept.set(key, found);
  }
  return found;
}

/** A year of debates has no more. */
const mostKept = 10_000;

function mismatch(seat: string, name: string, who: Who): Mismatch | undefined {
  const holders = who.ofSeat(seat);
  if (holders.some((one) => mayBeNamed(one, name))) return undefined;
  const persons = who.named(name);
  if (holders.length === 0 && persons.length === 0) return undefined;
  const all = persons.flatMap(({ seats }) => seats);
  const seats = [...new Map(all.map((one) => [slug(one), one])).values()];
  if (seats.some((one) => mayBeSameSeat(one, seat))) return undefined;
  const names = [...new Set(holders.flatMap(({ names: [first] }) => first ?? []))];
  if (seats.length === 0) {
    // A new surname: the first name is the same.
    const sameFirst = holders.some((one) => one.names.some((other) => firstName(other) === firstName(name)));
    if (isShortName(name) || names.length === 0 || sameFirst) return undefined;
  }
  return { seats, names, listed: persons.some(({ source, seats: of }) => source === 'roster' && of.length > 0) };
}

/** Whether a name may be one of the person's, spelt wrong or changed in part. */
function mayBeNamed({ names }: Somebody, name: string): boolean {
  const surname = surnameKey(name);
  if (names.some((full) => surnameKey(full) === surname)) return true;
  const parts = laterWords(name);
  return names.some((full) => {
    const other = surnameKey(full);
    if (distance(other, surname) <= (Math.min(other.length, surname.length) > 5 ? 2 : 1)) return true;
    const others = laterWords(full);
    return parts.some((word) => others.includes(word));
  });
}

const firstName = (name: string): string => nameKey(name).split('-')[0] ?? '';

/** The words of a name but the first: `Roe-Doe` and `Doe` may be one person. */
const laterWords = (name: string): readonly string[] =>
  nameKey(name)
    .split('-')
    .slice(isShortName(name) ? 0 : 1);

/** Whether the debate has the seat with the name again: that is no slip, and it may be the attribution that is wrong. */
const isUsual = (seat: string, name: string, { debate }: DebateFacts): boolean =>
  (timesIn(debate).get(pairOf(seat, name)) ?? 0) > 1;

const pairOf = (seat: string, name: string): string => `${slug(seat)} ${nameKey(name)}`;

const pairsOf: (block: Block) => readonly string[] = memo((block) =>
  mentionsOf(block).flatMap(({ seat, name }) => (name === undefined ? [] : [pairOf(seat, name)])),
);

/** How often each seat stands with each name. */
const timesIn: (debate: Debate) => ReadonlyMap<string, number> = memo((debate) => {
  const times = new Map<string, number>();
  for (const { block } of mentionsIn(debate))
    for (const pair of pairsOf(block)) times.set(pair, (times.get(pair) ?? 0) + 1);
  return times;
});
