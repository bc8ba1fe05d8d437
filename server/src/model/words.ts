import type { Part, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { scanOf } from './signals.ts';

/** Words of speech in a turn: runs between spaces that hold a letter or a digit. Stage directions are not counted. */
export const wordsOf: (turn: Turn) => number = memo((turn) => {
  const { link, parts } = turn;
  const [first] = parts;
  if (!first) return 0;
  const isSpeech = ({ kind }: Part): boolean => kind === 'paragraph';
  // Speech on the line of the attribution stands before the link line, where the scan does not count.
  if (link && first.start < link.start) return countWords(turn, parts.filter(isSpeech));
  const { words } = scanOf(turn);
  return parts.every(isSpeech)
    ? words
    : words -
        countWords(
          turn,
          parts.filter((part) => !isSpeech(part)),
        );
});

const countWords = ({ text }: Turn, parts: readonly Part[]): number =>
  parts.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/)).filter((run) => /[\p{Letter}\p{N}]/u.test(run))
    .length;

/** Paragraphs of speech in a turn. */
export const paragraphsOf = (turn: Turn): number => turn.parts.filter((part) => part.kind === 'paragraph').length;
