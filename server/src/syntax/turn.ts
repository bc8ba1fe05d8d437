/** A turn: who speaks, the link line, and the paragraphs up to whatever ends it. */

import type { Opened } from './attribution.ts';
import type { AttributionSpans, Part, PartKind, Span } from './block.ts';
import { Context } from './block.ts';
import { readInline } from './inline.ts';
import { isColumn, isStageDirection, isTime, linkLength, longestMark } from './lines.ts';
import { longestChain, type Opening, openedAt, openingOf } from './opening.ts';
import {
  afterLineEnd,
  isBlankLine,
  lineEnd,
  lineText,
  type Source,
  skipBlankLines,
  trimEnd,
  trimStart,
} from './source.ts';

export type TurnOpening = Extract<Opening, 'attribution' | 'orphan' | 'inline'>;

/** A turn as read, positions from `base`, and where the next block begins. */
export interface ReadTurn {
  readonly attribution: AttributionSpans | undefined;
  readonly link: Span | undefined;
  readonly parts: readonly Part[];
  readonly end: number;
}

export function readTurn(source: Source, base: number, first: number, opening: TurnOpening): ReadTurn {
  const { text } = source;
  const opened = open(source, first, opening);
  const parts: Part[] = [];
  const push = (kind: PartKind, start: number, end: number) =>
    parts.push({ kind, start: start - base, end: end - base });
  // What stands behind the attribution or the link line, on its line, is speech.
  let end = lineEnd(source, opened.end);
  const start = trimStart(text, opened.end, end);
  if (start < end) push('paragraph', start, trimEnd(text, start, end));
  if (opened.link && opened.link.start > end) end = lineEnd(source, opened.link.start);
  let at = afterLineEnd(source, end);
  for (;;) {
    const next = skipBlankLines(source, at);
    at = next;
    if (next >= text.length) break;
    const lineStop = lineEnd(source, next);
    const kind = partAt(source, next, lineStop, parts.length === 0);
    if (kind === undefined) break;
    const stop = kind === 'paragraph' ? wrappedEnd(source, next, lineStop) : lineStop;
    push(kind, next, trimEnd(text, next, stop));
    at = afterLineEnd(source, stop);
  }
  return {
    attribution: opened.attribution && shifted(opened.attribution, base),
    link: opened.link && back(opened.link, base),
    parts,
    end: at,
  };
}

function open(source: Source, first: number, opening: TurnOpening): Opened {
  const end = lineEnd(source, first);
  if (opening === 'inline') {
    const attribution = readInline(source.text, first, end);
    return { attribution, link: undefined, end: attribution ? attribution.end + 1 : first };
  }
  const opened = opening === 'attribution' ? openedAt(source, first, end) : undefined;
  if (opened) return opened;
  const link = { start: first, end: first + linkLength(lineText(source, first, end)) };
  return { attribution: undefined, link, end: link.end };
}

/** What the line at `start` is within a turn, or `undefined` when it ends the turn. A turn's first paragraph is no heading. */
function partAt(source: Source, start: number, end: number, first: boolean): PartKind | undefined {
  const opening = openingOf(source, start, end, Context.AfterTurn, first ? 0 : longestChain);
  if (opening === 'text') {
    const code = source.text.charCodeAt(start);
    const mayBe = (code === 91 || (code >= 97 && code <= 122)) && end - start <= longestMark;
    return mayBe && isStageDirection(lineText(source, start, end)) ? 'stage-direction' : 'paragraph';
  }
  if (opening !== 'line') return undefined;
  const words = lineText(source, start, end);
  if (isColumn(words)) return 'column';
  // A time or a suppression line belongs to what follows it.
  const next = skipBlankLines(source, afterLineEnd(source, end));
  if (next >= source.text.length) return undefined;
  if (openingOf(source, next, lineEnd(source, next), Context.AfterTurn, 0) !== 'text') return undefined;
  return isTime(words) ? 'time' : 'ignore';
}

/** The widest line that is taken for one broken by hand or by a mail program, the narrowest, and how much they may differ. */
const widestWrap = 110;
const narrowestWrap = 40;
const wrapSlack = 24;

/**
 * The end of the paragraph that begins with the line at `start`. In the published form a paragraph is one line; three
 * lines or more of about one width, with no blank line between, are one paragraph that was wrapped.
 */
function wrappedEnd(source: Source, start: number, end: number): number {
  const { text } = source;
  let last = end;
  let lines = 1;
  for (let widest = end - start, narrowest = widest; narrowest >= narrowestWrap && widest <= widestWrap; lines += 1) {
    const next = afterLineEnd(source, last);
    if (next >= text.length || isBlankLine(source, next)) break;
    const nextEnd = lineEnd(source, next);
    if (nextEnd - next > widestWrap || openingOf(source, next, nextEnd, Context.AfterTurn, 0) !== 'text') break;
    const under = afterLineEnd(source, nextEnd);
    const isLast = under >= text.length || isBlankLine(source, under);
    if (!isLast) {
      widest = Math.max(widest, nextEnd - next);
      narrowest = Math.min(narrowest, nextEnd - next);
      if (widest - narrowest > wrapSlack) break;
    }
    last = nextEnd;
  }
  return lines >= 3 ? last : end;
}

const back = (span: Span, base: number): Span => ({ start: span.start - base, end: span.end - base });

function shifted(spans: AttributionSpans, base: number): AttributionSpans {
  if (base === 0) return spans;
  return {
    start: spans.start - base,
    end: spans.end - base,
    portrait: spans.portrait && back(spans.portrait, base),
    shown: back(spans.shown, base),
    base: back(spans.base, base),
    groups: spans.groups.map((group) => back(group, base)),
    virtual: spans.virtual,
  };
}
