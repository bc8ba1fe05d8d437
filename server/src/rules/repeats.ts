/** Turns that are there twice, word for word. */
import { attributionOf } from '../model/attribution.ts';
import { wordsOf } from '../model/words.ts';
import type { Block, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';
import { always } from './aspects.ts';
import type { Aspect } from './rule.ts';

/** The turn that one repeats; `sure`: whether nobody says so much again, so that it was copied. */
interface Copy {
  readonly first: Turn;
  readonly sure: boolean;
}

/**
 * The turns that repeat one before, each with that one: the turn right before, each of the two before, or a long one
 * anywhere, with the turns beside it that stand beside the one that it repeats.
 */
export const repeatsOf: (debate: Debate) => ReadonlyMap<Turn, Copy> = memo(({ blocks }) => {
  const repeats = new Map<Turn, Copy>();
  const places = new Map<Turn, number>();
  const byLength = new Map<number, SameLength>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'turn') continue;
    const repeat = (turn: Turn, of: Turn, sure: boolean): void => {
      const earlier = repeats.get(of);
      repeats.set(turn, { first: earlier?.first ?? of, sure });
    };
    places.set(block, i);
    const copied = copyOf(block, byLength);
    const one = same(block, blocks[i - 1]);
    if (one && isLong(block)) {
      repeat(block, one, !isCall(block) || wordsOf(block) >= wordsOfCopy);
      continue;
    }
    const two = same(block, blocks[i - 2]);
    const before = blocks[i - 1];
    const pair = two && before?.kind === 'turn' ? same(before, blocks[i - 3]) : undefined;
    if (two && pair && before?.kind === 'turn' && (saysMuch(block) || saysMuch(before))) {
      const sure = Math.max(wordsOf(before), wordsOf(block)) >= wordsOfCopy;
      repeat(before, pair, sure);
      repeat(block, two, sure);
    } else if (copied) {
      repeat(block, copied, true);
      for (const step of [-1, 1]) {
        for (let k = step; Math.abs(k) <= widestPassage; k += step) {
          const beside = blocks[i + k];
          const there = beside?.kind === 'turn' ? same(beside, blocks[(places.get(copied) ?? 0) + k]) : undefined;
          if (beside?.kind !== 'turn' || !there || repeats.has(beside) || there === block) break;
          repeat(beside, there, true);
        }
      }
    }
  }
  return repeats;
});

/** What belongs to a passage that was copied stands at most so many blocks from a long turn of it. */
const widestPassage = 3;

/** The words of a turn that nobody says again. */
const wordsOfCopy = 12;

/** `Order. There is too much noise.`: what the Chair may have to say again at once. */
const isCall = (turn: Turn): boolean =>
  attributionOf(turn)?.role === 'chair' && turn.text.startsWith('Order', speechOf(turn).start);

/** As many turns that are there again in their order were pasted as one. */
const fewestPasted = 4;

/** Turns that repeat others; `rest`: how many after it do so that are not given, of a passage that was pasted. */
export interface Repeated {
  readonly turn: Turn;
  readonly first: Turn;
  readonly sure: boolean;
  readonly rest: number;
}

/** The turns that repeat others. Of a passage that was pasted, every turn of it behind all those that it repeats, the first. */
export function repeatedIn(debate: Debate): readonly Repeated[] {
  const all = [...repeatsOf(debate)];
  if (all.length < fewestPasted) return all.map(([turn, copy]) => ({ turn, ...copy, rest: 0 }));
  const place = new Map(debate.blocks.map((block, i) => [block as Block, i]));
  const at = (turn: Turn): number => place.get(turn) ?? 0;
  all.sort(([a], [b]) => at(a) - at(b));
  const found: Repeated[] = [];
  for (let i = 0; i < all.length; ) {
    const one = all[i];
    if (!one) break;
    let end = i + 1;
    for (let last = one[1].first; end < all.length; end += 1) {
      const next = all[end]?.[1].first;
      if (!next || at(next) <= at(last) || at(next) >= at(one[0])) break;
      last = next;
    }
    const [turn, copy] = one;
    const pasted = end - i >= fewestPasted;
    found.push({ turn, ...copy, rest: pasted ? end - i - 1 : 0 });
    i = pasted ? end : i + 1;
  }
  return found;
}

/** Whether the two turns, or the turn and the last but one, say the same: what decides on it are blocks not more than three before. */
export const repeats: Aspect = ({ blocks, index }) => {
  const block = blocks[index];
  return block?.kind === 'turn' && (same(block, blocks[index - 1]) || same(block, blocks[index - 2])) ? always : '';
};

/** Whether a long turn says what another turn of the debate says. */
export const copied: Aspect = ({ block, blocks }) => {
  if (block.kind !== 'turn' || lengthOf(block) < longSpeech) return '';
  return blocks.some((other) => other !== block && same(block, other)) ? always : '';
};

const lengthOf = (turn: Turn): number => {
  const { start, end } = speechOf(turn);
  return end - start;
};

/** Long turns of one length: the first, and all of them by what they say as soon as there are two. */
interface SameLength {
  readonly first: Turn;
  bySpeech: Map<string, Turn> | undefined;
}

/** The earlier turn that a long one repeats; `byLength` has those so far, and turns of another length are not compared. */
function copyOf(turn: Turn, byLength: Map<number, SameLength>): Turn | undefined {
  const length = lengthOf(turn);
  if (length < longSpeech || attributionOf(turn)?.speaker === undefined) return undefined;
  const others = byLength.get(length);
  if (!others) {
    byLength.set(length, { first: turn, bySpeech: undefined });
    return undefined;
  }
  others.bySpeech ??= new Map([[saidIn(others.first), others.first]]);
  const said = saidIn(turn);
  const found = others.bySpeech.get(said);
  if (!found) others.bySpeech.set(said, turn);
  return found;
}

/** Who says what in a turn. */
function saidIn(turn: Turn): string {
  const { start, end } = speechOf(turn);
  return `${attributionOf(turn)?.speaker}\n${turn.text.slice(start, end)}`;
}

/** Nobody says so many characters again to the letter. */
const longSpeech = 180;

/** The Chair calls to order twice, and what several call out is; anybody else who says it again at once was copied. */
const fewestWords = 6;
function isLong(turn: Turn): boolean {
  const role = attributionOf(turn)?.role;
  if (role !== 'chair' && role !== 'collective') return turn.parts.some(({ kind }) => kind === 'paragraph');
  return saysMuch(turn) || (role !== 'collective' && wordsOf(turn) >= 2 && !isCall(turn));
}

const saysMuch = (turn: Turn): boolean => attributionOf(turn)?.role !== 'collective' && wordsOf(turn) >= fewestWords;

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
