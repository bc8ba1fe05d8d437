/** A division: its one-line form, the page's list of divisions, or the lines of the bound volumes. */
import type { Span } from './block.ts';
import { divisionCounts } from './formulas.ts';
import { longestMark } from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, type Source, skipBlankLines } from './source.ts';

export interface ReadDivision {
  readonly content: Span;
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
}

const list = /^Divisions during this debate:/;
const continues = /divided|^(?:AYES|NOES|Ayes|Noes|Tellers|Question accordingly)\b/;

/** Reads the division whose first line starts at `start`. Positions are the source's. */
export function readDivision(source: Source, start: number): ReadDivision {
  let at = start;
  let contentEnd = start;
  let counts: ReturnType<typeof divisionCounts>;
  while (at < source.text.length) {
    const end = lineEnd(source, at);
    if (end - at > longestMark) break;
    const words = lineText(source, at, end);
    if (at > start && !continues.test(words)) break;
    counts ??= divisionCounts(words);
    contentEnd = at + words.length;
    const under = afterLineEnd(source, end);
    const listed = list.test(words);
    if (!listed && isBlankLine(source, under)) break;
    at = listed ? skipBlankLines(source, under) : under;
  }
  return { content: { start, end: contentEnd }, ayes: counts?.ayes, noes: counts?.noes };
}
