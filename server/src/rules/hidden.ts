/** Turns of inline notation that a fault hides in the one before. */
import type { People } from '../model/people.ts';
import type { Turn } from '../syntax/block.ts';
import { buriedIn } from './inline-buried.ts';
import { splitsIn } from './inline-splits.ts';
import { unreadIn } from './unread.ts';

/** Whether words of another speaker are read as this turn's, until a fault is mended. */
export const hidesTurn = (turn: Turn, people: People): boolean =>
  turn.notation === 'inline' &&
  (unreadIn(turn, people).length > 0 || splitsIn(turn).length > 0 || buriedIn(turn, people).length > 0);
