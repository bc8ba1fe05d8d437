/** Double quotation marks, curly and straight, in the prose of a block: which open and which close. */
import { passagesOf } from '../../model/passages.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';

export interface QuotationMark {
  readonly at: number;
  readonly opens: boolean;
  readonly sign: string;
  /** Curly, and turned the wrong way for where it stands: `”so“`. */
  readonly turned: boolean;
  /** The number of its passage among those of the block. */
  readonly passage: number;
  /** Whether nothing stands before it in its passage. */
  readonly first: boolean;
}

export const marksOf: (block: Block) => readonly QuotationMark[] = memo((block) => {
  const found: QuotationMark[] = [];
  const { text } = block;
  for (const [passage, { start, end }] of passagesOf(block).entries()) {
    let open = false;
    sign.lastIndex = start;
    for (let match = sign.exec(text); match && match.index < end; match = sign.exec(text)) {
      const at = match.index;
      const mark = match[0];
      const before = at === start ? '' : text.charAt(at - 1);
      const after = at + 1 === end ? '' : text.charAt(at + 1);
      if (mark === '"' && !open && /\d/.test(before) && !/\p{L}/u.test(after)) continue;
      const side = sideOf(before, after);
      const written = mark === '“' ? true : mark === '”' ? false : undefined;
      const opens: boolean =
        written === undefined ? (side ?? !open) : side !== undefined && isTurned(mark, before, after) ? side : written;
      found.push({
        at,
        opens,
        sign: mark,
        turned: written !== undefined && opens !== written,
        passage,
        first: at === start,
      });
      open = opens;
    }
  }
  return found;
});

const sign = /["“”]/g;

/** Whether a mark between these two opens; `undefined` where both would do. */
function sideOf(before: string, after: string): boolean | undefined {
  const opens = /^$|[\s([‘'"“—–-]/.test(before) && /[^\s.,;:?!)\]—–]/.test(after);
  const closes = /[^\s([‘]/.test(before) && /^$|[\s.,;:?!)\]—–’'"”\u2026-]/.test(after);
  return opens === closes ? undefined : opens;
}

/** A curly mark is turned only where there is a space on the side where the words should be, and none on the other. */
const isTurned = (mark: string, before: string, after: string): boolean =>
  mark === '“'
    ? /[\p{L}\d.,?!]/u.test(before) && /^$|[\s.,;:?!)\]]/.test(after)
    : /^$|[\s([]/.test(before) && /[\p{L}\d]/u.test(after);
