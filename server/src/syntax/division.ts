/** A division: its one-line form, the page's list of divisions, or the lines and the lists of names of the bound volumes. */
import type { Span } from './block.ts';
import { divisionCounts } from './formulas.ts';
import { longestMark } from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, type Source, skipBlankLines } from './source.ts';

export interface ReadDivision {
  readonly content: Span;
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
}

/** What the lines read so far may go on with: over blank lines, and with names. */
type State = 'start' | 'opened' | 'counted' | 'names' | 'tellers';

const opens = /^(?:Divisions during this debate:|Division No\.? ?\d+\b)/;
const continues = /divided|^(?:Tellers|Question accordingly)\b/;
const side = /^(?:AYES|NOES|Ayes|Noes|CONTENTS|NOT[- ]CONTENTS|Contents|Not[- ]Contents)$/;
const tellers = /^(?:Tellers|TELLERS)\b/;
/** `Pell, Ms Ada`, `Oduya, rh Dennis (Proxy vote cast by Ada Pell)` */
const entry = /^\p{Lu}[\p{L}\u2019'. -]{1,40}, (?:rh )?[\p{L}\u2019'. -]{2,60}(?: \([^()]{1,80}\))?$/u;
const teller = /^\p{Lu}[^:;?!]{2,80}[^.:;?!]$/u;

/** Reads the division whose first line starts at `start`. Positions are the source's. */
export function readDivision(source: Source, start: number): ReadDivision {
  let contentEnd = start;
  let counts: ReturnType<typeof divisionCounts>;
  let state: State = 'start';
  let isBlank = false;
  for (let at = start; at < source.text.length; ) {
    const end = lineEnd(source, at);
    if (end - at > longestMark) break;
    const words = lineText(source, at, end);
    const next = after(state, words, isBlank);
    if (!next) break;
    state = next;
    counts ??= divisionCounts(words);
    contentEnd = at + words.length;
    const under = afterLineEnd(source, end);
    isBlank = isBlankLine(source, under);
    at = isBlank ? skipBlankLines(source, under) : under;
  }
  return { content: { start, end: contentEnd }, ayes: counts?.ayes, noes: counts?.noes };
}

/** The state after the line `words`, or `undefined` when the division has ended before it. */
function after(state: State, words: string, isBlank: boolean): State | undefined {
  if (state === 'start') return opens.test(words) ? 'opened' : 'counted';
  if (opens.test(words)) return state === 'counted' && words.startsWith('Division No') ? 'opened' : undefined;
  if (side.test(words)) return 'names';
  if (tellers.test(words)) return 'tellers';
  if (state === 'names' && entry.test(words)) return state;
  if (state === 'tellers' && !isBlank && teller.test(words) && !continues.test(words)) return state;
  if (continues.test(words) && (!isBlank || state === 'opened')) return 'counted';
  return undefined;
}
