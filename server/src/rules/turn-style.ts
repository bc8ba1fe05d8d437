/** How a document writes its speakers, counted by block: see style.ts. */
import type { Block, Turn } from '../syntax/block.ts';
import { gathered } from '../syntax/descent.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { gestureAt, moveAt } from './done-not-said.ts';
import { isSurnameInCapitals } from './letter-case.ts';

/** The forms of each, and how many of them. */
export interface TurnCounts {
  readonly titles: { readonly plain: number; readonly dotted: number; readonly both: number };
  readonly letters: { readonly mixed: number; readonly capitals: number };
  readonly gestures: { readonly plain: number; readonly colon: number };
  readonly moves: { readonly plain: number; readonly colon: number };
  readonly numbers: { readonly speech: number; readonly name: number };
}

export interface TurnStyle {
  /** `Mr Roe` or `Mr. Roe`, where a speaker is named; `both` where neither is the rule. */
  readonly titles: 'plain' | 'dotted' | 'both';
  /** `Jane Roe`, or `JANE ROE` and `Mr. ROE`, where a speaker is named. */
  readonly letters: 'mixed' | 'capitals';
  /** `Jane Roe rose—` or `Jane Roe: rose—`. */
  readonly gestures: 'plain' | 'colon';
  /** `Lord Roe moved Amendment 1.` or `Lord Roe: moved Amendment 1.` */
  readonly moves: 'plain' | 'colon';
  /** `Jane Roe: 3. What…` or `3. Jane Roe: What…`. */
  readonly numbers: 'speech' | 'name';
}

/** How the speakers of a document are written, as most of them are; the usual form where there are as many of one as of the other. */
export const turnStyleIn: (tree: Tree) => TurnStyle = memo((tree) => {
  const counts = tree.debates.map(countsOf);
  if (last?.counts.length !== counts.length || !counts.every((one, i) => one === last?.counts[i]))
    last = { counts, style: decided(sum(counts)) };
  return last.style;
});

/** The last answer: few edits change what is counted. */
let last: { readonly counts: readonly TurnCounts[]; readonly style: TurnStyle } | undefined;

function decided({ titles, letters, gestures, moves, numbers }: TurnCounts): TurnStyle {
  // One or two lines that are not as the house has them are slips; more of them are the document's way.
  const strays = { gestures: 1, moves: 3, numbers: Math.min(3, Math.max(1, Math.floor(numbers.speech / 10))) };
  const title = titles.dotted > titles.plain ? 'dotted' : 'plain';
  return {
    titles: isSettled(titles) ? title : 'both',
    letters: letters.capitals > letters.mixed ? 'capitals' : 'mixed',
    gestures: gestures.colon > gestures.plain + strays.gestures ? 'colon' : 'plain',
    moves: moves.colon > moves.plain + strays.moves ? 'colon' : 'plain',
    numbers: numbers.name > strays.numbers ? 'name' : 'speech',
  };
}

/** Whether a document has one form, and the other by mistake: once, or in one of ten. */
const isSettled = ({ plain, dotted }: TurnCounts['titles']): boolean =>
  Math.min(plain, dotted) <= Math.max(1, (plain + dotted) / 10) && (plain !== dotted || plain === 0);

const countsOf: (debate: Debate) => TurnCounts = gathered(
  (block) => turnCountsIn(block),
  (debate) => sum(debate.blocks.map(turnCountsIn)),
);

function sum(all: readonly (TurnCounts | undefined)[]): TurnCounts {
  // Most are one of a few objects, which are counted once for all of their kind.
  const times = new Map<TurnCounts, number>();
  for (const counts of all) if (counts) times.set(counts, (times.get(counts) ?? 0) + 1);
  const total: { readonly [K in keyof TurnCounts]: Record<string, number> } = {
    titles: { ...none.titles },
    letters: { ...none.letters },
    gestures: { ...none.gestures },
    moves: { ...none.moves },
    numbers: { ...none.numbers },
  };
  for (const [counts, many] of times) {
    for (const key of Object.keys(counts) as (keyof TurnCounts)[]) {
      const forms: Readonly<Record<string, number>> = counts[key];
      for (const form in forms) total[key][form] = (total[key][form] ?? 0) + many * (forms[form] ?? 0);
    }
  }
  return total as unknown as TurnCounts;
}

const turnCountsIn: (block: Block) => TurnCounts | undefined = memo((block) => {
  if (block.kind === 'turn') return ofTurn(block);
  if (block.kind !== 'procedure') return undefined;
  const line = block.content.end - block.content.start > longestLine ? '' : block.text.slice(0, block.content.end);
  const gesture = /\b(?:rose|indicated)\b/.test(line) ? 1 : 0;
  const move = / moved /.test(line) ? 1 : 0;
  if (gesture + move === 0) return undefined;
  return { ...none, gestures: { plain: gesture, colon: 0 }, moves: { plain: move, colon: 0 } };
});

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
  const capitals = mayEndInCapitals(text, base.end) && isSurnameInCapitals(text.slice(base.start, base.end));
  const inline = notation === 'inline';
  const first = inline ? parts[0] : undefined;
  return counted(
    (title?.dot === '' || spoken === 32 ? 1 : 0) |
      (title?.dot === '.' || (spoken === 46 && text.charCodeAt(mention + 3) === 32) ? 2 : 0) |
      (capitals ? 4 : 0) |
      (first && gestureAt(text, first) ? 8 : 0) |
      (first && moveAt(text, first) ? 16 : 0) |
      (inline && attribution.shown.start > attribution.start ? 32 : 0),
  );
}

/** Cheap: nearly every name ends in small letters. */
const mayEndInCapitals = (text: string, end: number): boolean => {
  const last = text.charCodeAt(end - 1);
  return last < 97 || last > 122;
};

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
