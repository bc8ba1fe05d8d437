/** Which of two words that are a letter apart is the slip, as far as letters tell: `Hebpurn` is, beside `Hepburn`. */
import { isCommonGiven } from '../../model/given-names.ts';
import { everyCommonWord } from '../lexicon.ts';
import { type Near, nearBetween } from './near.ts';

/** Above zero where the one name looks misspelt beside the other, below where the other does. */
export function looksOf(name: string, other: string): number {
  const [near, back] = [nearBetween(name, other), nearBetween(other, name)];
  return near && back ? slipIn(near) - slipIn(back) : 0;
}

/** What weighs less tells which is likelier, and no more. */
export const sure = 2;

/** How much the word of a name looks like a slip of the other name's word. */
function slipIn({ start, word, right }: Near): number {
  if (start === 0 && isCommonGiven(right) !== isCommonGiven(word)) return isCommonGiven(right) ? sure : 0;
  const more = strangeIn(word) - strangeIn(right);
  if (more <= 0) return 0;
  return more > 1 || word.length > right.length ? sure : 1;
}

/** How many three letters running, the word's beginning and end among them, are those of no common word. */
function strangeIn(word: string): number {
  known ??= new Set(everyCommonWord().flatMap(threesOf));
  return threesOf(word.toLowerCase()).filter((three) => !known?.has(three)).length;
}

let known: ReadonlySet<string> | undefined;

const threesOf = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, i) => `^${word}$`.slice(i, i + 3));
