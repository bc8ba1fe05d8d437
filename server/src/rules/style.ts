/**
 * How a document writes what Hansards write in more than one way: as most of its own lines have it. The forms of each are
 * counted by block; what a person has set stands over the count.
 */
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';

/** The forms, and how many of each a text has. */
type Counts = { readonly [K in keyof Style]: { readonly [form in Style[K]]: number } };

/** Two of the same content are one object, so that what was found by one is known to hold. */
export interface Style {
  readonly quotes: 'curly' | 'straight';
}

/** What holds where a document has as many of one as of the other, or none. */
const usual: Style = { quotes: 'curly' };

const countsIn: (block: Block) => Counts = memo(() => ({ quotes: { curly: 0, straight: 0 } }));

const countsOf: (debate: Debate) => Counts = memo((debate) => sum(debate.blocks.map(countsIn)));

/** The style of a document. `set`: what a person decided. */
export function styleOf(tree: Tree, set: Partial<Style> = {}): Style {
  const { quotes } = sum(tree.debates.map(countsOf));
  return interned({ quotes: set.quotes ?? most(quotes, usual.quotes) });
}

function sum(all: readonly Counts[]): Counts {
  const total = { quotes: { curly: 0, straight: 0 } };
  for (const { quotes } of all) {
    total.quotes.curly += quotes.curly;
    total.quotes.straight += quotes.straight;
  }
  return total;
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
