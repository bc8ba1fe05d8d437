import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { turnsOf } from './debate.ts';

/** How a transcript writes who speaks: told from the turns that it has. */
export type Notation = 'portrait' | 'inline' | 'mixed' | 'none';

export function notationOf(tree: Tree): Notation {
  let notation: Notation = 'none';
  for (const debate of tree.debates) {
    const here = notationIn(debate);
    if (notation === 'none') notation = here;
    else if (here !== 'none' && here !== notation) return 'mixed';
  }
  return notation;
}

const notationIn: (debate: Debate) => Notation = memo((debate) => {
  const notations = new Set(turnsOf(debate).map((turn) => turn.notation));
  const [only = 'none'] = notations;
  return notations.size > 1 ? 'mixed' : only;
});
