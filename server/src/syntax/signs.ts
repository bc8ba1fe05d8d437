import type { Signs } from './block.ts';
import { readInline } from './inline.ts';
import { linkLength } from './lines.ts';
import { isSpace } from './source.ts';

/** The longest `Name (Seat) (Party)` that a colon may stand behind. */
const longestBefore = 220;

/**
 * Counts what tells the notation of a text: link lines, and paragraphs that open as an inline attribution does. A
 * function of the text and of whether a blank line stands before it, and nothing else, so that the counts of blocks add
 * up to the count of the document however the document is cut.
 */
export function countSigns(text: string, glued: boolean): Signs {
  return { portrait: countLinks(text), inline: countInline(text, glued) };
}

/**
 * Whether paragraphs that open `Name: ` are turns. In a page with link lines a few are a fault (a buried attribution);
 * as many as one for three link lines are its notation, as where a committee hears witnesses.
 */
export const isInline = ({ portrait, inline }: Signs): boolean =>
  portrait === 0 ? inline > 0 : inline >= 3 && inline * 3 >= portrait;

function countLinks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('Hansard'); at >= 0; at = text.indexOf('Hansard', at + 7)) {
    const start = lineStart(text, at, 32);
    if (start >= 0 && linkLength(text.slice(start, at + 40)) > 0) count += 1;
  }
  return count;
}

function countInline(text: string, glued: boolean): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const start = lineStart(text, at, longestBefore);
    const opens = start >= 0 && (start === 0 ? !glued : afterBlankLine(text, start));
    const end = lineStop(text, at);
    if (opens && readInline(text, start, end)) count += 1;
    // The first colon of a line tells. The next is sought behind the line.
    at = end - 1;
  }
  return count;
}

/** The start of the line that holds `at`, or -1 when it lies more than `most` characters before. */
function lineStart(text: string, at: number, most: number): number {
  for (let i = at; i >= 0 && at - i <= most; i -= 1) {
    const code = i === 0 ? 10 : text.charCodeAt(i - 1);
    if (code === 10 || code === 13) return i;
  }
  return -1;
}

/** Where the line that holds `at` ends. */
function lineStop(text: string, at: number): number {
  lineEnds.lastIndex = at;
  return lineEnds.test(text) ? lineEnds.lastIndex - 1 : text.length;
}

const lineEnds = /[\n\r]/g;

/** Whether nothing but spaces stands on the line before the line start `start`. */
function afterBlankLine(text: string, start: number): boolean {
  let i = start - 1;
  if (text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13) i -= 1;
  for (i -= 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}
