import type { Position, Range } from 'vscode-languageserver-types';
import type { Block, Span } from '../syntax/block.ts';
import { lineStarts } from '../syntax/line-ends.ts';
import { memo } from '../syntax/memo.ts';

const startsOf: (block: Block) => readonly number[] = memo((block) => lineStarts(block.text));

const longestAttribution = 400;

/** The range of a span of `block`, whose first line is `line` of the transcript. UTF-16 characters. */
export const rangeIn = (block: Block, line: number, span: Span): Range => ({
  start: positionIn(block, line, span.start),
  end: positionIn(block, line, span.end),
});

function positionIn(block: Block, line: number, at: number): Position {
  // Attributions, which are asked for most, stand on the first line; no table of lines is kept for them.
  if (at <= longestAttribution && !/[\r\n]/.test(block.text.slice(0, at))) return { line, character: at };
  const starts = startsOf(block);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: line + low, character: at - (starts[low] ?? 0) };
}
