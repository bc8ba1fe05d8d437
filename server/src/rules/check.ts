/** Runs the rules. What they find is kept by the block or the debate that they looked at. */
import { turnsOf } from '../model/debate.ts';
import { mastheadOf } from '../model/header.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';
import { rules } from './index.ts';
import type { BlockRule, DebateRule, Finding, Rule } from './rule.ts';

/** A finding with its rule and the block that its offsets are counted from. */
export interface Found {
  readonly rule: Rule;
  readonly block: Block;
  readonly finding: Finding;
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const debateRules = rules.filter((rule): rule is DebateRule => rule.scope === 'debate');

const none: readonly Found[] = [];

const foundInBlock: (block: Block) => readonly Found[] = memo((block) => {
  const found: Found[] = [];
  for (const rule of blockRules) {
    for (const finding of rule.check(block)) found.push({ rule, block, finding });
  }
  return found.length > 0 ? inOrder(found) : none;
});

/** Everything found in a debate, by block, in the order of the text within each. */
export const foundIn: (debate: Debate) => ReadonlyMap<Block, readonly Found[]> = memo((debate) => {
  const all = new Map<Block, readonly Found[]>();
  for (const block of debate.blocks) {
    const found = foundInBlock(block);
    if (found.length > 0) all.set(block, found);
  }
  const facts = { debate, blocks: debate.blocks, turns: turnsOf(debate), masthead: mastheadOf(debate) };
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
});

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.finding.start - b.finding.start);
