/** Runs the rules. What they find is kept by the block or the debate that they looked at. */
import { peopleIn } from '../model/people.ts';
import { signalsOf } from '../model/signals.ts';
import type { Block } from '../syntax/block.ts';
import { type Descent, takeDescent } from '../syntax/descent.ts';
import { lasting, memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { causesIn, restIn } from './causes.ts';
import { fileIgnoresIn, type Ignore, ignoresOf, silences } from './ignores.ts';
import { rules } from './index.ts';
import type { BlockRule, DocumentFacts, Finding, Given, IgnoreRule, Rule } from './rule.ts';
import { mostInBlock, type Ruled, ruledIn } from './ruled.ts';
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
const ignoreRules = rules.filter((rule): rule is IgnoreRule => rule.scope === 'ignores');

/** What is found, a debate each, in their order. */
export interface FoundSoon {
  readonly found: readonly ByBlock[];
  /** Whether all of it is of the document as it is now. */
  readonly isWhole: boolean;
}

/**
 * What is found in a document, a debate each, in their order. A debate that has not changed, in a document of which the
 * rules know the same, gives the same object again.
 */
export const foundIn = (tree: Tree, given: Given = {}): readonly ByBlock[] => foundSoon(tree, given, () => true).found;

/**
 * The same, as far as there is time. A debate that has been edited is always looked at. Of the others, where an edit has
 * changed who speaks or how the document is written, stands what was found before, when `mayGoOn` says no.
 */
export function foundSoon(tree: Tree, given: Given, mayGoOn: (debate: number) => boolean): FoundSoon {
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
  let isWhole = true;
  const found = tree.debates.map((debate, i) => {
    const before = keptOfDebate(debate).kept;
    if (before && isLater(before.document, document) && !mayGoOn(i)) {
      isWhole = false;
      return before.checked;
    }
    return foundInDebate(debate, document);
  });
  if (ignores.length === 0) return { found: found.map(({ byBlock }) => byBlock), isWhole };
  const used = new Set(found.flatMap(({ silenced }) => [...silenced]));
  return { found: found.map((one, i) => withUnused(one, tree.debates[i], used, document.patterns)), isWhole };
}

/** Whether nothing but what an edit of another debate changes is different. */
const isLater = (before: DocumentFacts, now: DocumentFacts): boolean =>
  (before.people !== now.people || before.style !== now.style) &&
  same({ ...before, people: now.people, style: now.style }, now);

const noCodes: readonly string[] = [];
const noPatterns: readonly BlockRule[] = [];

interface Checked {
  readonly byBlock: ByBlock;
  /** The codes of findings that are not given because the whole document ignores them. */
  readonly silenced: ReadonlySet<string>;
}

interface Kept {
  readonly document: DocumentFacts;
  readonly ruled: Ruled;
  readonly checked: Checked;
}

const keptOfDebate = lasting<Debate, { kept: Kept | undefined }>(() => ({ kept: undefined }));

function foundInDebate(debate: Debate, document: DocumentFacts): Checked {
  const slot = keptOfDebate(debate);
  const descent = takeDescent(debate);
  if (slot.kept && same(slot.kept.document, document)) return slot.kept.checked;
  const last = descent && keptOfDebate(descent.from).kept;
  const before = last && same(last.document, document) ? { ...descent, ...last } : undefined;
  const ruled = ruledIn(debate, document, before);
  const checked =
    before && finds(before, ruled, debate, document)
      ? before.checked
      : silenced(debate, check(debate, document, ruled), document);
  slot.kept = { document, ruled, checked };
  return checked;
}

/** Whether all is found again in the same blocks and on the same lines of the debate: then it is the same object, whatever its offset. */
function finds(before: Descent<Debate> & Kept, ruled: Ruled, { blocks }: Debate, document: DocumentFacts): boolean {
  const { from, start, fromEnd, end, checked } = before;
  if (ruled.found !== before.ruled.found || end !== fromEnd || ignoresOf(from).length > 0) return false;
  for (let i = start; i < end; i += 1) {
    const [block, old] = [blocks[i], from.blocks[i]];
    if (!block || !old || block === old) continue;
    if (block.lines !== old.lines || checked.byBlock.has(old) || ignored(block)) return false;
    if (foundInBlock(block, document).length > 0 || foundInBlock(old, document).length > 0) return false;
    if (restIn(block) !== restIn(old) && isFaulty(blocks[i - 1], ruled, document)) return false;
  }
  return true;
}

const isFaulty = (block: Block | undefined, { found }: Ruled, document: DocumentFacts): boolean =>
  block !== undefined && (foundInBlock(block, document).length > 0 || found.some((one) => one.block === block));

/** Whether a block may have a suppression line. */
const ignored = (block: Block): boolean => block.text.includes('[hansard-ignore');

const same = (a: DocumentFacts, b: DocumentFacts): boolean =>
  a.style === b.style &&
  a.people === b.people &&
  a.roster === b.roster &&
  a.fileName === b.fileName &&
  a.page === b.page &&
  a.parties === b.parties &&
  a.patterns === b.patterns &&
  (a.ignored === b.ignored || a.ignored.join() === b.ignored.join());

function check(debate: Debate, document: DocumentFacts, { found: more }: Ruled): ByBlock {
  const all = new Map<Block, readonly Found[]>();
  for (const block of debate.blocks) {
    const found = foundInBlock(block, document);
    if (found.length > 0) all.set(block, found);
  }
  const found = more.length > 0 ? withMore(all, more) : all;
  return found.size > 0 ? oneForEach(debate, found) : found;
}

function withMore(byBlock: ByBlock, more: readonly Found[]): ByBlock {
  const added = new Map<Block, Found[]>();
  for (const found of more) {
    const list = added.get(found.block);
    if (list) list.push(found);
    else added.set(found.block, [...(byBlock.get(found.block) ?? none), found]);
  }
  const all = new Map(byBlock);
  for (const [block, found] of added) all.set(block, inOrder(found));
  return all;
}

/** Without the findings that yield to another of the same fault, or wait for an error beside them to be mended. */
function oneForEach({ blocks }: Debate, byBlock: ByBlock): ByBlock {
  const left = new Map<Block, readonly Found[]>();
  const hasError = (block: Block | undefined): boolean =>
    block !== undefined && (byBlock.get(block)?.some(({ rule }) => rule.severity === 'error') ?? false);
  let causes: ReturnType<typeof causesIn> | undefined;
  const isCaused = (one: Found, beside: readonly Found[]): boolean => {
    const { waitsFor } = one.rule;
    if (!waitsFor) return false;
    if (beside.some(({ rule }) => rule !== one.rule && waitsFor.includes(rule.code))) return true;
    causes ??= causesIn(byBlock.values(), blocks);
    return causes(one, waitsFor);
  };
  for (const [block, found] of byBlock) {
    const now = found.length > mostCompared ? found : judgedTogether(block, found);
    if (now.length > 0) left.set(block, now);
  }
  return left;

  function judgedTogether(block: Block, found: readonly Found[]): readonly Found[] {
    // Most have nobody to yield to.
    const codes = new Set(found.map(({ rule }) => rule.code));
    const mayYield = ({ rule }: Found): boolean => rule.yieldsTo?.some((code) => codes.has(code)) ?? false;
    const kept = found.filter((one) => !(mayYield(one) && found.some((other) => yields(one, other))));
    const waiting = kept.some(({ rule }) => rule.waits);
    const place = waiting ? blocks.indexOf(block) : -1;
    const beside = waiting && [blocks[place - 1], block, blocks[place + 1]].some(hasError);
    return kept.filter((one) => !(beside && one.rule.waits) && !isCaused(one, kept));
  }
}

/** A block with more findings than this is no speech, and they are not held against one another. */
const mostCompared = 500;

function yields(one: Found, other: Found): boolean {
  if (one === other || !one.rule.yieldsTo?.includes(other.rule.code)) return false;
  const [a, b] = [one.finding, other.finding];
  if (a.start < b.end && b.start < a.end) return true;
  const { kind, text } = one.block;
  const end = kind === 'turn' ? (one.block.link ?? one.block.attribution)?.end : undefined;
  // The colon behind an inline attribution is a part of it.
  if (end !== undefined && a.start <= end && b.start <= end) return true;
  return (
    Math.abs(a.start - b.start) < shortLine && isOneShortLine(text, Math.min(a.start, b.start), Math.max(a.end, b.end))
  );
}

/** A line that says one thing, such as a time or a column. */
const shortLine = 60;

function isOneShortLine(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return (to < 0 ? text.length : to) - from <= shortLine && !text.slice(start, end).includes('\n');
}

interface KeptOfBlock {
  readonly style: Style;
  readonly patterns: readonly BlockRule[];
  readonly found: readonly Found[];
}

const none: readonly Found[] = [];

/** Most blocks have nothing: one object says so of all of them. */
function nothingBy(style: Style, patterns: readonly BlockRule[]): KeptOfBlock {
  if (lastNothing?.style !== style || lastNothing.patterns !== patterns) lastNothing = { style, patterns, found: none };
  return lastNothing;
}
let lastNothing: KeptOfBlock | undefined;

const keptOfBlock = lasting<Block, { kept: KeptOfBlock | undefined }>(() => ({ kept: undefined }));

function foundInBlock(block: Block, { style, patterns }: DocumentFacts): readonly Found[] {
  const slot = keptOfBlock(block);
  if (slot.kept?.style === style && slot.kept.patterns === patterns) return slot.kept.found;
  const signals = signalsOf(block);
  const found: Found[] = [];
  const run = (rule: BlockRule): void => {
    let left = mostInBlock;
    for (const finding of rule.check(block, style)) {
      found.push({ rule, block, finding });
      left -= 1;
      if (left === 0) break;
    }
  };
  for (const rule of blockRules) if (rule.needs === undefined || (rule.needs & signals) !== 0) run(rule);
  for (const rule of patterns) run(rule);
  slot.kept = found.length > 0 ? { style, patterns, found: inOrder(found) } : nothingBy(style, patterns);
  return slot.kept.found;
}

/** What is left when the suppression lines have spoken, and what is wrong with those that speak for one place. */
function silenced(debate: Debate, byBlock: ByBlock, { ignored, patterns }: DocumentFacts): Checked {
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
  const more = local.flatMap((ignore) => judged(ignore, used.get(ignore) ?? nothing, codesWith(patterns)));
  return { byBlock: withMore(left, more), silenced: everywhere };
}

const nothing: ReadonlySet<string> = new Set();

const codesWith = (patterns: readonly BlockRule[]): readonly string[] =>
  [...rules, ...patterns].map(({ code }) => code);

const judged = (ignore: Ignore, used: ReadonlySet<string>, known: readonly string[]): readonly Found[] =>
  ignoreRules.flatMap((rule) => {
    const unused = ignore.codes.filter((code) => !used.has(code));
    return [...rule.check({ ...ignore, unused, known })].map(({ block, ...finding }) => ({ rule, block, finding }));
  });

const unusedIn = memo<Checked, { used: string; byBlock: ByBlock }>(({ byBlock }) => ({ used: '', byBlock }));

/** With what is wrong with the suppression lines of a debate that speak for the whole document. */
function withUnused(
  checked: Checked,
  debate: Debate | undefined,
  used: ReadonlySet<string>,
  patterns: readonly BlockRule[],
): ByBlock {
  const ignores = debate ? ignoresOf(debate).filter(({ file }) => file) : [];
  if (ignores.length === 0) return checked.byBlock;
  const slot = unusedIn(checked);
  const key = [...used].sort().join(' ') || ' ';
  if (slot.used !== key) {
    slot.used = key;
    slot.byBlock = withMore(
      checked.byBlock,
      ignores.flatMap((ignore) => judged(ignore, used, codesWith(patterns))),
    );
  }
  return slot.byBlock;
}

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.finding.start - b.finding.start);
