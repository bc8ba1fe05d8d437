import { attributionOf } from '../model/attribution.ts';
import { type Block, textOf } from '../syntax/block.ts';
import { isCanonicalLink } from '../syntax/lines.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import type { House } from './rule.ts';
import { turnLinesOf } from './turn-lines.ts';

const usual = '- Hansard - - - Excerpts';

type Counts = ReadonlyMap<string, number>;

/** How a document writes what can be written in more than one way: as most of its own lines have it. */
export const houseOf: (tree: Tree) => House = memo((tree) => {
  const all = new Map<string, number>();
  for (const debate of tree.debates) {
    for (const counts of linksOf(debate).values()) addTo(all, counts);
  }
  const linkLine = mostOf(all) ?? usual;
  const linkLineOf = (speaker: string | undefined): string => {
    const own = new Map<string, number>();
    if (speaker !== undefined) for (const debate of tree.debates) addTo(own, linksOf(debate).get(speaker) ?? new Map());
    return mostOf(own) ?? linkLine;
  };
  return { linkLine, linkLineOf, lineEnd: firstLineEnd(tree) };
});

/** The link lines of a debate, well formed, by speaker. */
const linksOf: (debate: Debate) => ReadonlyMap<string, Counts> = memo((debate) => {
  const bySpeaker = new Map<string, Map<string, number>>();
  for (const block of debate.blocks) {
    const link = linkOf(block);
    if (block.kind !== 'turn' || link === undefined) continue;
    const speaker = attributionOf(block)?.speaker ?? '';
    const counts = bySpeaker.get(speaker) ?? new Map<string, number>();
    bySpeaker.set(speaker, counts);
    addTo(counts, new Map([[link, 1]]));
  }
  return bySpeaker;
});

function linkOf(block: Block): string | undefined {
  const link = block.kind === 'turn' ? turnLinesOf(block).link : undefined;
  const words = link && textOf(block, link);
  return words !== undefined && isCanonicalLink(words) ? words : undefined;
}

function addTo(counts: Map<string, number>, more: Counts): void {
  for (const [link, count] of more) counts.set(link, (counts.get(link) ?? 0) + count);
}

const mostOf = (counts: Counts): string | undefined => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];

function firstLineEnd(tree: Tree): string {
  const [block] = tree.debates[0]?.blocks ?? [];
  return /\r\n|\n|\r/.exec(block?.text ?? '')?.[0] ?? '\n';
}
