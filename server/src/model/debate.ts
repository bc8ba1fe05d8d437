import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';

/** The turns of a debate, in their order. */
export const turnsOf: (debate: Debate) => readonly Turn[] = memo((debate) =>
  debate.blocks.filter((block) => block.kind === 'turn'),
);
