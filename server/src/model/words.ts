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

/** Words in `text` from `start` to `end`. Every character of a year of Hansard passes here: ASCII is told by its code. */
export function countWords(text: string, start: number, end: number): number {
  let count = 0;
  let counted = false;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if (code === 32 || (code >= 9 && code <= 13)) counted = false;
      else if (!counted && isAsciiWord(code)) {
        counted = true;
        count += 1;
      }
    } else if (code !== 0x2019 && code !== 0x2014) {
      if (space.test(text.charAt(i))) counted = false;
      else if (!counted && letter.test(String.fromCodePoint(text.codePointAt(i) ?? code))) {
        counted = true;
        count += 1;
      }
    }
  }
  return count;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const space = /\s/;
const letter = /[\p{L}\p{N}]/u;

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
