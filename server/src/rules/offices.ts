/** The turns of those who speak in an office. */
import { type Attribution, attributionOf } from '../model/attribution.ts';
import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';

export interface OfficeTurn {
  readonly turn: Turn;
  readonly at: Attribution;
  readonly office: string;
}

/** In the order of the debate. */
export const officeTurnsIn: (debate: Debate) => readonly OfficeTurn[] = memo((debate) => {
  const found: OfficeTurn[] = [];
  for (const turn of debate.blocks) {
    if (turn.kind !== 'turn') continue;
    const at = attributionOf(turn);
    if (at?.role === 'office' && at.office !== undefined) found.push({ turn, at, office: at.office });
  }
  return found;
});
