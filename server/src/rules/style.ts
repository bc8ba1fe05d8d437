/**
 * How a document writes what Hansards write in more than one way: as most of its own lines have it. The forms of each are
 * counted by block; what a person has set stands over the count.
 */
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type TurnCounts, turnCountsIn } from './turn-style.ts';

/** The forms, and how many of each a text has. */
type Counts = { readonly [K in keyof Style]: { readonly [form in Style[K]]: number } };

/** Two of the same content are one object, so that what was found by one is known to hold. */
export interface Style {
  readonly quotes: 'curly' | 'straight';
  /** `Mr Roe` or `Mr. Roe`, where a speaker is named; `both` where neither is the rule. */
  readonly titles: 'plain' | 'dotted' | 'both';
  /** `Jane Roe` or `JANE ROE`, where a speaker is named. */
  readonly letters: 'mixed' | 'capitals';
  /** `Jane Roe rose—` or `Jane Roe: rose—`. */
  readonly gestures: 'plain' | 'colon';
  /** `Lord Roe moved Amendment 1.` or `Lord Roe: moved Amendment 1.` */
  readonly moves: 'plain' | 'colon';
  /** `Jane Roe: 3. What…` or `3. Jane Roe: What…`. */
  readonly numbers: 'speech' | 'name';
}

/** What holds where a document has as many of one as of the other, or none. */
const usual: Style = {
  quotes: 'curly',
  titles: 'plain',
  letters: 'mixed',
  gestures: 'plain',
  moves: 'plain',
  numbers: 'speech',
};

const none: Counts = {
  quotes: { curly: 0, straight: 0 },
  titles: { plain: 0, dotted: 0, both: 0 },
  letters: { mixed: 0, capitals: 0 },
  gestures: { plain: 0, colon: 0 },
  moves: { plain: 0, colon: 0 },
  numbers: { speech: 0, name: 0 },
};

const countsIn: (block: Block) => Counts = memo((block) => {
  const turns = turnCountsIn(block);
  return turns ? withTurns(turns) : none;
});

const withTurns: (turns: TurnCounts) => Counts = memo((turns) => ({ ...none, ...turns }));

const countsOf: (debate: Debate) => Counts = memo((debate) => sum(debate.blocks.map(countsIn)));

/** The style of a document. `set`: what a person decided. */
export function styleOf(tree: Tree, set: Partial<Style> = {}): Style {
  const { quotes, titles, letters, gestures, moves, numbers } = sum(tree.debates.map(countsOf));
  // One or two lines that are not as the house has them are slips; more of them are the document's way.
  const strays = { gestures: 1, moves: 3, numbers: Math.min(3, Math.floor(numbers.speech / 10)) };
  return interned({
    quotes: set.quotes ?? most(quotes, usual.quotes),
    titles: set.titles ?? (isSettled(titles) ? most(titles, usual.titles) : 'both'),
    letters: set.letters ?? most(letters, usual.letters),
    gestures: set.gestures ?? (gestures.colon > gestures.plain + strays.gestures ? 'colon' : 'plain'),
    moves: set.moves ?? (moves.colon > moves.plain + strays.moves ? 'colon' : 'plain'),
    numbers: set.numbers ?? (numbers.name > strays.numbers ? 'name' : 'speech'),
  });
}

/** Whether a document has one form, and the other by mistake: once, or in one of ten. */
const isSettled = ({ plain, dotted }: Counts['titles']): boolean =>
  Math.min(plain, dotted) <= Math.max(1, (plain + dotted) / 10) && (plain !== dotted || plain === 0);

function sum(all: readonly Counts[]): Counts {
  const total = structuredClone(none) as { [K in keyof Counts]: Record<string, number> };
  // Most are one of a few objects.
  const times = new Map<Counts, number>();
  for (const counts of all) if (counts !== none) times.set(counts, (times.get(counts) ?? 0) + 1);
  for (const [counts, many] of times) {
    for (const key of Object.keys(counts) as (keyof Counts)[]) {
      const forms: Readonly<Record<string, number>> = counts[key];
      for (const form in forms) total[key][form] = (total[key][form] ?? 0) + many * (forms[form] ?? 0);
    }
  }
  return total as unknown as Counts;
}

function most<F extends string>(counts: Readonly<Record<F, number>>, fallback: F): F {
  let best = fallback;
  for (const form of Object.keys(counts) as F[]) if (counts[form] > counts[best]) best = form;
  return best;
}

const kept = new Map<string, Style>();

/** There are few styles: each form of each is one of two or three. */
function interned(style: Style): Style {
  const key = JSON.stringify(style);
  const same = kept.get(key);
  if (same) return same;
  kept.set(key, style);
  return style;
}
