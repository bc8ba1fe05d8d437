/** Runs the rules. What they find is kept by the block or the debate that they looked at. */
import { turnsOf } from '../model/debate.ts';
import { mastheadOf } from '../model/header.ts';
import { peopleIn } from '../model/people.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { rules } from './index.ts';
import type { BlockRule, DebateRule, DocumentFacts, Finding, Given, Rule } from './rule.ts';
import { signalsOf } from './signals.ts';
import { type Style, styleOf } from './style.ts';

/** A finding with its rule and the block that its offsets are counted from. */
export interface Found {
  readonly rule: Rule;
  readonly block: Block;
  readonly finding: Finding;
}

/** What the rules may know of a whole document. */
export const factsOf = (tree: Tree, given: Given): DocumentFacts => ({
  style: styleOf(tree, given.style),
  people: peopleIn(tree),
  roster: given.roster,
  fileName: given.fileName,
  parties: given.parties ?? noParties,
});

const noParties: readonly string[] = [];

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const debateRules = rules.filter((rule): rule is DebateRule => rule.scope === 'debate');

const none: readonly Found[] = [];

interface KeptOfBlock {
  readonly style: Style;
  readonly found: readonly Found[];
}

const keptOfBlock = memo<Block, { kept: KeptOfBlock | undefined }>(() => ({ kept: undefined }));

function foundInBlock(block: Block, style: Style): readonly Found[] {
  const slot = keptOfBlock(block);
  if (slot.kept?.style === style) return slot.kept.found;
  const signals = signalsOf(block);
  const found: Found[] = [];
  for (const rule of blockRules) {
    if (rule.needs !== undefined && (rule.needs & signals) === 0) continue;
    for (const finding of rule.check(block, style)) found.push({ rule, block, finding });
  }
  slot.kept = { style, found: found.length > 0 ? inOrder(found) : none };
  return slot.kept.found;
}

type ByBlock = ReadonlyMap<Block, readonly Found[]>;

const keptOfDebate = memo<Debate, { kept: { readonly document: DocumentFacts; readonly found: ByBlock } | undefined }>(
  () => ({ kept: undefined }),
);

/** Everything found in a debate, by block, in the order of the text within each. */
export function foundIn(debate: Debate, document: DocumentFacts): ByBlock {
  const slot = keptOfDebate(debate);
  if (slot.kept && same(slot.kept.document, document)) return slot.kept.found;
  const found = check(debate, document);
  slot.kept = { document, found };
  return found;
}

const same = (a: DocumentFacts, b: DocumentFacts): boolean =>
  a.style === b.style &&
  a.people === b.people &&
  a.roster === b.roster &&
  a.fileName === b.fileName &&
  a.parties === b.parties;

function check(debate: Debate, document: DocumentFacts): ByBlock {
  const all = new Map<Block, readonly Found[]>();
  for (const block of debate.blocks) {
    const found = foundInBlock(block, document.style);
    if (found.length > 0) all.set(block, found);
  }
  const facts = { debate, blocks: debate.blocks, turns: turnsOf(debate), masthead: mastheadOf(debate), document };
  const more = new Map<Block, Found[]>();
  for (const rule of debateRules) {
    for (const { block, ...finding } of rule.check(facts)) {
      const found = more.get(block);
      if (found) found.push({ rule, block, finding });
      else more.set(block, [{ rule, block, finding }]);
    }
  }
  for (const [block, found] of more) all.set(block, inOrder([...(all.get(block) ?? none), ...found]));
  return all;
}

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.finding.start - b.finding.start);
