/** The passages of a section that have quotation marks, and what of them belongs to whom. */
import { passagesOf } from '../../model/passages.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { marksOf, type QuotationMark } from './quotes.ts';

/** A passage with quotation marks. */
export interface Passage extends Span {
  readonly block: Block;
  /** Its number among the passages of the section. */
  readonly number: number;
  readonly marks: readonly QuotationMark[];
}

export function passagesIn(section: readonly Block[]): readonly Passage[] {
  const found: Passage[] = [];
  let number = 0;
  for (const block of section) {
    const passages = passagesOf(block);
    const marks = mayHaveMarks(block) ? marksOf(block) : [];
    if (marks.length === 0) {
      number += passages.length;
      continue;
    }
    let from = 0;
    for (const [index, span] of passages.entries()) {
      let to = from;
      while (marks[to]?.passage === index) to += 1;
      if (to > from) found.push({ ...span, block, number, marks: marks.slice(from, to) });
      from = to;
      number += 1;
    }
  }
  return found;
}

/** Whether a block has signs for quotation marks, and none that may have been one: characters were lost in conversion there. */
export function mayHaveMarks(block: Block): boolean {
  const signals = signalsOf(block);
  const isLost = (signals & Signal.Odd) !== 0 && block.text.includes('\ufffd');
  return (signals & (Signal.CurlyQuote | Signal.StraightQuote)) !== 0 && !isLost;
}

/** Whether the passage closes a quotation that it has not opened, though a mark opens it: then that mark is none that opens again. */
export const closesMore = ({ marks }: Passage): boolean =>
  marks.filter(({ opens }) => !opens).length * 2 > marks.length;

/** How many passages on a quotation may open again: the next, or the one behind an aside, where it was broken off for it. */
export const reachOf = ({ block, end }: Passage): number => (block.text.charAt(end - 1) === '—' ? 2 : 1);

/**
 * What others call out, `[Hon. Members: “Oh!”]`, is printed within a speech: its marks belong together, and to no other.
 * `alone`: the other mark is not there.
 */
export function asideAround(
  { block, start, end, marks }: Passage,
  i: number,
  mark: QuotationMark,
): 'paired' | 'alone' | undefined {
  if ((signalsOf(block) & Signal.SquareOpen) === 0) return undefined;
  const { text } = block;
  const near = Math.max(start, mark.at - longestAside);
  const from = near + text.slice(near, mark.at).lastIndexOf('[');
  if (from < near || !calling.test(text.slice(from, from + 40))) return undefined;
  const length = text.slice(mark.at, Math.min(end, mark.at + longestAside)).indexOf(']');
  if (length < 0) return undefined;
  const to = mark.at + length;
  let before = i;
  while (before > 0 && (marks[before - 1]?.at ?? 0) > from) before -= 1;
  const last = (marks[i + 1]?.at ?? to) >= to;
  return last && (i - before) % 2 === 0 ? 'alone' : 'paired';
}

const longestAside = 200;
const calling = /^\[(?:An |Several |Some |A )?(?:[Hh]on|[Nn]oble)\.? (?:Members?|Lords?)[^:\]]{0,20}:/;
