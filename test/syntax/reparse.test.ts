/**
 * Law 2: after any edit the tree is what a fresh parse gives, and what the edit cannot have reached is the same object.
 *
 *     HANSARD_SEED=7 HANSARD_EDITS=100000 npm test -- reparse
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../server/src/syntax/block.ts';
import { countLines } from '../../server/src/syntax/line-ends.ts';
import { isInline } from '../../server/src/syntax/signs.ts';
import { edit, type Tree, treeOf } from '../../server/src/syntax/tree.ts';
import { type Edit, editOf, type Random, randomOf, seedOfRun, transcriptsIn } from '../random.ts';
import { shared } from '../shared.ts';

const edits = Number(process.env.HANSARD_EDITS ?? 5_000);
/** Edits of one text before the next is taken: enough to wear it down, and it may not grow for ever. */
const round = 50;
const longest = 40_000;

const hard = [
  '',
  '\n\n',
  'Mr Corrie: one\n\nMr Corrie: two\n\nMr Corrie: three\n',
  'Wednesday 3rd April 2019\nComons Chamber\nWednesday 3rd April 2019\nThis information is provided by X record\n',
  'Question put.\n\nRural Buses\n\nThat this House agrees.\n',
  'Clause 4\n\nHarbour dues\n\nQuestion put.\n\nClause 5\n\n14:30\n\nTolls\n\nAda Pell: yes.\n',
  'Ada Pell Portrait Ada Pell\nOne.\nTwo.\n- Hansard -\n',
];

test('after random edits the tree is that of a fresh parse', (t) => {
  run(t, [...transcriptsIn(['samples'], 6_000), ...hard], edits);
});

test('after random edits of real transcripts too', (t) => {
  const seeds = shared(t, 'seeds');
  const corpus = shared(t, 'corpus');
  if (seeds && corpus) run(t, transcriptsIn([seeds, corpus], 6_000), edits / 5);
});

test('a text put before itself has the signs of both', () => {
  const text = 'Mr Corrie: one\n\nMr Corrie: two\n\nMr Corrie: three\n\n';
  const change = { start: 0, end: 0, text };
  const before = treeOf(text);
  const after = edit(before, change.start, change.end, change.text);
  assertIs(after, text + text, 'twice');
  assertKept(before, after, change, 'twice');
});

function run(t: { diagnostic(words: string): void }, texts: readonly string[], count: number): void {
  const seed = seedOfRun();
  t.diagnostic(`HANSARD_SEED=${seed}, ${count} edits`);
  const random = randomOf(seed);
  for (let done = 0; done < count; done += round) wear(random, random.of(texts), `HANSARD_SEED=${seed}, after ${done}`);
}

/** Edits `text` again and again, and compares. */
function wear(random: Random, start: string, where: string): void {
  let text = start;
  let tree = treeOf(text);
  const lines = text.split('\n').filter((line) => line !== '');
  for (let i = 0; i < round && text.length < longest; i += 1) {
    const change = editOf(random, text.length, lines);
    const before = tree;
    text = text.slice(0, change.start) + change.text + text.slice(change.end);
    tree = edit(before, change.start, change.end, change.text);
    const note = `${where}+${i}: ${JSON.stringify(change).slice(0, 200)}`;
    assertIs(tree, text, note);
    if (isInline(tree.signs) === isInline(before.signs)) assertKept(before, tree, change, note);
  }
}

/** `tree` adds up to `text`, and is what a fresh parse of it gives. */
function assertIs(tree: Tree, text: string, note: string): void {
  const fresh = treeOf(text);
  // The same said in one string: deep equality of a whole tree is slow, and is asked only to show a difference.
  if (JSON.stringify(tree) !== JSON.stringify(fresh)) assert.deepEqual(tree, fresh, note);
  const blocks = blocksOf(tree);
  assert.equal(blocks.map((block) => block.text).join(''), text, note);
  assert.equal(tree.length, text.length, note);
  assert.equal(tree.lines, countLines(text), note);
  for (const debate of tree.debates) {
    assert.equal(
      debate.length,
      sum(debate.blocks, (block) => block.text.length),
      note,
    );
    assert.equal(
      debate.lines,
      sum(debate.blocks, (block) => countLines(block.text)),
      note,
    );
  }
}

/** Blocks before the first that the edit reaches, and after it those with the context they had, are the same objects. */
function assertKept(before: Tree, after: Tree, change: Edit, note: string): void {
  const old = blocksOf(before);
  const now = blocksOf(after);
  const starts = startsOf(old);
  const startsNow = startsOf(now);
  for (const [i, block] of old.entries()) {
    const end = (starts[i] ?? 0) + block.text.length;
    if (end + block.reach > change.start) break;
    assert.ok(now[i] === block, `block ${i} before the edit is another object; ${note}`);
  }
  const byEnd = new Map(now.map((block, i) => [after.length - (startsNow[i] ?? 0), block]));
  for (const [i, block] of old.entries()) {
    const start = starts[i] ?? 0;
    // The block that holds the edit's end is parsed again; at the end of the text there is none behind it.
    if (start <= change.end) continue;
    const same = byEnd.get(before.length - start);
    if (block.context !== same?.context) continue;
    assert.ok(same === block, `block ${i} of ${old.length} after the edit is another object; ${note}`);
  }
}

const blocksOf = (tree: Tree): readonly Block[] => tree.debates.flatMap((debate) => debate.blocks);

function startsOf(blocks: readonly Block[]): readonly number[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.text.length;
    return start;
  });
}

const sum = (blocks: readonly Block[], of: (block: Block) => number): number =>
  blocks.reduce((total, block) => total + of(block), 0);
