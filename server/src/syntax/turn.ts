/** A turn: who speaks, the link line, and the paragraphs up to whatever ends it. */

import type { AttributionSpans, Part, PartKind, Span } from './block.ts';
import { Context } from './block.ts';
import { isChairChange, isColumn, isHeadingForm, isStageDirection, isTime, longestMark } from './lines.ts';
import { longestChain, openingOf } from './opening.ts';
import {
  afterLineEnd,
  isBlankLine,
  isSpace,
  lineEnd,
  lineText,
  type Source,
  skipBlankLines,
  trimEnd,
} from './source.ts';
import type { Line, Opened } from './told.ts';

/** A turn as read, positions from `base`, and where the next block begins. */
export interface ReadTurn {
  readonly attribution: AttributionSpans | undefined;
  readonly link: Span | undefined;
  readonly parts: readonly Part[];
  readonly end: number;
}

/** Reads the turn that `first` opens; positions are given from `base`. */
export function readTurn(source: Source, base: number, first: Line, opened: Opened): ReadTurn {
  const { text } = source;
  let parts: Part[] | undefined;
  // What stands between the attribution and the link line, and behind either on its line, is speech.
  const { link } = opened;
  if (link && opened.end <= link.start) parts = withSpeech(parts, text, base, opened.end, link.start);
  const behind = link ? Math.max(opened.end, link.end) : opened.end;
  const lineStop = lineEnd(source, behind);
  const end = first.opening === 'inline' ? wrappedEnd(source, first.start, lineStop) : lineStop;
  parts = withSpeech(parts, text, base, behind, end);
  let at = afterLineEnd(source, end);
  if (link && !opened.attribution && !parts) at = afterSame(source, text.slice(link.start, end), at);
  for (let mayEnd = parts !== undefined; ; ) {
    const next = skipBlankLines(source, at);
    at = next;
    if (next >= text.length) break;
    const lineStop = lineEnd(source, next);
    const kind = partAt(source, next, lineStop, mayEnd);
    if (kind === undefined) break;
    const stop = kind === 'paragraph' ? wrappedEnd(source, next, lineStop) : lineStop;
    // A turn's first paragraph is no heading, nor is a line of a list or what a colon announces.
    mayEnd = kind !== 'paragraph' || !leadsOn(source, next, stop, parts !== undefined);
    parts = withPart(parts, kind, next - base, trimEnd(text, next, stop) - base);
    at = afterLineEnd(source, stop);
  }
  return {
    attribution: opened.attribution && shifted(opened.attribution, base),
    link: opened.link && back(opened.link, base),
    parts: parts ?? noParts,
    end: at,
  };
}

/** The end of the lines from `at` on that are `line` again: a link line of nobody's, however often it stands there, is one fault. */
function afterSame(source: Source, line: string, at: number): number {
  for (let after = at; ; ) {
    const next = skipBlankLines(source, after);
    const end = lineEnd(source, next);
    if (end - next !== line.length || !source.text.startsWith(line, next) || line === '') return after;
    after = afterLineEnd(source, end);
  }
}

/** One for all turns without speech, so that a page of bare link lines takes less memory. */
const noParts: readonly Part[] = [];

function withPart(parts: Part[] | undefined, kind: PartKind, start: number, end: number): Part[] {
  const part = { kind, start, end };
  if (!parts) return [part];
  parts.push(part);
  return parts;
}

/** `parts` with what stands between two positions, without the spaces and line ends around it, if there is anything. */
function withSpeech(parts: Part[] | undefined, text: string, base: number, from: number, to: number) {
  const isBlank = (code: number) => isSpace(code) || code === 10 || code === 13;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? withPart(parts, 'paragraph', start - base, end - base) : parts;
}

/** What the line at `start` is within a turn, or `undefined` when it ends the turn. `mayEnd`: whether a heading may stand here. */
function partAt(source: Source, start: number, end: number, mayEnd: boolean): PartKind | undefined {
  const opening = openingOf(source, start, Context.AfterTurn, mayEnd ? longestChain : 0);
  if (opening === 'text') {
    const code = source.text.charCodeAt(start);
    const mayBe = (code === 91 || (code >= 97 && code <= 122)) && end - start <= longestMark;
    return mayBe && isStageDirection(lineText(source, start, end)) ? 'stage-direction' : 'paragraph';
  }
  if (opening !== 'line' && opening !== 'formula') return undefined;
  const words = lineText(source, start, Math.min(end, start + longestMark));
  if (isColumn(words)) return 'column';
  if (opening === 'formula' && !isChairChange(words)) return undefined;
  // A time, a suppression line or a change of the Chair belongs to what follows it.
  const next = skipBlankLines(source, afterLineEnd(source, end));
  if (next >= source.text.length) return undefined;
  if (openingOf(source, next, Context.AfterTurn, longestChain) !== 'text') return undefined;
  if (opening === 'formula') return 'stage-direction';
  return isTime(words) ? 'time' : 'ignore';
}

/** Whether the paragraph from `start` to `end` is one that a heading cannot follow: a line of a list, or `They wrote:`. */
function leadsOn(source: Source, start: number, end: number, listed: boolean): boolean {
  const code = source.text.charCodeAt(trimEnd(source.text, start, end) - 1);
  if (code === 58 || code === 59 || code === 44) return true;
  return listed && end - start <= longestMark && isHeadingForm(lineText(source, start, end));
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
    if (nextEnd - next > widestWrap || openingOf(source, next, Context.AfterTurn, 0) !== 'text') break;
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
