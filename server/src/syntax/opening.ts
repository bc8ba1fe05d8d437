/** What a line opens: the one place where turns, headings, procedure and paragraphs are told apart. */
import { type Opened, openPortrait } from './attribution.ts';
import { Context } from './block.ts';
import { formulaWindow, isFormula, opensDivision } from './formulas.ts';
import { startsHeader } from './header.ts';
import { readInline } from './inline.ts';
import {
  headingMark,
  isColumn,
  isDash,
  isHeadingForm,
  isHeadingLength,
  isIgnore,
  isLater,
  isProvision,
  isProvisionNumber,
  isTime,
  linkLength,
  longestMark,
} from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, portraitAt, type Source, skipBlankLines } from './source.ts';

/** `line`: a time, a column or a suppression, which is no speech and does not end a turn by itself. */
export type Opening =
  | 'attribution'
  | 'orphan'
  | 'inline'
  | 'header'
  | 'heading'
  | 'division'
  | 'formula'
  | 'later'
  | 'line'
  | 'text';

/** Headings that may stand one under the other before a turn; a longer run of short lines is a list. */
export const longestChain = 4;

/**
 * What the line from `start` to `end` opens. After a turn only what cannot be a paragraph of speech is a heading; between
 * turns a short line is one even in lower case. `chain`: how many paragraphs ahead a heading may look for its turn.
 */
export function openingOf(source: Source, start: number, end: number, place: Context, chain: number): Opening {
  if (openedAt(source, start, end)) return 'attribution';
  const { text } = source;
  const code = text.charCodeAt(start);
  if (end - start > longestMark) {
    if (isDash(code) && linkLength(text.slice(start, start + longestMark)) > 0) return 'orphan';
    if (source.inline && readInline(text, start, end)) return 'inline';
    return isFormula(text.slice(start, start + formulaWindow)) ? 'formula' : 'text';
  }
  const words = lineText(source, start, end);
  if (isDash(code)) {
    if (linkLength(words) > 0) return 'orphan';
    if (isLater(words)) return 'later';
  }
  if (code === 35 && headingMark(words) > 0) return 'heading';
  if (isTime(words) || isColumn(words) || isIgnore(words)) return 'line';
  if (opensDivision(words)) return 'division';
  if (isFormula(words)) return 'formula';
  if (source.inline && readInline(text, start, end)) return 'inline';
  if (sentenceEnd.test(words)) return 'text';
  if (startsHeader(source, start, words, place === Context.AfterTurn)) return 'header';
  if (isProvisionNumber(words) || (place === Context.Between && isProvision(words))) return 'heading';
  if (chain > 0 && mayBeHeading(words, place) && leadsToAnchor(source, end, place, chain - 1)) return 'heading';
  return 'text';
}

const sentenceEnd = /[.?!,;\u201d"]$/;

/** The portrait attribution at `start`, or the line that a link line makes one. */
export function openedAt(source: Source, start: number, end: number): Opened | undefined {
  if (
    portraitAt(source, start) < Math.min(end, start + farthestPortrait) ||
    (end - start < farthestPortrait && source.text.endsWith(' Portrait', end))
  )
    return openPortrait(source, start, end);
  // A link line under a line that has no portrait: the line is the attribution, as far as it goes.
  const next = afterLineEnd(source, end);
  if (next >= source.reach) source.reach = next + 1;
  if (end - start > longestMark || next === end || !isDash(source.text.charCodeAt(next))) return undefined;
  const words = lineText(source, start, end);
  if (linkLength(words) > 0 || isLater(words) || isTime(words) || isColumn(words) || isIgnore(words)) return undefined;
  return linkLength(lineText(source, next, lineEnd(source, next))) > 0 ? openPortrait(source, start, end) : undefined;
}

/** ` Portrait ` stands no farther from the start of its line: the rest of a long line is speech, whatever it names. */
const farthestPortrait = 110;

const mayBeHeading = (words: string, place: Context): boolean =>
  place === Context.AfterTurn ? isHeadingForm(words) : isHeadingLength(words);

/** Whether what follows the line that ends at `end`, after a blank line, is something that a heading can stand over. */
function leadsToAnchor(source: Source, end: number, place: Context, chain: number): boolean {
  const under = afterLineEnd(source, end);
  if (!isBlankLine(source, under)) return false;
  const next = skipBlankLines(source, under);
  if (next >= source.text.length) return false;
  const nextEnd = lineEnd(source, next);
  if (place === Context.Between && source.text.startsWith('That ', next)) return true;
  const opening = openingOf(source, next, nextEnd, place, chain);
  // A time stands between a heading and its first turn; so may a column or a suppression.
  if (opening === 'line')
    return isTime(lineText(source, next, nextEnd)) || (chain > 0 && leadsToAnchor(source, nextEnd, place, chain - 1));
  return opening !== 'text' && opening !== 'orphan';
}
