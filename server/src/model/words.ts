import type { Turn } from '../syntax/block.ts';
import { copied } from '../syntax/copied.ts';
import { memo } from '../syntax/memo.ts';

/** Words of speech in a turn: runs between spaces that hold a letter or a digit. Stage directions are not counted. */
export const wordsOf: (turn: Turn) => number = memo((turn) => {
  let count = 0;
  for (const part of turn.parts) {
    if (part.kind === 'paragraph') count += countWords(turn.text, part.start, part.end);
  }
  return count;
});

/** Words in `text` from `start` to `end`. A year of Hansard passes here: each character is looked at once, in a table. */
export function countWords(text: string, start: number, end: number): number {
  const own = copied(text, start, end);
  let count = 0;
  let word = 0;
  for (let i = 0; i < own.length; i += 1) {
    const code = own.charCodeAt(i);
    const kind = code < 128 ? kinds[code] : wideKind(own, i, code);
    if (kind === Kind.Space) {
      count += word;
      word = 0;
    } else if (kind === Kind.Letter) word = 1;
  }
  return count + word;
}

/** The signs of speech are told without a look at the tables of Unicode. */
const wideKind = (text: string, at: number, code: number): Kind =>
  code >= 0x2010 && code <= 0x2027 ? Kind.Other : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));

enum Kind {
  Other,
  Space,
  Letter,
}

const kindOf = (char: string): Kind =>
  /\s/.test(char) ? Kind.Space : /[\p{Letter}\p{N}]/u.test(char) ? Kind.Letter : Kind.Other;

const kinds = new Uint8Array(128).map((_, code) => kindOf(String.fromCharCode(code)));

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
