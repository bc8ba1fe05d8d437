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
  // The first that is spoken of in the turn tells.
  const mention = text.indexOf('Mr', attribution.end);
  const spoken = mention < 0 ? 0 : text.charCodeAt(mention + 2);
  const title = titleOf(turn);
  const { base } = attribution;
  const capitals = mayBeInCapitals(text, base.start) && isInCapitals(text.slice(base.start, base.end));
  const inline = notation === 'inline';
  const first = inline ? parts[0] : undefined;
  return counted(
    (title?.dot === '' || spoken === 32 ? 1 : 0) |
      (title?.dot === '.' || spoken === 46 ? 2 : 0) |
      (capitals ? 4 : 0) |
      (first && gestureAt(text, first) ? 8 : 0) |
      (first && moveAt(text, first) ? 16 : 0) |
      (inline && attribution.shown.start > attribution.start ? 32 : 0),
  );
}

const kept: (TurnCounts | undefined)[] = [];

/** There are few kinds of turns: each is one object, which is cheap to count. */
function counted(kind: number): TurnCounts {
  const bit = (flag: number) => ((kind & flag) === 0 ? 0 : 1);
  kept[kind] ??= {
    titles: { plain: bit(1), dotted: bit(2), both: 0 },
    letters: { mixed: 1 - bit(4), capitals: bit(4) },
    gestures: { plain: 0, colon: bit(8) },
    moves: { plain: 0, colon: bit(16) },
    numbers: { speech: 1 - bit(32), name: bit(32) },
  };
  return kept[kind];
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
  if (!mayBeInCapitals(words, 0)) return false;
  const base = words.replace(/\s*\(.*$/, '');
  return /\p{Lu}{2}/u.test(base) && !/\p{Lu}\p{Ll}/u.test(base.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, ''));
};

/** Cheap: nearly every name has a small letter behind its first, and not that of `Mc`. */
export function mayBeInCapitals(text: string, start: number): boolean {
  const second = text.charCodeAt(start + 1);
  return second < 97 || second > 122 || second === 99;
}
