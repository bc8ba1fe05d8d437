/** Runs the rules that look at a debate. After an edit, those that it can make find something else. */
import { turnsOf } from '../model/debate.ts';
import { mastheadOf } from '../model/header.ts';
import type { Block } from '../syntax/block.ts';
import type { Descent } from '../syntax/descent.ts';
import type { Debate } from '../syntax/tree.ts';
import { speech } from './aspects.ts';
import { rules } from './index.ts';
import type { Aspect, DebateFacts, DebateRule, DocumentFacts, Finding } from './rule.ts';

/** A finding of a debate's rule with the block that its offsets are counted from. */
interface Found {
  readonly rule: DebateRule;
  readonly block: Block;
  readonly finding: Finding & { readonly block: Block };
}

/** What the debate's rules found. */
export interface Ruled {
  /** Of all rules, in their order. The same array where nothing was found anew. */
  readonly found: readonly Found[];
  /** By rule, in the order of `debateRules`. */
  readonly byRule: readonly (readonly Found[])[];
  /** Whether one of the rules looked for something in speech. */
  readonly inSpeech: boolean;
}

/** What was found before an edit, and what the edit touched. */
interface Before extends Descent<Debate> {
  readonly ruled: Ruled;
}

const debateRules = rules.filter((rule): rule is DebateRule => rule.scope === 'debate');

/** A block in which one rule finds more than this is no speech, and more of the same helps nobody. */
export const mostInBlock = 200;

const none: readonly Found[] = [];

export function rule(debate: Debate, document: DocumentFacts, before: Before | undefined): Ruled {
  const masthead = mastheadOf(debate);
  const looked = { inSpeech: false };
  const facts: DebateFacts = {
    debate,
    blocks: debate.blocks,
    turns: turnsOf(debate),
    masthead: document.page === undefined ? masthead : { ...masthead, page: document.page },
    document,
    looked,
  };
  const touched = before && touchedBy(before, debate);
  const byRule = debateRules.map((one, i) => {
    const last = before?.ruled.byRule[i];
    if (last && touched && isSame(one, last, before, touched, facts)) return last;
    const now = findingsOf(one, facts);
    // What a rule keeps itself is the same object.
    return last?.length === now.length && last.every(({ finding }, k) => finding === now[k]?.finding) ? last : now;
  });
  const inSpeech = looked.inSpeech || (before?.ruled.inSpeech ?? false);
  if (before?.ruled.byRule.every((found, i) => found === byRule[i])) return { ...before.ruled, inSpeech };
  return { found: byRule.flat(), byRule, inSpeech };
}

function findingsOf(rule: DebateRule, facts: DebateFacts): readonly Found[] {
  const found: Found[] = [];
  let last: Block | undefined;
  let there = 0;
  for (const finding of rule.check(facts)) {
    const { block } = finding;
    there = block === last ? there + 1 : 1;
    last = block;
    if (there <= mostInBlock) found.push({ rule, block, finding });
  }
  return found.length > 0 ? found : none;
}

/** Where blocks have changed and stand in the place of as many of the same kinds; `undefined` where they do not. */
function touchedBy({ from, start, fromEnd, end }: Before, { blocks }: Debate): ReadonlySet<Block> | undefined {
  if (end !== fromEnd) return undefined;
  const old = new Set<Block>();
  for (let i = start; i < end; i += 1) {
    const block = from.blocks[i];
    if (!block || block.kind !== blocks[i]?.kind) return undefined;
    if (block !== blocks[i]) old.add(block);
  }
  return old;
}

/**
 * Whether a rule finds what it found before. What it says of a block that is no longer there is not taken over: its fixes may
 * hold on to that block.
 */
function isSame(
  { reads, near }: DebateRule,
  last: readonly Found[],
  { from, start, end, ruled }: Before,
  touched: ReadonlySet<Block>,
  facts: DebateFacts,
): boolean {
  if (touched.size === 0) return true;
  if (!reads) return false;
  if (last.some(({ block, finding }) => touched.has(block) || (finding.related && touched.has(finding.related.block))))
    return false;
  const { blocks, looked } = facts;
  const isSameAt = (index: number, aspect: Aspect): boolean =>
    (aspect === speech && !ruled.inSpeech && !looked.inSpeech) ||
    seenBy(aspect, blocks, index, facts) === seenBy(aspect, from.blocks, index, facts);
  for (let index = start; index < end; index += 1) {
    if (blocks[index] === from.blocks[index]) continue;
    for (const aspect of reads) if (!isSameAt(index, aspect)) return false;
  }
  if (!near) return true;
  const to = Math.min(blocks.length, end + near.reach);
  for (let index = Math.max(0, start - near.reach); index < to; index += 1)
    for (const aspect of near.reads) if (!isSameAt(index, aspect)) return false;
  return true;
}

function seenBy(aspect: Aspect, blocks: readonly Block[], index: number, facts: DebateFacts): unknown {
  const block = blocks[index];
  return block && aspect({ block, blocks, index, facts });
}
