import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

const word = /[^\s\u00a0]*[\p{L}\p{N}][^\s\u00a0]*/gu;

/** Words of speech in a turn: runs between spaces that hold a letter or a digit. Stage directions are not counted. */
export const wordsOf: (turn: Turn) => number = memo((turn) => {
  let count = 0;
  for (const part of turn.parts) {
    if (part.kind === 'paragraph') count += countWords(turn.text.slice(part.start, part.end));
  }
  return count;
});

const countWords = (text: string): number => text.match(word)?.length ?? 0;

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
