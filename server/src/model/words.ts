import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

/** Words of speech in a turn: runs between spaces that hold a letter or a digit. Stage directions are not counted. */
export const wordsOf: (turn: Turn) => number = memo((turn) => {
  let count = 0;
  for (const part of turn.parts) {
    if (part.kind === 'paragraph') count += countWords(turn.text, part.start, part.end);
  }
  return count;
});

/** Words in `text` from `start` to `end`. A year of Hansard passes here: it goes from space to space, not by characters. */
export function countWords(text: string, start: number, end: number): number {
  const slice = text.slice(start, end);
  const words = otherSpace.test(slice) ? slice.replace(/\s/g, ' ') : slice;
  let count = 0;
  for (let at = 0; at < words.length; ) {
    const space = words.indexOf(' ', at);
    const stop = space < 0 ? words.length : space;
    if (isWord(words, at, stop)) count += 1;
    at = stop + 1;
  }
  return count;
}

/** Whether a run holds a letter or a digit: nearly always its first character is one, or the second behind a quotation mark. */
const isWord = (text: string, start: number, end: number): boolean =>
  end > start &&
  (isAsciiWord(text.charCodeAt(start)) ||
    (end > start + 1 && isAsciiWord(text.charCodeAt(start + 1))) ||
    letter.test(text.slice(start, end)));

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const otherSpace = /[^\S ]/;
const letter = /[\p{L}\p{N}]/u;

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
