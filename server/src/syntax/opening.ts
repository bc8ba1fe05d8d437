/** What a line opens: the one place where turns, headings, procedure and paragraphs are told apart. */
import { openPortrait } from './attribution.ts';
import { Context } from './block.ts';
import { formulaWindow, isFormula, opensDivision } from './formulas.ts';
import { startsHeader } from './header.ts';
import { readInline } from './inline.ts';
import {
  codesOf,
  endsIn,
  headingMark,
  isColumn,
  isDash,
  isDeferred,
  isHeadingForm,
  isHeadingLength,
  isIgnore,
  isLater,
  isProvision,
  isProvisionNumber,
  isTime,
  linkLength,
  linkLengthAt,
  longestMark,
} from './lines.ts';
import { afterLineEnd, isBlankLine, lineEnd, lineText, portraitAt, type Source, skipBlankLines } from './source.ts';
import type { Line, Opened, Opening } from './told.ts';

/** Whether what stands here is under a heading, a division or procedure. */
const isBetween = (place: Context): boolean => place === Context.Between || place === Context.UnderProvision;

/** Headings that may stand one under the other before a turn; a longer run of short lines is a list. */
export const longestChain = 4;

/**
 * What the line at `start` opens. After a turn only what cannot be a paragraph of speech is a heading; between turns a
 * short line is one even in lower case. `chain`: how many paragraphs ahead a heading may look for its turn.
 */
export function openingOf(source: Source, start: number, place: Context, chain: number): Opening {
  const { opening, mayBeHeading, end } = lineAt(source, start, place);
  return chain > 0 && mayBeHeading && leadsToAnchor(source, end, place, chain - 1) ? 'heading' : opening;
}

/** The lines that are asked for again: those of a chain, and the one that it starts from under two places. */
const mostTold = 8;

/** What is told of the line at `start`; asked again soon, as it was told. */
export function lineAt(source: Source, start: number, place: Context): Line {
  const { told } = source;
  for (let i = 0; i < told.length; i += 1) {
    const line = told[i];
    if (line?.start !== start || line.place !== place) continue;
    if (line.reach > source.reach) source.reach = line.reach;
    return line;
  }
  const before = source.reach;
  source.reach = 0;
  const line = tell(source, start, place);
  if (before > source.reach) source.reach = before;
  told[source.tellings % mostTold] = line;
  source.tellings += 1;
  return line;
}

const sentenceEnds = codesOf('.?!,;\u201d"');

function tell(source: Source, start: number, place: Context): Line {
  const { text } = source;
  const end = lineEnd(source, start);
  const link = linkLengthAt(text, start);
  const attributed = openedAt(source, start, end, link > 0);
  if (attributed) return lineOf(source, start, end, place, 'attribution', attributed);
  if (end - start > longestMark) {
    if (link > 0 && linkLength(text.slice(start, start + longestMark)) > 0)
      return lineOf(source, start, end, place, 'orphan', orphan(start, link));
    const inline = inlineAt(source, start, end);
    if (inline) return lineOf(source, start, end, place, 'inline', inline);
    const isProcedure = isFormula(text.slice(start, start + formulaWindow));
    return lineOf(source, start, end, place, isProcedure ? 'formula' : 'text');
  }
  if (link > 0) return lineOf(source, start, end, place, 'orphan', orphan(start, link));
  const words = lineText(source, start, end);
  const mark = markOf(words);
  if (mark) return lineOf(source, start, end, place, mark);
  const inline = inlineAt(source, start, end);
  if (inline) return lineOf(source, start, end, place, 'inline', inline);
  if (endsIn(words, sentenceEnds)) return lineOf(source, start, end, place, 'text');
  if (startsHeader(source, end, words, place === Context.AfterTurn, place === Context.Start))
    return lineOf(source, start, end, place, 'header');
  if (isProvisionNumber(words) || (isBetween(place) && isProvision(words)))
    return lineOf(source, start, end, place, 'heading');
  const mayBeHeading =
    place === Context.AfterTurn ? isHeadingForm(words) : place !== Context.UnderProvision && isHeadingLength(words);
  return lineOf(source, start, end, place, 'text', undefined, mayBeHeading);
}

const lineOf = (
  { reach }: Source,
  start: number,
  end: number,
  place: Context,
  opening: Opening,
  opened?: Opened,
  mayBeHeading = false,
): Line => ({ start, end, place, opening, opened, mayBeHeading, reach });

/** What a short line is by its words alone, wherever it stands. */
function markOf(words: string): Opening | undefined {
  const code = words.charCodeAt(0);
  if (isDash(code) && isLater(words)) return 'later';
  if ((code === 35 && headingMark(words) > 0) || isDeferred(words)) return 'heading';
  if (isTime(words) || isColumn(words) || isIgnore(words)) return 'line';
  if (opensDivision(words)) return 'division';
  return isFormula(words) ? 'formula' : undefined;
}

function orphan(start: number, length: number): Opened {
  const end = start + length;
  return { attribution: undefined, link: { start, end }, end };
}

function inlineAt({ text, inline }: Source, start: number, end: number): Opened | undefined {
  const attribution = inline ? readInline(text, start, end) : undefined;
  return attribution && { attribution, link: undefined, end: attribution.end + 1 };
}

/** The portrait attribution at `start`, or the line that a link line makes one. `isLink`: whether it opens as a link line. */
function openedAt(source: Source, start: number, end: number, isLink: boolean): Opened | undefined {
  if (
    portraitAt(source, start) < Math.min(end, start + farthestPortrait) ||
    (end - start < farthestPortrait && endsInPortrait(source.text, end))
  )
    return openPortrait(source, start, end);
  // A link line under a line that has no portrait: the line is the attribution, as far as it goes.
  const next = afterLineEnd(source, end);
  if (next >= source.reach) source.reach = next + 1;
  if (isLink || end - start > longestMark || next === end || !isDash(source.text.charCodeAt(next))) return undefined;
  const words = lineText(source, start, end);
  if (isLater(words) || isTime(words) || isColumn(words) || isIgnore(words)) return undefined;
  lineEnd(source, next);
  return linkLengthAt(source.text, next) > 0 ? openPortrait(source, start, end) : undefined;
}

/** ` Portrait ` stands no farther from the start of its line: the rest of a long line is speech, whatever it names. */
const farthestPortrait = 110;

/** Whether ` Portrait` stands before `end`. Hardly any line ends in its last letter, so that is asked first. */
const endsInPortrait = (text: string, end: number): boolean =>
  text.charCodeAt(end - 1) === 116 && text.endsWith(' Portrait', end);

/** Whether what follows the line that ends at `end`, after a blank line, is something that a heading can stand over. */
function leadsToAnchor(source: Source, end: number, place: Context, chain: number): boolean {
  const under = afterLineEnd(source, end);
  if (!isBlankLine(source, under)) return false;
  const next = skipBlankLines(source, under);
  if (next >= source.text.length) return false;
  if (isBetween(place) && source.text.startsWith('That ', next)) {
    lineEnd(source, next);
    return true;
  }
  const opening = openingOf(source, next, place, chain);
  // A time stands between a heading and its first turn; so may a column or a suppression.
  if (opening === 'line') {
    const { end: nextEnd } = lineAt(source, next, place);
    return isTime(lineText(source, next, nextEnd)) || (chain > 0 && leadsToAnchor(source, nextEnd, place, chain - 1));
  }
  return opening !== 'text' && opening !== 'orphan';
}
