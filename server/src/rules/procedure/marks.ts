/** The columns and times of a debate, each alone on its line, found in one pass over its lines. */
import { linesOf } from '../../model/division.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import type { Aspect } from '../rule.ts';
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
  for (const block of blocks) {
    const own = marksOf(block);
    if (own === noMarks) continue;
    for (const column of own.columns) columns.push(column);
    for (const time of own.times) times.push(time);
  }
  return { columns, times };
});

/** The columns and times of a block. */
export const marks: Aspect = ({ block }) => marksOf(block);

const noMarks: Marks = { columns: [], times: [] };

const marksOf: (block: Block) => Marks = memo((block) => {
  const columns: PlacedColumn[] = [];
  const times: PlacedTime[] = [];
  const addColumn = (span: Span) => {
    const column = columnAt(block, span);
    if (column) columns.push({ ...column, block });
  };
  const addTime = ({ start, end }: Span) => {
    const time = timeOf(block.text.slice(start, end));
    if (time) times.push({ ...time, start, end, block });
  };
  switch (block.kind) {
    case 'turn':
      for (const part of block.parts) {
        if (part.kind === 'time') addTime(part);
        else addColumn(part);
      }
      break;
    case 'time':
      addTime(block.content);
      break;
    case 'heading':
      addColumn(block.title);
      break;
    case 'marker':
    case 'procedure':
      addColumn(block.content);
      break;
    case 'division':
      if (block.text.includes('Column')) for (const line of linesOf(block)) addColumn(line);
      break;
    case 'header':
      break;
    default:
      block satisfies never;
  }
  return columns.length === 0 && times.length === 0 ? noMarks : { columns, times };
});
