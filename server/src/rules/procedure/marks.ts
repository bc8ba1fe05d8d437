/** The columns and times of a debate, each alone on its line, found in one pass over its lines. */
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { type Column, columnAt } from './columns.ts';
import { type Time, timeOf } from './times.ts';

export interface PlacedColumn extends Column {
  readonly block: Block;
}

export interface PlacedTime extends Time, Span {
  readonly block: Block;
}

export interface Marks {
  readonly columns: readonly PlacedColumn[];
  readonly times: readonly PlacedTime[];
}

export const marksIn: (debate: Debate) => Marks = memo(({ blocks }) => {
  const columns: PlacedColumn[] = [];
  const times: PlacedTime[] = [];
  const addColumn = (block: Block, span: Span) => {
    const column = columnAt(block, span);
    if (column) columns.push({ ...column, block });
  };
  const addTime = (block: Block, { start, end }: Span) => {
    const time = timeOf(block.text.slice(start, end));
    if (time) times.push({ ...time, start, end, block });
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'turn':
        for (const part of block.parts) {
          if (part.kind === 'time') addTime(block, part);
          else addColumn(block, part);
        }
        break;
      case 'time':
        addTime(block, block.content);
        break;
      case 'heading':
        addColumn(block, block.title);
        break;
      case 'marker':
      case 'procedure':
        addColumn(block, block.content);
        break;
      case 'header':
      case 'division':
        break;
      default:
        block satisfies never;
    }
  }
  return { columns, times };
});
