import type { Line } from './told.ts';

/**
 * The text being parsed, read by lines. Every look at a character is noted in `reach`, so that a block can say how far
 * its parse depends on what follows it. All positions are UTF-16 offsets into `text`.
 */
export interface Source {
  readonly text: string;
  /** Whether paragraphs that open `Name: ` are turns in this document. */
  readonly inline: boolean;
  /** One more than the last position looked at; the end of the text is a position too. */
  reach: number;
  readonly portraits: Sweep;
  readonly feeds: Sweep;
  readonly returns: Sweep;
  /** The lines told last: a heading looks ahead at lines that are asked for again when their turn comes. */
  readonly told: Line[];
  /** How many lines were told: where the next one goes in `told`. */
  tellings: number;
}

/** The next occurrence of a word: sought once for each occurrence, however often it is asked for. */
interface Sweep {
  readonly word: string;
  /** `found` is the first occurrence at or after `from`: the answer for every position between the two. */
  from: number;
  found: number;
}

export const sourceOf = (text: string, inline: boolean): Source => ({
  text,
  inline,
  reach: 0,
  portraits: { word: 'Portrait ', from: 0, found: -1 },
  feeds: { word: '\n', from: 0, found: -1 },
  returns: { word: '\r', from: 0, found: -1 },
  told: [],
  tellings: 0,
});

/** Where the line that holds `at` ends: the position of its line end, or the end of the text. */
export function lineEnd(source: Source, at: number): number {
  const end = Math.min(source.text.length, next(source, source.feeds, at), next(source, source.returns, at));
  if (end >= source.reach) source.reach = end + 1;
  return end;
}

/** The position after the line end at `end`; `end` itself at the end of the text. */
export function afterLineEnd(source: Source, end: number): number {
  const code = source.text.charCodeAt(end);
  if (code === 10) return end + 1;
  if (code !== 13) return end;
  if (end + 1 >= source.reach) source.reach = end + 2;
  return source.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** The start of the first line at or after the line start `at` that is not blank, or the end of the text. */
export function skipBlankLines(source: Source, at: number): number {
  const { text } = source;
  let line = at;
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === 10) line = i + 1;
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) line = i + 1;
    else if (code !== 13 && !isSpace(code)) break;
    i += 1;
  }
  // What ends the run was looked at; a `\r` at its end, and the place behind that.
  if (i >= source.reach) source.reach = i + 1;
  return i >= text.length ? text.length : line;
}

/** Whether the line that starts at `at` is blank. The end of the text is. */
export function isBlankLine(source: Source, at: number): boolean {
  const i = skipSpace(source, at);
  const code = source.text.charCodeAt(i);
  return i >= source.text.length || code === 10 || code === 13;
}

function skipSpace(source: Source, at: number): number {
  let i = at;
  while (isSpace(source.text.charCodeAt(i))) i += 1;
  if (i >= source.reach) source.reach = i + 1;
  return i;
}

/** The first `Portrait ` at or after `at`, `Infinity` without one. Only for positions in lines that have been read. */
export const portraitAt = (source: Source, at: number): number => next(source, source.portraits, at);

/** Whether a `\r` stands between two positions in lines that have been read. */
export const hasReturn = (source: Source, start: number, end: number): boolean =>
  next(source, source.returns, start) < end;

function next({ text }: Source, sweep: Sweep, at: number): number {
  if (at < sweep.from) {
    // A step back, after a look ahead: only what lies between can hold an earlier occurrence.
    const back = text.slice(at, sweep.from + sweep.word.length - 1).indexOf(sweep.word);
    if (back >= 0) sweep.found = at + back;
    sweep.from = at;
  } else if (at > sweep.found || sweep.found < 0) {
    const found = text.indexOf(sweep.word, at);
    sweep.found = found < 0 ? Number.POSITIVE_INFINITY : found;
    sweep.from = at;
  }
  return sweep.found;
}

/** The words of the line from `start` to `end`, without the space after them. */
export function lineText(source: Source, start: number, end: number): string {
  return source.text.slice(start, trimEnd(source.text, start, end));
}

/** `end`, moved back over the spaces before it, not past `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i -= 1;
  return i;
}

/** Space, tab, vertical tab, form feed, no-break space, zero-width no-break space (a BOM): blank, and no line end. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code < 13 ? code === 9 || code > 10 : code === 0xa0 || code === 0xfeff);
