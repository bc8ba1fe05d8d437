/** Runs the rules. What they find is kept by the block or the debate that they looked at. */
import { turnsOf } from '../model/debate.ts';
import { mastheadOf } from '../model/header.ts';
import { peopleIn } from '../model/people.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { fileIgnoresIn, type Ignore, ignoresOf, silences } from './ignores.ts';
import { rules } from './index.ts';
import type { BlockRule, DebateRule, DocumentFacts, Finding, Given, IgnoreRule, Rule } from './rule.ts';
import { signalsOf } from './signals.ts';
import { type Style, styleOf } from './style.ts';

/** A finding with its rule and the block that its offsets are counted from. */
export interface Found {
  readonly rule: Rule;
  readonly block: Block;
  readonly finding: Finding;
}

/** What is found in a debate, by block, in the order of the text within each. */
export type ByBlock = ReadonlyMap<Block, readonly Found[]>;

const noParties: readonly string[] = [];

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const debateRules = rules.filter((rule): rule is DebateRule => rule.scope === 'debate');
const ignoreRules = rules.filter((rule): rule is IgnoreRule => rule.scope === 'ignores');

/**
 * What is found in a document, a debate each, in their order. A debate that has not changed, in a document of which the
 * rules know the same, gives the same object again.
 */
export function foundIn(tree: Tree, given: Given = {}): readonly ByBlock[] {
  const ignores = fileIgnoresIn(tree);
  const document: DocumentFacts = {
    style: styleOf(tree, given.style),
    people: peopleIn(tree),
    roster: given.roster,
    fileName: given.fileName,
    page: given.page,
    parties: given.parties ?? noParties,
    ignored: ignores.length > 0 ? ignores.flatMap(({ codes }) => codes) : noCodes,
    patterns: given.patterns ?? noPatterns,
  };
  const found = tree.debates.map((debate) => foundInDebate(debate, document));
  if (ignores.length === 0) return found.map(({ byBlock }) => byBlock);
  const used = new Set(found.flatMap(({ silenced }) => [...silenced]));
  return found.map((one, i) => withUnused(one, tree.debates[i], used));
}

const noCodes: readonly string[] = [];
const noPatterns: readonly BlockRule[] = [];

interface Checked {
  readonly byBlock: ByBlock;
  /** The codes of findings that are not given because the whole document ignores them. */
  readonly silenced: ReadonlySet<string>;
}

const keptOfDebate = memo<
  Debate,
  { kept: { readonly document: DocumentFacts; readonly checked: Checked } | undefined }
>(() => ({ kept: undefined }));

function foundInDebate(debate: Debate, document: DocumentFacts): Checked {
  const slot = keptOfDebate(debate);
  if (slot.kept && same(slot.kept.document, document)) return slot.kept.checked;
  const checked = silenced(debate, check(debate, document), document.ignored);
  slot.kept = { document, checked };
  return checked;
}

const same = (a: DocumentFacts, b: DocumentFacts): boolean =>
  a.style === b.style &&
  a.people === b.people &&
  a.roster === b.roster &&
  a.fileName === b.fileName &&
  a.page === b.page &&
  a.parties === b.parties &&
  a.patterns === b.patterns &&
  (a.ignored === b.ignored || a.ignored.join() === b.ignored.join());

function check(debate: Debate, document: DocumentFacts): ByBlock {
  const all = new Map<Block, readonly Found[]>();
  for (const block of debate.blocks) {
    const found = foundInBlock(block, document);
    if (found.length > 0) all.set(block, found);
  }
  const masthead = mastheadOf(debate);
  const facts = {
    debate,
    blocks: debate.blocks,
    turns: turnsOf(debate),
    masthead: document.page === undefined ? masthead : { ...masthead, page: document.page },
    document,
  };
  const more: Found[] = [];
  for (const rule of debateRules) {
    for (const finding of rule.check(facts)) more.push({ rule, block: finding.block, finding });
  }
  const found = more.length > 0 ? withMore(all, more) : all;
  return found.size > 0 ? oneForEach(debate, found) : found;
}

function withMore(byBlock: ByBlock, more: readonly Found[]): ByBlock {
  const all = new Map(byBlock);
  const lists = new Map<Block, Found[]>();
  for (const found of more) {
    const { block } = found;
    let list = lists.get(block);
    if (!list) {
      list = [...(byBlock.get(block) ?? none)];
      lists.set(block, list);
    }
    list.push(found);
  }
  for (const [block, list] of lists) all.set(block, inOrder(list));
  return all;
}

/** Without the findings that yield to another of the same fault, or wait for an error beside them to be mended. */
function oneForEach({ blocks }: Debate, byBlock: ByBlock): ByBlock {
  const left = new Map<Block, readonly Found[]>();
  const hasError = (block: Block | undefined): boolean =>
    block !== undefined && (byBlock.get(block)?.some(({ rule }) => rule.severity === 'error') ?? false);
  for (const [block, found] of byBlock) {
    // Most have nobody to yield to, and a block may have thousands.
    const codes = new Set(found.map(({ rule }) => rule.code));
    const mayYield = ({ rule }: Found): boolean => rule.yieldsTo?.some((code) => codes.has(code)) ?? false;
    const kept = found.filter((one) => !(mayYield(one) && found.some((other) => yields(one, other))));
    const waiting = kept.some(({ rule }) => rule.waits);
    const place = waiting ? blocks.indexOf(block) : -1;
    const beside = waiting && [blocks[place - 1], block, blocks[place + 1]].some(hasError);
    const now = beside ? kept.filter(({ rule }) => !rule.waits) : kept;
    if (now.length > 0) left.set(block, now);
  }
  return left;
}

function yields(one: Found, other: Found): boolean {
  if (one === other || !one.rule.yieldsTo?.includes(other.rule.code)) return false;
  const [a, b] = [one.finding, other.finding];
  if (a.start < b.end && b.start < a.end) return true;
  const end = one.block.kind === 'turn' ? (one.block.link ?? one.block.attribution)?.end : undefined;
  return end !== undefined && a.start < end && b.start < end;
}

interface KeptOfBlock {
  readonly style: Style;
  readonly patterns: readonly BlockRule[];
  readonly found: readonly Found[];
}

const none: readonly Found[] = [];
const keptOfBlock = memo<Block, { kept: KeptOfBlock | undefined }>(() => ({ kept: undefined }));

function foundInBlock(block: Block, { style, patterns }: DocumentFacts): readonly Found[] {
  const slot = keptOfBlock(block);
  if (slot.kept?.style === style && slot.kept.patterns === patterns) return slot.kept.found;
  const signals = signalsOf(block);
  const found: Found[] = [];
  for (const rule of blockRules) {
    if (rule.needs !== undefined && (rule.needs & signals) === 0) continue;
    for (const finding of rule.check(block, style)) found.push({ rule, block, finding });
  }
  for (const rule of patterns) {
    for (const finding of rule.check(block, style)) found.push({ rule, block, finding });
  }
  slot.kept = { style, patterns, found: found.length > 0 ? inOrder(found) : none };
  return slot.kept.found;
}

/** What is left when the suppression lines have spoken, and what is wrong with those that speak for one place. */
function silenced(debate: Debate, byBlock: ByBlock, ignored: readonly string[]): Checked {
  const local = ignoresOf(debate).filter(({ file }) => !file);
  if (local.length === 0 && ignored.length === 0) return { byBlock, silenced: nothing };
  const left = new Map<Block, readonly Found[]>();
  const everywhere = new Set<string>();
  const used = new Map<Ignore, Set<string>>(local.map((ignore) => [ignore, new Set()]));
  for (const [block, all] of byBlock) {
    const kept = all.filter(({ rule: { code }, finding: { start } }) => {
      const by = local.filter((ignore) => silences(ignore, code, block, start));
      for (const ignore of by) used.get(ignore)?.add(code);
      if (by.length === 0 && ignored.includes(code)) everywhere.add(code);
      return by.length === 0 && !ignored.includes(code);
    });
    if (kept.length > 0) left.set(block, kept);
  }
  const more = local.flatMap((ignore) => judged(ignore, used.get(ignore) ?? nothing));
  return { byBlock: withMore(left, more), silenced: everywhere };
}

const nothing: ReadonlySet<string> = new Set();

const judged = (ignore: Ignore, used: ReadonlySet<string>): readonly Found[] =>
  ignoreRules.flatMap((rule) => {
    const unused = ignore.codes.filter((code) => !used.has(code));
    return [...rule.check({ ...ignore, unused })].map(({ block, ...finding }) => ({ rule, block, finding }));
  });

const unusedIn = memo<Checked, { used: string; byBlock: ByBlock }>(({ byBlock }) => ({ used: '', byBlock }));

/** With what is wrong with the suppression lines of a debate that speak for the whole document. */
function withUnused(checked: Checked, debate: Debate | undefined, used: ReadonlySet<string>): ByBlock {
  const ignores = debate ? ignoresOf(debate).filter(({ file }) => file) : [];
  if (ignores.length === 0) return checked.byBlock;
  const slot = unusedIn(checked);
  const key = [...used].sort().join(' ') || ' ';
  if (slot.used !== key) {
    slot.used = key;
    slot.byBlock = withMore(
      checked.byBlock,
      ignores.flatMap((ignore) => judged(ignore, used)),
    );
  }
  return slot.byBlock;
}

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.finding.start - b.finding.start);
