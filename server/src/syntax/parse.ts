/**
 * Text to blocks. Total: every text is a transcript. Lossless: the blocks' texts add up to it. Linear: a line is looked
 * at a bounded number of times, once as part of its block and at most `longestChain` times from headings before it.
 */
import { type Block, Context, type HeaderLine, type Span } from './block.ts';
import { readDivision } from './division.ts';
import { readHeader } from './header.ts';
import { countFeeds, countLines } from './line-ends.ts';
import { headingMark, isColumn, isProvisionNumber, isTime } from './lines.ts';
import { lineAt, longestChain, openingOf } from './opening.ts';
import { countSigns, isInline } from './signs.ts';
import { afterLineEnd, hasReturn, isSpace, lineEnd, type Source, skipBlankLines, sourceOf, trimEnd } from './source.ts';
import type { Line, Opening } from './told.ts';
import { readTurn } from './turn.ts';

/** Parses a whole text in the notation that its own signs tell. */
export function parse(text: string): readonly Block[] {
  return parseAs(text, isInline(countSigns(text, false)));
}

/** Parses a whole text. `inline`: whether paragraphs that open `Name: ` are turns. */
export function parseAs(text: string, inline: boolean): readonly Block[] {
  const blocks: Block[] = [];
  const source = sourceOf(text, inline);
  let context: Context = Context.Start;
  for (let at = 0; at < text.length; ) {
    const block = readBlock(source, at, context);
    blocks.push(block);
    at += block.text.length;
    context = contextAfter(block);
  }
  return blocks;
}

/** What the parser knows after `block`: a function of the block alone, so that a block kept from an earlier parse leads on as it did. */
export function contextAfter(block: Block): Context {
  return (placeAfter(block) | (endsBlank(block.text) ? 0 : Context.Glued)) as Context;
}

/** Whether a blank line is missing before a block. */
export const isGlued = (context: Context): boolean => (context & Context.Glued) !== 0;

/** Whether a block stands directly under the number of a clause or a schedule: it is its title, or its words. */
export const isUnderProvision = (context: Context): boolean => placeOf(context) === Context.UnderProvision;

const placeOf = (context: Context): Context => (context & ~Context.Glued) as Context;

function placeAfter(block: Block): Context {
  switch (block.kind) {
    case 'turn':
      return Context.AfterTurn;
    case 'header':
      return Context.Unmarked;
    case 'marker':
    case 'time':
      return placeOf(block.context);
    case 'procedure':
      return block.form === 'unmarked' ? Context.Unmarked : Context.Between;
    case 'heading':
      return isProvisionNumber(block.text.slice(block.title.start, block.title.end))
        ? Context.UnderProvision
        : Context.Between;
    case 'division':
      return Context.Between;
    default:
      return block satisfies never;
  }
}

/** Whether `text` ends with a blank line, or is nothing but blank lines. */
function endsBlank(text: string): boolean {
  let ends = 0;
  for (let i = text.length - 1; i >= 0 && ends < 2; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) {
      ends += 1;
      if (code === 10 && text.charCodeAt(i - 1) === 13) i -= 1;
    } else if (!isSpace(code)) return false;
  }
  return true;
}

/** Reads the block that begins at the line start `start`. It owns the blank lines after it. */
export function readBlock(source: Source, start: number, context: Context): Block {
  source.reach = start;
  const first = skipBlankLines(source, start);
  const place = placeOf(context);
  if (first > start) return blank(source, start, first, context);
  // A byte order mark is no part of the words that it stands before.
  const words = source.text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const line = lineAt(source, words, place);
  const opening = openingOf(source, words, place, longestChain);
  switch (opening) {
    case 'attribution':
    case 'orphan':
    case 'inline': {
      const { opened } = line;
      if (!opened) throw new Error(`a turn that nothing opens, at ${words}`);
      const notation = opening === 'inline' ? 'inline' : 'portrait';
      const { attribution, link, parts, end } = readTurn(source, start, line, opened);
      const { text, lines, reach } = baseOf(source, start, end);
      return { kind: 'turn', notation, attribution, link, parts, text, lines, reach, context };
    }
    case 'header': {
      const { lines: found, end } = readHeader(source, words);
      if (found.length === 0) return lineBlock(source, start, line, context, 'text');
      const headerLines = relative(found, start);
      const { text, lines, reach } = baseOf(source, start, end);
      return { kind: 'header', headerLines, text, lines, reach, context };
    }
    case 'division': {
      const { content, ayes, noes } = readDivision(source, words);
      const span = { start: words - start, end: content.end - start };
      const { text, lines, reach } = baseOf(source, start, blockEnd(source, lineEnd(source, content.end)));
      return { kind: 'division', content: span, ayes, noes, text, lines, reach, context };
    }
    case 'heading':
    case 'formula':
    case 'later':
    case 'line':
    case 'text':
      return lineBlock(source, start, line, context, opening);
    default:
      return opening satisfies never;
  }
}

/** The block of one line, or of a paragraph that is one line. */
function lineBlock(
  source: Source,
  start: number,
  { start: words, end }: Line,
  context: Context,
  opening: Extract<Opening, 'heading' | 'formula' | 'later' | 'line' | 'text'>,
): Block {
  const { text, lines, reach } = baseOf(source, start, blockEnd(source, end));
  const content: Span = { start: words - start, end: trimEnd(source.text, words, end) - start };
  switch (opening) {
    case 'heading': {
      const line = text.slice(content.start, content.end);
      const mark = headingMark(line);
      const title = { start: content.start + (mark > 0 ? mark + line.slice(mark).search(/\S/) : 0), end: content.end };
      return { kind: 'heading', level: mark === 2 ? 2 : 1, title, marked: mark > 0, text, lines, reach, context };
    }
    case 'later':
      return { kind: 'marker', form: 'later', content, text, lines, reach, context };
    case 'line': {
      const line = text.slice(content.start, content.end);
      if (isTime(line)) return { kind: 'time', content, text, lines, reach, context };
      return { kind: 'marker', form: isColumn(line) ? 'column' : 'ignore', content, text, lines, reach, context };
    }
    case 'formula':
      return { kind: 'procedure', form: 'formula', content, text, lines, reach, context };
    case 'text': {
      const place = placeOf(context);
      const form = place === Context.Start || place === Context.Unmarked ? 'unmarked' : 'text';
      return { kind: 'procedure', form, content, text, lines, reach, context };
    }
    default:
      return opening satisfies never;
  }
}

/** Blank lines that no block before them owns: those on top of the text. */
function blank(source: Source, start: number, end: number, context: Context): Block {
  const { text, lines, reach } = baseOf(source, start, end);
  return { kind: 'marker', form: 'blank', content: { start: 0, end: 0 }, text, lines, reach, context };
}

/** Where a block ends whose last line ends at `end`: after that line and the blank lines under it. */
const blockEnd = (source: Source, end: number): number => skipBlankLines(source, afterLineEnd(source, end));

/** What every block has. Its fields are named where a block is made: spreading them there takes several times as long. */
function baseOf(source: Source, start: number, end: number) {
  const text = source.text.slice(start, end);
  const lines = hasReturn(source, start, end) ? countLines(text) : countFeeds(text);
  return { text, lines, reach: Math.max(0, source.reach - end) };
}

const relative = (lines: readonly HeaderLine[], base: number): readonly HeaderLine[] =>
  lines.map(({ kind, start, end }) => ({ kind, start: start - base, end: end - base }));
