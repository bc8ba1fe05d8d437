/**
 * A transcript as a value: its blocks, by debate. An edit gives a new tree that shares with the old one every block that
 * the edit could not reach. Offsets and lines come from sums over debates and blocks; no string holds the whole text.
 */
import type { Block, Context, Signs } from './block.ts';
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
  const first = firstReached(tree, start);
  const last = placeAt(tree, end);
  if (!first || !last) return treeOf(textBetween(tree, 0, start) + inserted + textBetween(tree, end, tree.length));
  const lastEnd = last.offset + blockAt(tree, last).text.length;
  const head = textBetween(tree, first.offset, start) + inserted + textBetween(tree, end, lastEnd);
  for (let more = 1; ; more *= 4) {
    const { text, rest } = extend(tree, last, head, more);
    const replaced = reparse(tree, first, last, head.length, text, rest === undefined);
    if (!replaced) continue;
    const debates = splice(tree, first, replaced.next, replaced.blocks);
    const signs = signsAfter(tree, first, replaced.next, replaced.blocks);
    // The notation is told from the whole text; where it changes, every paragraph that opens `Name: ` is another thing.
    if (isInline(signs) !== isInline(tree.signs)) return treeOf(debates.map(debateText).join(''));
    return assemble(debates, signs);
  }
}

/** `head` with the texts of the next `count` blocks after `last`. `rest`: the block that follows these, if there is one. */
function extend(
  tree: Tree,
  last: Place,
  head: string,
  count: number,
): { readonly text: string; readonly rest: Place | undefined } {
  const parts = [head];
  let rest = after(tree, last);
  for (let i = 0; rest && i < count; i += 1) {
    parts.push(blockAt(tree, rest).text);
    rest = after(tree, rest);
  }
  return { text: parts.join(''), rest };
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

/** The first block whose parse the character at `offset` can have been part of. */
function firstReached(tree: Tree, offset: number): Place | undefined {
  const place = placeAt(tree, offset);
  let first = place;
  let back = place && before(tree, place);
  for (let i = 0; back && i < mostBlocksAhead; i += 1, back = before(tree, back)) {
    const block = blockAt(tree, back);
    if (back.offset + block.text.length + block.reach > offset) first = back;
  }
  return first;
}

/** The signs of the text in which `blocks` stand instead of the old ones from `first` up to `next`: counts add up over blocks. */
function signsAfter(tree: Tree, first: Place, next: Place | undefined, blocks: readonly Block[]): Signs {
  let { portrait, inline } = tree.signs;
  const add = (block: Block, times: 1 | -1) => {
    const signs = countSigns(block.text, isGlued(block.context));
    portrait += times * signs.portrait;
    inline += times * signs.inline;
  };
  for (let old: Place | undefined = first; old && old.offset !== next?.offset; old = after(tree, old))
    add(blockAt(tree, old), -1);
  for (const block of blocks) add(block, 1);
  return { portrait, inline };
}

/** Puts `blocks` where the old blocks from `first` up to `next` (the end, when `undefined`) stood, and cuts debates anew. */
function splice(tree: Tree, first: Place, next: Place | undefined, blocks: readonly Block[]): readonly Debate[] {
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
export function placeAt(tree: Tree, offset: number): Place | undefined {
  return find(tree, (item, at) => offset < at.offset + item.length);
}

/** The block that holds the line's first character; past the last line, the last block. `undefined` in an empty text. */
export function placeOfLine(tree: Tree, line: number): Place | undefined {
  return find(tree, (item, at) => line < at.line + item.lines);
}

type Sized = { readonly length: number; readonly lines: number };

function find(
  tree: Tree,
  holds: (item: Sized, at: { readonly offset: number; readonly line: number }) => boolean,
): Place | undefined {
  let offset = 0;
  let line = 0;
  for (let d = 0; d < tree.debates.length; d += 1) {
    const debate = tree.debates[d];
    if (!debate) break;
    if (d + 1 < tree.debates.length && !holds(debate, { offset, line })) {
      offset += debate.length;
      line += debate.lines;
      continue;
    }
    for (let i = 0; i < debate.blocks.length; i += 1) {
      const block = debate.blocks[i];
      if (!block) break;
      if (
        i + 1 === debate.blocks.length ||
        holds({ length: block.text.length, lines: block.lines }, { offset, line })
      ) {
        return { debate: d, index: i, offset, line };
      }
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
