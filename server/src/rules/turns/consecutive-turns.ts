import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { isShortName, surnameKey } from '../../model/names.ts';
import type { Block, Turn } from '../../syntax/block.ts';
import { aboveSpeech, always } from '../aspects.ts';
import { bearerOf } from '../cast.ts';
import { gestureAt, moveAt } from '../done-not-said.ts';
import { hidesTurn } from '../hidden.ts';
import { endsWithAnother, others } from '../named-within.ts';
import { copied, repeats, repeatsOf } from '../repeats.ts';
import type { DebateRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const consecutiveTurns: DebateRule = {
  code: 'consecutive-turns',
  scope: 'debate',
  severity: 'information',
  fix: 'none',
  summary: 'The same person has two turns running.',
  why: 'Somebody’s words or a stage direction may have been lost between them; or the two are one turn.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ consecutive-turns
- Hansard - - - Excerpts

I am glad that the House is amused.
`,
    `${head}
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Ms Pell: I am glad that the House is amused.
^^^^^^^ consecutive-turns
`,
  ],
  silent: [
    `${head}
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Ms Pell: I am glad that the House is amused.

Una Pell (Marlby) (Con): So am I.
`,
    `
Ferry Services

Ada Pell Excerpts
Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

It sails on Tuesday.

Ada Pell Portrait Ada Pell
- Hansard - -

It has sailed.
`,
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

[Laughter.]

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I am glad that the House is amused.

10:41

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

As I was saying, it sails on Tuesday.
`,
    `${head}
None Portrait An hon. Member
- Hansard - - - Excerpts

Withdraw!

None Portrait An hon. Member
- Hansard - - - Excerpts

No, do not!
`,
  ],
  reads: [aboveSpeech, copied, others],
  near: {
    reach: 3,
    reads: [repeats, copied, ({ blocks, index }) => (mayBeTwice(blocks[index - 1], blocks[index]) ? always : 0)],
  },
  *check({ blocks, turns, masthead, debate, document }) {
    if (masthead.page !== 'full') return;
    let before: Turn | undefined;
    for (const block of blocks) {
      const turn: Turn | undefined = block.kind === 'turn' ? block : undefined;
      const last = before;
      before = turn;
      if (!turn || !last || !isSame(last, turn, turns)) continue;
      if (repeatsOf(debate).has(turn) || endsWithAnother(last, turns)) continue;
      if (hidesTurn(last, document.people)) continue;
      const { attribution } = turnLinesOf(turn);
      const first = turnLinesOf(last).attribution;
      if (!attribution || !first) continue;
      const name = attributionOf(turn)?.name ?? 'The same speaker';
      yield {
        block: turn,
        start: attribution.start,
        end: attribution.end,
        message: `${name} has the turn before this one too, so something may have been lost between them. Put it in, or make one turn of the two.`,
        related: { block: last, start: first.start, end: first.end, message: 'The turn before' },
      };
    }
  },
};

const mayBeTwice = (last: Block | undefined, block: Block | undefined): boolean =>
  last?.kind === 'turn' && block?.kind === 'turn' && isSame(last, block, undefined);

/**
 * One person twice, with no stage direction at the end of the first turn or at the beginning of the second. Without the
 * debate's turns a title and surname may be anybody's with that surname.
 */
function isSame(last: Turn, turn: Turn, turns: readonly Turn[] | undefined): boolean {
  const a = attributionOf(last);
  const b = attributionOf(turn);
  if (!a || !b || a.role === 'collective' || b.role === 'collective') return false;
  if (a.speaker !== b.speaker && !isShortOf(a, b, turns) && !isShortOf(b, a, turns)) return false;
  const end = last.parts.at(-1)?.kind;
  const start = turn.parts[0]?.kind;
  if (end === 'stage-direction' || end === undefined || start === 'stage-direction') return false;
  const [first] = last.parts;
  // `Baroness Roe: moved Amendment 1` is no turn, for all its colon.
  if (first && last.notation === 'inline' && (gestureAt(last.text, first) || moveAt(last.text, first))) return false;
  const part = last.parts.at(-1);
  return !(part && /[\]\u2014\u2013]$/.test(last.text.slice(part.start, part.end)));
}

/** Whether `one` is a title and surname, `Ms Pell`, and `other` the only one in the debate who is called so. */
function isShortOf(one: Attribution, other: Attribution, turns: readonly Turn[] | undefined): boolean {
  const { name } = one;
  if (one.portrait !== undefined || name === undefined || !isShortName(name) || other.name === undefined) return false;
  if (surnameKey(name) !== surnameKey(other.name)) return false;
  return !turns || bearerOf(turns, name) === other.speaker;
}
