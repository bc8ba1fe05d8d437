/** A division: its one-line form, the page's list of divisions, or the lines and the lists of names of the bound volumes. */
import type { Span } from './block.ts';
import { divisionCounts, isDivisionOpening, isFormula, opensDivision } from './formulas.ts';
import { isColumn, isTime, longestMark } from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, portraitAt, type Source, skipBlankLines } from './source.ts';

export interface ReadDivision {
  readonly content: Span;
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
}

/** What the lines read so far may go on with: over blank lines, and with names. */
type State = 'start' | 'opened' | 'counted' | 'names' | 'tellers' | 'more-tellers';

const continues = /divided|^(?:Tellers|Question accordingly)\b/;
const side = /^(?:AYE[S5]?|N[O0]E[S5]|Ayes|Noes|CONTENTS?|NO[TN][- ]CONTENTS?|Contents|No[tn][- ]Contents):?$/;
const tellers = /^(?:Tellers?|TELLERS)\b/;
/** `AYES` on the line that opens the division, as the older volumes print it. */
const sideBehind = /^Division No\.? ?\d+\.?\]? (AYES|CONTENTS?)(?= ?(?:\[|$))/;
/** `[9.15 p.m.`, where it has not kept its place on the line that opens the division. */
const clock = /^\[ ?\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\.?\]?$/;
/** `Pell, Ms Ada`, `Oduya, rh Dennis (Proxy vote cast by Ada Pell)`, `Tarn, L. [Lord President.]`, `Alston, B. [Teller]` */
const entry =
  /^(?:(?:de|du|di|von|van|der|le|la|ap|ab) ){0,2}\p{Lu}[\p{L}\u2019'. -]{1,50}, (?:rh )?[\p{L}\u2019'. -]{2,60}(?: ?[[(][^()[\]]{1,80}[\])]){0,2}$/u;
/** The Chair, as a list of votes would have it that was given one name too many. */
const chair = /^(?:(?:Mr|Madam|Mrs|Ms)\.?|The) (?:Deputy )?Speaker$/;
/** The seat of the name on the line before, where the two did not fit on one. */
const bracketed = /^\([^()]{1,80}\)$/;
const teller = /^\p{Lu}[^:;?!]{2,80}[^.:;?!]$/u;
const secondTeller = /^and \p{Lu}[^:;?!]{2,80}$/u;
/** Where names are still to come, the last may end in a full stop. */
const lastTeller = /^(?:and )?\p{Lu}[^:;?!]{2,80}$/u;
/** `Ayes 273, Noes 276`, over the lists or under them. */
const totals = /^(?:Ayes:? \d[\d,]*[,;/ ]{1,3}Noes|Contents:? \d[\d,]*[,;/ ]{1,3}Not-Contents):? \d[\d,]*\.?$/;

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
    const next: State | undefined = after(state, words, isBlank) ?? (isWithin(source, at, state) ? state : undefined);
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

/**
 * Whether the line at `start`, which no list has, stands within one all the same, as another line of it follows soon: a
 * column or a page’s number, or a line that is badly written.
 */
function isWithin(source: Source, start: number, state: State): boolean {
  if (state === 'start' || state === 'counted') return false;
  // Behind the tellers only another side goes on: a name there may stand in a list that has lost its title.
  const isTold = state === 'tellers' || state === 'more-tellers';
  for (let at = start, odd = 0; odd <= mostOdd && at < source.text.length; odd += 1) {
    const end = lineEnd(source, at);
    const words = end - at > longestMark ? '' : lineText(source, at, end);
    if (isSideLine(words) || (!isTold && (isTellersLine(words) || (isEntry(words) && !isFormula(words))))) return true;
    if (!isColumn(words) && !isTime(words) && !mayBeOdd(words)) return false;
    if (portraitAt(source, at) < end) return false;
    at = skipBlankLines(source, afterLineEnd(source, end));
  }
  return false;
}

const mayBeOdd = (words: string): boolean =>
  words !== '' && words.length <= longestOdd && !/[.:]$/.test(words) && !opensDivision(words) && !isFormula(words);

const mostOdd = 2;
/** Longer than a name with its bracket, and it is somebody’s words. */
const longestOdd = 80;

export const isSideLine = (words: string): boolean => words.length <= 14 && side.test(words);
/** Where `AYES` stands on the line that opens a division, if it does. */
export function sideIn(words: string): Span | undefined {
  const found = words.charCodeAt(0) === 68 ? sideBehind.exec(words) : null;
  return found?.[1] ? { start: found[0].length - found[1].length, end: found[0].length } : undefined;
}
export const isChairLine = (words: string): boolean => words.length <= 24 && chair.test(words);
export const isTellersLine = (words: string): boolean => tellers.test(words);

/** A line of a list of votes by itself: `Pell, Ms Ada`. */
export const isEntry = (words: string): boolean => words.length <= longestMark && entry.test(words);

/** The state after the line `words`, or `undefined` when the division has ended before it. */
function after(state: State, words: string, isBlank: boolean): State | undefined {
  const isOpening = isDivisionOpening(words);
  if (isOpening && (state === 'start' || (state === 'counted' && !words.startsWith('Divisions'))))
    return sideIn(words) ? 'names' : 'opened';
  if (isOpening) return undefined;
  if (state === 'start') return 'counted';
  if (isSideLine(words)) return 'names';
  if (clock.test(words)) return state;
  if (tellers.test(words)) return goesOn(words) ? 'more-tellers' : 'tellers';
  if (state === 'names' && (isNamesLine(words) || isChairLine(words) || (!isBlank && bracketed.test(words))))
    return state;
  if (state === 'more-tellers' && lastTeller.test(words) && !isFormula(words)) return goesOn(words) ? state : 'tellers';
  if (state === 'tellers' && !isBlank && !continues.test(words) && (teller.test(words) || secondTeller.test(words)))
    return state;
  if (continues.test(words) && (!isBlank || state === 'opened')) return 'counted';
  if (state !== 'counted' && totals.test(words)) return state === 'opened' ? state : 'counted';
  return undefined;
}

/** `Tellers for the Ayes` and `Ada Pell and` have not named everybody yet. */
const goesOn = (words: string): boolean => /(?:[:\u2014]| and|,)$/.test(words) || namesNobody.test(words);
const namesNobody = /^tellers? for the (?:ayes|noes|contents|no[tn][- ]contents)$/i;

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
