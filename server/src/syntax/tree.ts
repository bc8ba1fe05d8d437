/**
 * A transcript as a value: its blocks, by debate. An edit gives a new tree that shares with the old one every block that
 * the edit could not reach. Offsets and lines come from sums over debates and blocks; no string holds the whole text.
 */
import type { Block, Context, Signs } from './block.ts';
import { descend } from './descent.ts';
import { forget } from './memo.ts';
import { contextAfter, isGlued, parseAs, readBlock } from './parse.ts';
import { countSigns, isInline } from './signs.ts';
import { sourceOf } from './source.ts';

/** A header and what follows it, up to the next header. The first debate of a text may have no header. */
export interface Debate {
  readonly blocks: readonly Block[];
  /** UTF-16 units and line ends of all its blocks. */
  readonly length: number;
  readonly lines: number;
}

export interface Tree {
  readonly debates: readonly Debate[];
  readonly length: number;
  readonly lines: number;
  /** The signs of the whole text, which tell the notation. */
  readonly signs: Signs;
}

/** A block and where it stands: indices, and the offset and line of its start. */
export interface Place {
  readonly debate: number;
  readonly index: number;
  readonly offset: number;
  readonly line: number;
}

export function treeOf(text: string): Tree {
  const signs = countSigns(text, false);
  return assemble(group(parseAs(text, isInline(signs))), signs);
}

/** Forgets what was derived from a tree's debates and blocks, but for what says most of it (`lasting`). */
export function forgetDerived(tree: Tree): void {
  for (const debate of tree.debates) {
    for (const block of debate.blocks) forget(block);
    forget(debate);
  }
  forget(tree);
}

/** The text of `tree` between two offsets. */
export function textBetween(tree: Tree, start: number, end: number): string {
  const parts: string[] = [];
  if (start >= end) return '';
  for (let place: Place | undefined = placeAt(tree, start); place && place.offset < end; place = after(tree, place)) {
    const { text } = blockAt(tree, place);
    parts.push(
      start <= place.offset && end >= place.offset + text.length
        ? text
        : text.slice(Math.max(0, start - place.offset), end - place.offset),
    );
  }
  return parts.join('');
}

/** The tree of the text in which `inserted` stands instead of the characters from `start` to `end`. */
export function edit(tree: Tree, start: number, end: number, inserted: string): Tree {
  const at = placeAt(tree, start);
  const first = at && firstReached(tree, start, at);
  const last = end === start ? at : placeAt(tree, end);
  if (!first || !last) return treeOf(textBetween(tree, 0, start) + inserted + textBetween(tree, end, tree.length));
  const lastEnd = last.offset + blockAt(tree, last).text.length;
  const head = textBetween(tree, first.offset, start) + inserted + textBetween(tree, end, lastEnd);
  for (let more = 1; ; more *= 4) {
    const { text, isEnd } = extend(tree, last, head, more);
    const replaced = reparse(tree, first, last, head.length, text, isEnd);
    if (!replaced) continue;
    const change = changeOf(tree, first, replaced.next, replaced.blocks);
    const debates = patch(tree, change) ?? splice(tree, change);
    const signs = signsAfter(tree, change);
    // The notation is told from the whole text; where it changes, every paragraph that opens `Name: ` is another thing.
    if (isInline(signs) !== isInline(tree.signs)) return treeOf(debates.map(debateText).join(''));
    return { debates, length: tree.length + change.length, lines: tree.lines + change.lines, signs };
  }
}

/** Most blocks look no farther than this into the one after them, which may be a speech of an hour. */
const farEnough = 1024;

/**
 * `head` with the texts of the next `count` blocks after `last`, the last of them as far as `count` times `farEnough`
 * characters. `isEnd`: whether the document ends there.
 */
function extend(
  tree: Tree,
  last: Place,
  head: string,
  count: number,
): { readonly text: string; readonly isEnd: boolean } {
  let text = head;
  let rest = after(tree, last);
  for (let i = 0; rest && i < count; i += 1) {
    const more = blockAt(tree, rest).text;
    if (more.length > count * farEnough) return { text: text + more.slice(0, count * farEnough), isEnd: false };
    text += more;
    rest = after(tree, rest);
  }
  return { text, isEnd: rest === undefined };
}

/**
 * Parses `text`, which begins where `first` does, up to a place where the old parse can go on: the start of an old block
 * after `last`, reached with the context that block was parsed with. From there on text and context are what they were,
 * and a block is a function of its text, of `reach` characters after it and of its context; so the old blocks are what a
 * fresh parse would give. Returns `undefined` when a block looked past the end of `text` and the document goes on.
 */
function reparse(tree: Tree, first: Place, last: Place, headLength: number, text: string, isEnd: boolean) {
  const blocks: Block[] = [];
  const source = sourceOf(text, isInline(tree.signs));
  let context: Context = blockAt(tree, first).context;
  let old: Place | undefined = after(tree, last);
  let oldStart = headLength;
  let reused: Place | undefined = first;
  for (let at = 0; ; ) {
    while (old && oldStart < at) {
      oldStart += blockAt(tree, old).text.length;
      old = after(tree, old);
    }
    if (old ? at === oldStart && blockAt(tree, old).context === context : at === text.length && isEnd)
      return { blocks, next: old };
    if (at >= text.length) {
      if (isEnd) return { blocks, next: undefined };
      return undefined;
    }
    const read = readBlock(source, at, context);
    if (!isEnd && at + read.text.length + read.reach > text.length) return undefined;
    const block: Block = reused ? same(blockAt(tree, reused), read) : read;
    reused = reused && block !== read ? after(tree, reused) : undefined;
    blocks.push(block);
    at += block.text.length;
    context = contextAfter(block);
  }
}

/** The old block where the new one is equal to it: one that the edit could have reached, and did not change. */
const same = (old: Block, read: Block): Block => (old.text === read.text && equal(old, read) ? old : read);

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => equal(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** A block depends on at most this many blocks after it: the headings under a heading, and the lines under the last. */
const mostBlocksAhead = 8;

/** The first block whose parse the character at `offset`, in the block at `place`, can have been part of. */
function firstReached(tree: Tree, offset: number, place: Place): Place {
  let first = place;
  let back = before(tree, place);
  for (let i = 0; back && i < mostBlocksAhead; i += 1, back = before(tree, back)) {
    const block = blockAt(tree, back);
    if (back.offset + block.text.length + block.reach > offset) first = back;
  }
  return first;
}

/** `blocks` stand where the old blocks from `first` up to `next` (the end, when `undefined`) stood. */
interface Change {
  readonly first: Place;
  readonly next: Place | undefined;
  readonly blocks: readonly Block[];
  /** By how many UTF-16 units and line ends the text grows. */
  readonly length: number;
  readonly lines: number;
}

function changeOf(tree: Tree, first: Place, next: Place | undefined, blocks: readonly Block[]): Change {
  const { length, lines } = debateOf(blocks);
  return {
    first,
    next,
    blocks,
    length: length - ((next?.offset ?? tree.length) - first.offset),
    lines: lines - ((next?.line ?? tree.lines) - first.line),
  };
}

/** The signs of the text after the change: counts add up over blocks. */
function signsAfter(tree: Tree, { first, next, blocks }: Change): Signs {
  let { portrait, inline } = tree.signs;
  const add = (block: Block, times: 1 | -1) => {
    const signs = countSigns(block.text, isGlued(block.context));
    portrait += times * signs.portrait;
    inline += times * signs.inline;
  };
  // Blocks that the edit could have reached and did not change stand first.
  let kept = 0;
  let old: Place | undefined = first;
  const isReplaced = (place: Place | undefined): place is Place => place !== undefined && place.offset !== next?.offset;
  for (; isReplaced(old) && blocks[kept] === blockAt(tree, old); old = after(tree, old)) kept += 1;
  for (; isReplaced(old); old = after(tree, old)) add(blockAt(tree, old), -1);
  for (let i = kept; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block) add(block, 1);
  }
  return { portrait, inline };
}

/**
 * The debates after a change within one debate that leaves its header where it was and brings no other: all others are
 * the same objects, and nothing is added up anew. `undefined` for any other change.
 */
function patch(tree: Tree, { first, next, blocks, length, lines }: Change): readonly Debate[] | undefined {
  const debate = tree.debates[first.debate];
  if (!debate || (next ? next.debate : tree.debates.length - 1) !== first.debate) return undefined;
  const opens = first.index === 0 ? blocks[0] : debate.blocks[0];
  if (!opens || (first.debate > 0 && opens.kind !== 'header')) return undefined;
  for (let i = first.index === 0 ? 1 : 0; i < blocks.length; i += 1) {
    if (blocks[i]?.kind === 'header') return undefined;
  }
  const end = next?.index ?? debate.blocks.length;
  const changed: Debate = {
    blocks: replaced(debate.blocks, first.index, end, blocks),
    length: debate.length + length,
    lines: debate.lines + lines,
  };
  descend(changed, { from: debate, start: first.index, fromEnd: end, end: first.index + blocks.length });
  const debates = tree.debates.slice();
  debates[first.debate] = changed;
  return debates;
}

/** `old` with `blocks` in the place of those from `start` to `end`. */
function replaced(old: readonly Block[], start: number, end: number, blocks: readonly Block[]): readonly Block[] {
  if (end - start !== blocks.length) return [...old.slice(0, start), ...blocks, ...old.slice(end)];
  const copy = old.slice();
  for (const [i, block] of blocks.entries()) copy[start + i] = block;
  return copy;
}

/** The debates after any change, cut anew. */
function splice(tree: Tree, { first, next, blocks }: Change): readonly Debate[] {
  const lastDebate = next ? next.debate : tree.debates.length - 1;
  const kept = tree.debates[first.debate]?.blocks.slice(0, first.index) ?? [];
  const rest = next ? (tree.debates[next.debate]?.blocks.slice(next.index) ?? []) : [];
  let changed: readonly Block[] = [...kept, ...blocks, ...rest];
  let from = first.debate;
  // A debate whose header is gone belongs to the debate before it.
  if (from > 0 && changed[0]?.kind !== 'header') {
    from -= 1;
    changed = [...(tree.debates[from]?.blocks ?? []), ...changed];
  }
  return [...tree.debates.slice(0, from), ...group(changed), ...tree.debates.slice(lastDebate + 1)];
}

/** Cuts blocks into debates: each begins with a header, but for the first. */
function group(blocks: readonly Block[]): readonly Debate[] {
  const debates: Debate[] = [];
  let start = 0;
  for (let i = 1; i <= blocks.length; i += 1) {
    if (i === blocks.length || blocks[i]?.kind === 'header') {
      debates.push(debateOf(blocks.slice(start, i)));
      start = i;
    }
  }
  return debates;
}

function debateOf(blocks: readonly Block[]): Debate {
  let length = 0;
  let lines = 0;
  for (const block of blocks) {
    length += block.text.length;
    lines += block.lines;
  }
  return { blocks, length, lines };
}

function assemble(debates: readonly Debate[], signs: Signs): Tree {
  let length = 0;
  let lines = 0;
  for (const debate of debates) {
    length += debate.length;
    lines += debate.lines;
  }
  return { debates, length, lines, signs };
}

const debateText = (debate: Debate): string => debate.blocks.map((block) => block.text).join('');

/** The block that holds the character at `offset`; at the end of the text, the last block. `undefined` in an empty text. */
export const placeAt = (tree: Tree, offset: number): Place | undefined => find(tree, offset, false);

/** The block that holds the line's first character; past the last line, the last block. `undefined` in an empty text. */
export const placeOfLine = (tree: Tree, line: number): Place | undefined => find(tree, line, true);

/** Where the sum of lengths, or of lines, goes beyond `wanted`. */
function find({ debates }: Tree, wanted: number, byLines: boolean): Place | undefined {
  let offset = 0;
  let line = 0;
  for (let d = 0; d < debates.length; d += 1) {
    const debate = debates[d];
    if (!debate) break;
    const beyond = byLines ? line + debate.lines : offset + debate.length;
    if (beyond <= wanted && d + 1 < debates.length) {
      offset += debate.length;
      line += debate.lines;
      continue;
    }
    const { blocks } = debate;
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (!block) break;
      const end = byLines ? line + block.lines : offset + block.text.length;
      if (end > wanted || i + 1 === blocks.length) return { debate: d, index: i, offset, line };
      offset += block.text.length;
      line += block.lines;
    }
  }
  return undefined;
}

export function blockAt(tree: Tree, place: Place): Block {
  const block = tree.debates[place.debate]?.blocks[place.index];
  if (!block) throw new RangeError(`no block ${place.index} in debate ${place.debate}`);
  return block;
}

function after(tree: Tree, place: Place): Place | undefined {
  const block = blockAt(tree, place);
  const offset = place.offset + block.text.length;
  const line = place.line + block.lines;
  const inDebate = place.index + 1 < (tree.debates[place.debate]?.blocks.length ?? 0);
  if (inDebate) return { debate: place.debate, index: place.index + 1, offset, line };
  return place.debate + 1 < tree.debates.length ? { debate: place.debate + 1, index: 0, offset, line } : undefined;
}

function before(tree: Tree, place: Place): Place | undefined {
  const debate = place.index > 0 ? place.debate : place.debate - 1;
  const index = place.index > 0 ? place.index - 1 : (tree.debates[debate]?.blocks.length ?? 0) - 1;
  const block = tree.debates[debate]?.blocks[index];
  return block && { debate, index, offset: place.offset - block.text.length, line: place.line - block.lines };
}
