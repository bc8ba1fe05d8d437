/** How a document writes its speakers, counted by block: see style.ts. */
import type { Block, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { gestureAt, moveAt } from './done-not-said.ts';

/** The forms of each, and how many of them. */
export interface TurnCounts {
  readonly titles: { readonly plain: number; readonly dotted: number; readonly both: number };
  readonly letters: { readonly mixed: number; readonly capitals: number };
  readonly gestures: { readonly plain: number; readonly colon: number };
  readonly moves: { readonly plain: number; readonly colon: number };
  readonly numbers: { readonly speech: number; readonly name: number };
}

export function turnCountsIn(block: Block): TurnCounts | undefined {
  if (block.kind === 'turn') return ofTurn(block);
  if (block.kind !== 'procedure') return undefined;
  const line = block.content.end - block.content.start > longestLine ? '' : block.text.slice(0, block.content.end);
  const gesture = /\b(?:rose|indicated)\b/.test(line) ? 1 : 0;
  const move = / moved /.test(line) ? 1 : 0;
  if (gesture + move === 0) return undefined;
  return { ...none, gestures: { plain: gesture, colon: 0 }, moves: { plain: move, colon: 0 } };
}

const longestLine = 200;

const none: TurnCounts = {
  titles: { plain: 0, dotted: 0, both: 0 },
  letters: { mixed: 0, capitals: 0 },
  gestures: { plain: 0, colon: 0 },
  moves: { plain: 0, colon: 0 },
  numbers: { speech: 0, name: 0 },
};

function ofTurn(turn: Turn): TurnCounts | undefined {
  const { attribution, notation, text, parts } = turn;
  if (!attribution) return undefined;
  const shown = text.slice(attribution.shown.start, attribution.shown.end);
  // The first that is spoken of in the turn tells.
  const mention = text.indexOf(' Mr');
  const spoken = mention < 0 ? 0 : text.charCodeAt(mention + 3);
  const title = titleOf(turn);
  const dotted = (title?.dot === '.' ? 1 : 0) + (spoken === 46 ? 1 : 0);
  const plain = (title?.dot === '' ? 1 : 0) + (spoken === 32 ? 1 : 0);
  const capitals = isInCapitals(shown);
  const first = notation === 'inline' ? parts[0] : undefined;
  const gesture = first && gestureAt(text, first) ? 1 : 0;
  const move = first && moveAt(text, first) ? 1 : 0;
  const number = notation === 'inline' && attribution.shown.start > attribution.start ? 1 : 0;
  return {
    titles: { plain, dotted, both: 0 },
    letters: { mixed: capitals ? 0 : 1, capitals: capitals ? 1 : 0 },
    gestures: { plain: 0, colon: gesture },
    moves: { plain: 0, colon: move },
    numbers: { speech: number === 0 ? 1 : 0, name: number },
  };
}

/** The title in an attribution that may have a dot: `Mr`, `Mrs`, `Ms`, `Dr`; `at` is counted from the turn's start. */
export const titleOf: (
  turn: Turn,
) => { readonly title: string; readonly dot: string; readonly at: number } | undefined = memo(
  ({ attribution, text }) => {
    if (!attribution) return undefined;
    const { shown, groups } = attribution;
    const first = text.charCodeAt(shown.start);
    // Most names begin with another letter, and have no office before them.
    if (first !== 77 && first !== 68 && groups.length === 0) return undefined;
    const found = /\b(Mr|Mrs|Ms|Dr)(\.?)(?= \p{Lu})/iu.exec(text.slice(shown.start, shown.end));
    return found ? { title: found[1] ?? '', dot: found[2] ?? '', at: shown.start + found.index } : undefined;
  },
);

/** Whether a name has no small letter but that of `Mc` and of small words: `JOHN McROE`. */
export const isInCapitals = (words: string): boolean => {
  // Nearly every name has a small letter behind its first.
  const second = words.charCodeAt(1);
  if (second >= 97 && second <= 122 && second !== 99) return false;
  const base = words.replace(/\s*\(.*$/, '');
  return /\p{Lu}{2}/u.test(base) && !/\p{Lu}\p{Ll}/u.test(base.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, ''));
};
