import type { Block, Span } from '../syntax/block.ts';

const nowhere: readonly Span[] = [];

/** The prose of a block: a turn's paragraphs, a heading's or procedure's words. Headers, links and marks have none. */
export function passagesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'turn':
      return block.parts.filter((part) => part.kind === 'paragraph');
    case 'procedure':
      return [block.content];
    case 'heading':
      return [block.title];
    case 'header':
    case 'division':
    case 'time':
    case 'marker':
      return nowhere;
    default:
      return block satisfies never;
  }
}
