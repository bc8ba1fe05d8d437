import { attributionOf } from '../model/attribution.ts';
import { wordsOf } from '../model/words.ts';
import type { Block, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';
import type { DebateRule } from './rule.ts';
import { turnLinesOf } from './turn-lines.ts';

export const repeatedTurn: DebateRule = {
  code: 'repeated-turn',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'A turn is there twice, word for word.',
  why: 'It was said once: the second is a slip of copying, and counts the speaker’s words twice.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
`,
  ],
  silent: [
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry for himself on Tuesday?

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I am looking for my diary.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Will the Minister come and see the ferry for himself on Tuesday?
`,
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.
`,
  ],
  *check({ debate }) {
    for (const [turn, first] of repeatsOf(debate)) {
      const { attribution } = turnLinesOf(turn);
      const of = turnLinesOf(first).attribution;
      if (!attribution || !of) continue;
      yield {
        block: turn,
        start: attribution.start,
        end: attribution.end,
        message: 'This turn repeats an earlier one word for word, so the speaker’s words are there twice. Remove it.',
        fixes: [{ title: 'Remove the repeated turn', edits: () => [{ start: 0, end: turn.text.length, text: '' }] }],
        related: { block: first, start: of.start, end: of.end, message: 'The turn that is repeated' },
      };
    }
  },
};

/** The turns that repeat one before, each with that one: the turn right before, or each of the two before. */
export const repeatsOf: (debate: Debate) => ReadonlyMap<Turn, Turn> = memo(({ blocks }) => {
  const repeats = new Map<Turn, Turn>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'turn') continue;
    const one = same(block, blocks[i - 1]);
    if (one && isLong(block)) {
      repeats.set(block, repeats.get(one) ?? one);
      continue;
    }
    const two = same(block, blocks[i - 2]);
    const before = blocks[i - 1];
    if (!two || before?.kind !== 'turn') continue;
    const pair = same(before, blocks[i - 3]);
    if (!pair || !(isLong(block) || isLong(before))) continue;
    repeats.set(before, repeats.get(pair) ?? pair);
    repeats.set(block, repeats.get(two) ?? two);
  }
  return repeats;
});

/** A shorter turn may have been said twice. */
const fewestWords = 6;
const isLong = (turn: Turn): boolean => wordsOf(turn) >= fewestWords;

/** `other`, when the same speaker says the same in it. */
function same(turn: Turn, other: Block | undefined): Turn | undefined {
  if (other?.kind !== 'turn') return undefined;
  const a = speechOf(turn);
  const b = speechOf(other);
  if (a.end - a.start !== b.end - b.start || a.end === a.start) return undefined;
  const speaker = attributionOf(turn)?.speaker;
  if (speaker === undefined || speaker !== attributionOf(other)?.speaker) return undefined;
  return turn.text.slice(a.start, a.end) === other.text.slice(b.start, b.end) ? other : undefined;
}

function speechOf({ parts }: Turn): { readonly start: number; readonly end: number } {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
