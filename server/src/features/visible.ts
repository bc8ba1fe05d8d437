import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

/** The end of a block's last visible character: its text without the blank lines and spaces after it. */
export const visibleEnd: (block: Block) => number = memo((block) => block.text.trimEnd().length);
