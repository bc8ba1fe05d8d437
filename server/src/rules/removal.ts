/** The edit that takes a line out and leaves the others as they stood. */
import { type Block, Context, type Span } from '../syntax/block.ts';
import type { TextEdit } from './rule.ts';

/**
 * Removes what fills a line, with the smaller of the gaps around it: the line above and the one below stand as far apart
 * as they did. What a block begins with goes with the gap below it.
 */
export function lineRemoval({ text, context }: Block, { start, end }: Span): TextEdit {
  let above = start;
  while (above > 0 && isSpace(text.charCodeAt(above - 1))) above -= 1;
  let below = end;
  while (below < text.length && isSpace(text.charCodeAt(below))) below += 1;
  const isLast = below === text.length;
  // Behind other words of its line, the line below takes its place there.
  if (above > 0 && !isLast && lineEndsIn(text.slice(above, start)) === 0) return { start, end: below, text: '' };
  // No blank line parts the block from the one before: the gap below is what parts that from the next.
  if (above === 0 && (context & Context.Glued) !== 0)
    return {
      start: 0,
      end: end + (/^[ \t\u00a0]*(?:\r\n|\r|\n)?/.exec(text.slice(end, below))?.[0].length ?? 0),
      text: '',
    };
  const keepsBelow = isLast || lineEndsIn(text.slice(end, below)) >= lineEndsIn(text.slice(above, start));
  if (above > 0 && keepsBelow) return { start: above, end, text: '' };
  // The indentation of the line below is its own.
  while (below > end && !isLast && !isLineEnd(text.charCodeAt(below - 1))) below -= 1;
  return { start: above === 0 ? 0 : start, end: below, text: '' };
}

const lineEndsIn = (words: string): number => words.match(/\r\n|\r|\n/g)?.length ?? 0;
const isLineEnd = (code: number): boolean => code === 10 || code === 13;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || isLineEnd(code);
