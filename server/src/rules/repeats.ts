/** Turns that are there twice, word for word. */
import { attributionOf } from '../model/attribution.ts';
import { wordsOf } from '../model/words.ts';
import type { Block, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';
import { always } from './aspects.ts';
import type { Aspect } from './rule.ts';

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

/** Whether the two turns, or the turn and the last but one, say the same: what decides on it are blocks not more than three before. */
export const repeats: Aspect = ({ blocks, index }) => {
  const block = blocks[index];
  return block?.kind === 'turn' && (same(block, blocks[index - 1]) || same(block, blocks[index - 2])) ? always : '';
};

/** A shorter turn may have been said twice, and what several call out is. */
const fewestWords = 6;
const isLong = (turn: Turn): boolean => wordsOf(turn) >= fewestWords && attributionOf(turn)?.role !== 'collective';

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
