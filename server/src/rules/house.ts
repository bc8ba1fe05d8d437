import { attributionOf } from '../model/attribution.ts';
import { mastheadOf } from '../model/header.ts';
import { nameKey } from '../model/names.ts';
import { type Block, textOf } from '../syntax/block.ts';
import { isCanonicalLink } from '../syntax/lines.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import type { House } from './rule.ts';
import { type Style, styleOf } from './style.ts';
import { turnLinesOf } from './turn-lines.ts';

const usual = '- Hansard - - - Excerpts';

/** On a member's page no excerpts are offered of what the page is made of. */
const onOwnPage = '- Hansard - -';

type Counts = ReadonlyMap<string, number>;

/** How a document writes what can be written in more than one way: as a person has set, or as most of its own lines have it. */
export function houseOf(tree: Tree, set: Partial<Style> = {}): House {
  return { ...linesOf(tree), style: styleOf(tree, set) };
}

const linesOf: (tree: Tree) => Omit<House, 'style'> = memo((tree) => {
  const hosts = new Set(tree.debates.flatMap(hostsOf));
  const all = new Map<string, number>();
  const others = new Map<string, number>();
  const bySpeaker = new Map<string, Map<string, number>>();
  for (const debate of tree.debates) {
    for (const [speaker, counts] of linksOf(debate)) {
      const own = bySpeaker.get(speaker) ?? new Map<string, number>();
      bySpeaker.set(speaker, own);
      addTo(own, counts);
      addTo(all, counts);
      if (!hosts.has(speaker)) addTo(others, counts);
    }
  }
  const linkLine = mostOf(all) ?? usual;
  // Whoever has no link line yet: the page's member has the form of that page, everybody else that of the others.
  const unseen = (speaker: string): string => (hosts.has(speaker) ? onOwnPage : (mostOf(others) ?? usual));
  const linkLineOf = (speaker: string | undefined): string =>
    speaker === undefined ? linkLine : (mostOf(bySpeaker.get(speaker) ?? new Map()) ?? unseen(speaker));
  return { linkLineOf, lineEnd: firstLineEnd(tree) };
});

/** Whose page a debate is: the identity of the member, on a member's page. */
function hostsOf(debate: Debate): readonly string[] {
  const { page, members } = mastheadOf(debate);
  return page === 'member' ? members.map(nameKey) : [];
}

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
