import type { Block, Part, Span } from '../syntax/block.ts';

const isParagraph = ({ kind }: Part): boolean => kind === 'paragraph';

const nowhere: readonly Span[] = [];

/** The prose of a block: a turn's paragraphs, a heading's or procedure's words. Headers, links and marks have none. */
export function passagesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'turn':
      return block.parts.every(isParagraph) ? block.parts : block.parts.filter(isParagraph);
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
