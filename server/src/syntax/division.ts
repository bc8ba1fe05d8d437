/** A division: its one-line form, the page's list of divisions, or the lines and the lists of names of the bound volumes. */
import type { Span } from './block.ts';
import { divisionCounts, isFormula } from './formulas.ts';
import { longestMark } from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, type Source, skipBlankLines } from './source.ts';

export interface ReadDivision {
  readonly content: Span;
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
}

/** What the lines read so far may go on with: over blank lines, and with names. */
type State = 'start' | 'opened' | 'counted' | 'names' | 'tellers' | 'more-tellers';

const opens = /^(?:Divisions during this debate:|Division No\.? ?\d+\b)/;
const continues = /divided|^(?:Tellers|Question accordingly)\b/;
const side = /^(?:AYES?|NOES|Ayes|Noes|CONTENTS?|NO[TN][- ]CONTENTS?|Contents|No[tn][- ]Contents):?$/;
const tellers = /^(?:Tellers?|TELLERS)\b/;
/** `Pell, Ms Ada`, `Oduya, rh Dennis (Proxy vote cast by Ada Pell)`, `Tarn, L. [Lord President.]`, `Alston, B. [Teller]` */
const entry = /^\p{Lu}[\p{L}\u2019'. -]{1,50}, (?:rh )?[\p{L}\u2019'. -]{2,60}(?: ?[[(][^()[\]]{1,80}[\])]){0,2}$/u;
/** The Chair, as a list of votes would have it that was given one name too many. */
const chair = /^(?:(?:Mr|Madam|Mrs|Ms)\.?|The) (?:Deputy )?Speaker$/;
/** The seat of the name on the line before, where the two did not fit on one. */
const bracketed = /^\([^()]{1,80}\)$/;
const teller = /^\p{Lu}[^:;?!]{2,80}[^.:;?!]$/u;
/** Where names are still to come, the last may end in a full stop. */
const lastTeller = /^(?:and )?\p{Lu}[^:;?!]{2,80}$/u;
/** `Ayes 273, Noes 276`, under the lists. */
const totals = /^Ayes:? \d[\d,]*[,;/ ]{1,3}Noes:? \d[\d,]*\.?$/;

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
    counts ??=
      divisionCounts(words) ?? (totals.test(words) ? divisionCounts(`The House divided: ${words}`) : undefined);
    contentEnd = at + words.length;
    const under = afterLineEnd(source, end);
    isBlank = isBlankLine(source, under);
    at = isBlank ? skipBlankLines(source, under) : under;
  }
  return { content: { start, end: contentEnd }, ayes: counts?.ayes, noes: counts?.noes };
}

export const isSideLine = (words: string): boolean => words.length <= 14 && side.test(words);
export const isChairLine = (words: string): boolean => words.length <= 24 && chair.test(words);
export const isTellersLine = (words: string): boolean => tellers.test(words);

/** A line of a list of votes by itself: `Pell, Ms Ada`. */
export const isEntry = (words: string): boolean => words.length <= longestMark && entry.test(words);

/** The state after the line `words`, or `undefined` when the division has ended before it. */
function after(state: State, words: string, isBlank: boolean): State | undefined {
  if (state === 'start') return opens.test(words) ? 'opened' : 'counted';
  if (opens.test(words)) return state === 'counted' && words.startsWith('Division No') ? 'opened' : undefined;
  if (isSideLine(words)) return 'names';
  if (tellers.test(words)) return goesOn(words) ? 'more-tellers' : 'tellers';
  if (state === 'names' && (isNamesLine(words) || isChairLine(words) || (!isBlank && bracketed.test(words))))
    return state;
  if (state === 'more-tellers' && lastTeller.test(words) && !isFormula(words)) return goesOn(words) ? state : 'tellers';
  if (state === 'tellers' && !isBlank && teller.test(words) && !continues.test(words)) return state;
  if (continues.test(words) && (!isBlank || state === 'opened')) return 'counted';
  if (state !== 'counted' && totals.test(words)) return state === 'opened' ? state : 'counted';
  return undefined;
}

/** `Tellers for the Ayes:` and `Ada Pell and` have not named everybody yet. */
const goesOn = (words: string): boolean => /(?::| and|,)$/.test(words);

/** A line of a list: a name with its surname first, or several such names, run together or side by side. */
function isNamesLine(words: string): boolean {
  const comma = words.indexOf(', ');
  if (comma < 0 || isFormula(words)) return false;
  if (words.indexOf(',', comma + 1) < 0) return entry.test(words);
  return severalForm.test(words) && words.split(/[ ;]+/).every((word) => !/^\p{Ll}/u.test(word) || within.has(word));
}

const severalForm = /^\p{Lu}[\p{L}\u2019'. ,;&()[\]-]{4,}$/u;
/** The words of names, and of what stands in brackets behind them, that begin with a small letter. */
const within = new Set('rh hon of and the de du la le van von der y ap upon on vote cast by'.split(' '));
