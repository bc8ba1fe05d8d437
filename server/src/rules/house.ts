import { type Block, textOf } from '../syntax/block.ts';
import { isCanonicalLink } from '../syntax/lines.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import type { House } from './rule.ts';

const usual = '- Hansard - - - Excerpts';

/** How a document writes what can be written in more than one way: as most of its own lines have it. */
export const houseOf: (tree: Tree) => House = memo((tree) => {
  const counts = new Map<string, number>();
  for (const debate of tree.debates) {
    for (const [link, count] of linksOf(debate)) counts.set(link, (counts.get(link) ?? 0) + count);
  }
  const [linkLine = usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { linkLine, lineEnd: firstLineEnd(tree) };
});

const linksOf: (debate: Debate) => ReadonlyMap<string, number> = memo((debate) => {
  const counts = new Map<string, number>();
  for (const block of debate.blocks) {
    const link = linkOf(block);
    if (link !== undefined) counts.set(link, (counts.get(link) ?? 0) + 1);
  }
  return counts;
});

function linkOf(block: Block): string | undefined {
  if (block.kind !== 'turn' || !block.link) return undefined;
  const link = textOf(block, block.link);
  return isCanonicalLink(link) ? link : undefined;
}

function firstLineEnd(tree: Tree): string {
  const [block] = tree.debates[0]?.blocks ?? [];
  return /\r\n|\n|\r/.exec(block?.text ?? '')?.[0] ?? '\n';
}
