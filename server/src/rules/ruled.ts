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

export function ruledIn(debate: Debate, document: DocumentFacts, before: Before | undefined): Ruled {
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
  const compared = before && comparison(before, facts);
  const byRule = debateRules.map((one, i) => {
    const last = before?.ruled.byRule[i];
    if (last && compared && isSame(one, last, compared, before.ruled.inSpeech || looked.inSpeech)) return last;
    const now = findingsOf(one, facts);
    // What a rule keeps itself is the same object.
    return last?.length === now.length && last.every(({ finding }, k) => finding === now[k]?.finding) ? last : now;
  });
  const inSpeech = looked.inSpeech || (before?.ruled.inSpeech ?? false);
  if (before?.ruled.byRule.every((found, i) => found === byRule[i])) return { ...before.ruled, inSpeech };
  return { found: byRule.flat(), byRule, inSpeech };
}

function findingsOf(rule: DebateRule, facts: DebateFacts): readonly Found[] {
  let found: Found[] | undefined;
  let inBlock: Map<Block, number> | undefined;
  for (const finding of rule.check(facts)) {
    const { block } = finding;
    inBlock ??= new Map();
    const there = (inBlock.get(block) ?? 0) + 1;
    inBlock.set(block, there);
    if (there > mostInBlock) continue;
    found ??= [];
    found.push({ rule, block, finding });
  }
  return found ?? none;
}

/** What an edit has left as it was, as far as rules look: each question is asked once for all of them. */
interface Comparison {
  /** Blocks that are no longer there. */
  readonly gone: ReadonlySet<Block>;
  /** Whether the touched blocks read as those did in whose place they stand. */
  reads(aspect: Aspect): boolean;
  /** Whether the blocks up to `reach` from them read as they did. */
  near(aspect: Aspect, reach: number): boolean;
}

/** `undefined` where blocks do not stand in the place of as many of the same kinds. */
function comparison({ from, start, fromEnd, end }: Before, facts: DebateFacts): Comparison | undefined {
  if (end !== fromEnd) return undefined;
  const { blocks } = facts;
  const gone = new Set<Block>();
  const touched: number[] = [];
  for (let i = start; i < end; i += 1) {
    const old = from.blocks[i];
    if (!old || old.kind !== blocks[i]?.kind) return undefined;
    if (old === blocks[i]) continue;
    gone.add(old);
    touched.push(i);
  }
  const seen = (aspect: Aspect, all: readonly Block[], index: number): unknown => {
    const block = all[index];
    return block && aspect({ block, blocks: all, index, facts });
  };
  const isSameAt = (aspect: Aspect, index: number): boolean =>
    seen(aspect, blocks, index) === seen(aspect, from.blocks, index);
  const read = new Map<Aspect, boolean>();
  const around = new Map<Aspect, boolean>();
  return {
    gone,
    reads: (aspect) => answered(read, aspect, () => touched.every((index) => isSameAt(aspect, index))),
    // Each aspect is read with one reach.
    near: (aspect, reach) =>
      answered(around, aspect, () => {
        for (let i = Math.max(0, start - reach); i < end + reach; i += 1) if (!isSameAt(aspect, i)) return false;
        return true;
      }),
  };
}

function answered(answers: Map<Aspect, boolean>, aspect: Aspect, ask: () => boolean): boolean {
  const before = answers.get(aspect);
  if (before !== undefined) return before;
  const answer = ask();
  answers.set(aspect, answer);
  return answer;
}

/**
 * Whether a rule finds what it found before. What it says of a block that is no longer there is not taken over: its fixes may
 * hold on to that block.
 */
function isSame({ reads, near }: DebateRule, last: readonly Found[], compared: Comparison, inSpeech: boolean): boolean {
  const { gone } = compared;
  if (gone.size === 0) return true;
  if (!reads) return false;
  if (last.some(({ block, finding }) => gone.has(block) || (finding.related && gone.has(finding.related.block))))
    return false;
  return (
    reads.every((aspect) => (aspect === speech && !inSpeech) || compared.reads(aspect)) &&
    (near === undefined || near.reads.every((aspect) => compared.near(aspect, near.reach)))
  );
}
