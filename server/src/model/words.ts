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

/** Words in `text` from `start` to `end`. A year of Hansard passes here: one look at a table for each character. */
export function countWords(text: string, start: number, end: number): number {
  let count = 0;
  /** 1 in a run that has no letter or digit so far. */
  let open = 1;
  for (let i = start; i < end; i += 1) {
    const kind = kinds[text.charCodeAt(i)] || kindAt(text, i);
    if (kind === Kind.Word) {
      count += open;
      open = 0;
    } else if (kind === Kind.Space) open = 1;
  }
  return count;
}

enum Kind {
  Unknown,
  Other,
  Word,
  Space,
}

/** By UTF-16 unit, filled as units are met; halves of pairs are looked at each time. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = /[\p{L}\p{N}]/u.test(char) ? Kind.Word : /\s/.test(char) ? Kind.Space : Kind.Other;
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
