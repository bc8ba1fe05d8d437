import { mentionsOf } from '../../model/mention.ts';
import { isShortName, nameKey, slug } from '../../model/names.ts';
import type { Block, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech, mentions, speech } from '../aspects.ts';
import { mentionsIn } from '../named-mentions.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { satOn } from './sat.ts';
import { type Seated, sittersIn } from './seating.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const wrongSeat: DebateRule = {
  code: 'wrong-seat',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['misplaced-bracket', 'unbalanced-bracket', 'reversed-brackets'],
  summary: 'The seat behind a name is not that member’s.',
  why: 'The words are given to the wrong constituency, whose people did not elect the member.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell (Dunmore South) (Lab)
                            ^^^^^^^^^^^^^ wrong-seat
- Hansard - - - Excerpts

I shall bring a flask.
=>
${head.slice(1)}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I shall bring a flask.
`,
  ],
  silent: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore, North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `${head}
Tobias Lunt Portrait Tobias Lunt (St Bride’s and the Isles) (LD)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Tobias Lunt Portrait Tobias Lunt (St. Bride's & the Isles) (LD)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    // Each debate has its own day.
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ferry Fares

Tuesday 14th May 2024

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore and Tarn) (Lab)
- Hansard - - - Excerpts

It has sailed.
`,
  ],
  reads: [aboveSpeech, mentions, speech],
  *check(facts) {
    for (const [turn, { at, right, by, first }] of wrongSeatsIn(facts)) {
      const span = at.seatSpan;
      if (!span) continue;
      const reason =
        by === 'roster' ? 'by the roster' : by === 'holder' ? 'which is another member’s here' : 'in this debate';
      const related = first?.at.seatSpan;
      yield {
        block: turn,
        start: span.start,
        end: span.end,
        message:
          right === undefined
            ? `${at.name} is given the seat of ${at.seat}, ${reason}. Correct the seat, or the name.`
            : `${at.name} sits for ${right} ${reason}, not for ${at.seat}. Give the right seat.`,
        fixes:
          right === undefined || isSplit(at)
            ? []
            : [{ title: `Write ${right}`, edits: () => [{ ...span, text: right }] }],
        ...(first && related ? { related: { block: first.turn, ...related, message: 'The seat elsewhere' } } : {}),
      };
    }
  },
};

/** Whether what was read as the seat may be a part of it, or have the party in it: `(Dunmore) (North) (Lab)`, `(Dunmore North (Lab))`. */
const isSplit = ({ seat, party, spans }: Seated['at']): boolean =>
  spans.groups.length > 2 || (party === undefined && /[()]/.test(seat ?? ''));

interface Wrong {
  readonly at: Seated['at'];
  readonly right: string | undefined;
  readonly by: 'roster' | 'document' | 'holder';
  /** The turn that shows it. */
  readonly first: Seated | undefined;
}

/** The turns with a seat that is not the member's. */
export const wrongSeatsIn: (facts: DebateFacts) => ReadonlyMap<Turn, Wrong> = memo((facts) => {
  const wrong = new Map<Turn, Wrong>();
  const holders = new Map<string, Seated[]>();
  for (const { turns } of sittersIn(facts).values()) {
    const seated = turns.filter(({ at }) => at.seat !== undefined);
    const [first] = seated;
    if (!first) continue;
    const listed = rosterSeat(facts, first);
    if (listed !== undefined) {
      for (const one of seated) {
        const seat = one.at.seat ?? '';
        if (!listed.some((right) => isSameSeat(seat, right)))
          wrong.set(one.turn, {
            at: one.at,
            right: listed.length === 1 ? listed[0] : undefined,
            by: 'roster',
            first: undefined,
          });
      }
    } else if (
      seated.some(({ at }) => at.seat !== first.at.seat && seatKey(at.seat ?? '') !== seatKey(first.at.seat ?? ''))
    ) {
      const right = rightOf(facts, seated);
      for (const one of seated) {
        if (seatKey(one.at.seat ?? '') !== seatKey(right.at.seat ?? ''))
          wrong.set(one.turn, { at: one.at, right: right.at.seat, by: 'document', first: right });
      }
    }
    for (const one of seated) {
      if (wrong.has(one.turn) || listed !== undefined) continue;
      const seat = one.at.seat ?? '';
      const list = holders.get(seat) ?? [];
      if (list.length === 0) holders.set(seat, list);
      if (!list.some(({ person }) => person === one.person)) list.push(one);
    }
  }
  // One seat, two members: what the debate says of them tells who has it by mistake; else either may.
  for (const list of holders.values()) {
    const [one, other, third] = list;
    if (!one || !other || third || !isApart(one, other)) continue;
    const [mine, others] = [standingOf(facts, one), standingOf(facts, other)];
    if (mine.weight <= others.weight)
      wrong.set(one.turn, { at: one.at, right: mine.right, by: 'holder', first: other });
    if (others.weight <= mine.weight)
      wrong.set(other.turn, { at: other.at, right: others.right, by: 'holder', first: one });
  }
  for (const { turns } of sittersIn(facts).values()) {
    const said = turns.filter(({ turn, at }) => at.seat !== undefined && !wrong.has(turn));
    for (const one of said) {
      const { right, weight } = standingOf(facts, one);
      if (right !== undefined && weight <= -enough && rosterSeat(facts, one) === undefined)
        wrong.set(one.turn, { at: one.at, right, by: 'document', first: undefined });
    }
  }
  return wrong;
});

/** What of a seat tells it from others: `St. Bride’s & the Isles` is `St Brides and the Isles`. */
const seatKey = (seat: string): string =>
  slug(seat.replace(/&/g, ' and ').replace(/[.,\u2019'\u2018]/g, (mark) => (mark === ',' ? ' ' : '')));

/** The seats that a roster has of the member on the day; `undefined` where it has none. */
function rosterSeat(facts: DebateFacts, { at }: Seated): readonly string[] | undefined {
  if (facts.masthead.date === undefined) return undefined;
  const terms = (at.portrait === undefined ? undefined : satOn(facts, at.portrait)) ?? satOn(facts, at.name ?? '');
  const seats = [...new Set(terms?.flatMap(({ seat }) => seat ?? []))];
  return seats.length > 0 ? seats : undefined;
}

/** Rosters and Hansards name some seats otherwise: `Durham, City of`, `Hull East`. */
const isSameSeat = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = (seat: string): string =>
  seatKey(seat)
    .split('-')
    .filter((word) => !small.has(word))
    .sort()
    .join(' ');
const small = new Set('and of the on upon in city borough royal kingston'.split(' '));

/** The turn with the seat that most have; of as many, the one that mentions bear out; else the first. */
function rightOf(facts: DebateFacts, seated: readonly Seated[]): Seated {
  const counts = new Map<string, number>();
  for (const { at } of seated) {
    const key = seatKey(at.seat ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const weight = (one: Seated) => (counts.get(seatKey(one.at.seat ?? '')) ?? 0) + mentionedFor(facts, one);
  return seated.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

/** So many mentions that agree on another seat, and none on this one, are right. */
const enough = 2;

/** How often a debate's mentions give the member this seat. */
const mentionedFor = (facts: DebateFacts, { at }: Seated): number =>
  saidOf(facts, at)?.get(seatKey(at.seat ?? ''))?.times ?? 0;

/** How much oftener the mentions give the member the seat that is printed than another one, and that other one. */
function standingOf(
  facts: DebateFacts,
  { at }: Seated,
): { readonly weight: number; readonly right: string | undefined } {
  const own = seatKey(at.seat ?? '');
  const said = [...(saidOf(facts, at) ?? [])];
  const here = said.find(([key]) => key === own)?.[1].times ?? 0;
  const words = own.split('-').filter((word) => !small.has(word));
  // Hansards name some seats in more ways than one: `Hull East`, `Kingston upon Hull East`.
  const others = said.filter(([key]) => !key.split('-').some((word) => words.includes(word))).map(([, one]) => one);
  const most = others.reduce((sum, { times }) => Math.max(sum, times), 0);
  return { weight: here - most, right: others.length === 1 && here === 0 ? others[0]?.seat : undefined };
}

type Said = ReadonlyMap<string, { readonly seat: string; readonly times: number }>;

const saidOf = ({ debate }: DebateFacts, { name = '' }: Seated['at']): Said | undefined =>
  saidIn(debate).get(nameKey(name));

const pairsOf: (block: Block) => readonly { readonly seat: string; readonly name: string }[] = memo((block) =>
  mentionsOf(block).flatMap(({ seat, name, sitting }) =>
    name === undefined || !sitting || isShortName(name) ? [] : [{ seat, name: nameKey(name) }],
  ),
);

/** By member, the seats that a debate's mentions give. */
const saidIn: (debate: Debate) => ReadonlyMap<string, Said> = memo((debate) => {
  const said = new Map<string, Map<string, { seat: string; times: number }>>();
  for (const { block } of mentionsIn(debate)) {
    for (const { seat, name } of pairsOf(block)) {
      const seats = said.get(name) ?? new Map<string, { seat: string; times: number }>();
      said.set(name, seats);
      const key = seatKey(seat);
      seats.set(key, { seat, times: (seats.get(key)?.times ?? 0) + 1 });
    }
  }
  return said;
});

/**
 * Two members, and not one under two names. Without parties a bracket may hold what a witness belongs to, and two may
 * belong to one.
 */
const isApart = (one: Seated, other: Seated): boolean => {
  const last = ({ at }: Seated) =>
    nameKey(at.name ?? '')
      .split('-')
      .at(-1);
  return (
    !one.peer &&
    !other.peer &&
    one.at.party !== undefined &&
    other.at.party !== undefined &&
    last(one) !== last(other) &&
    (one.at.portrait !== undefined) === (other.at.portrait !== undefined)
  );
};
