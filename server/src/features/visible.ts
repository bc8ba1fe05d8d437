import type { Position, Range } from 'vscode-languageserver-types';
import type { Block } from '../syntax/block.ts';
import { countLines, lineStartOf } from '../syntax/line-ends.ts';
import { memo } from '../syntax/memo.ts';

/** Where a block's last visible character ends, from the block's start: its text without the blank lines and spaces after it. */
const visibleEnd: (block: Block) => Position = memo(({ text }) => {
  const visible = text.trimEnd();
  return { line: countLines(visible), character: visible.length - lineStartOf(visible, visible.length) };
});

/** The range of a block's visible text. `line` is the line of its start. */
export function visibleRange(block: Block, line: number): Range {
  const end = visibleEnd(block);
  return { start: { line, character: 0 }, end: { line: line + end.line, character: end.character } };
}
