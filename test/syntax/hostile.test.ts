/**
 * Texts made to be slow, read to their end. No clock is asked, which would fail on a busy machine; how long they take, and
 * what ten times as much of them takes, is measured by `npm run bench -- adversarial`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundIn } from '../../server/src/rules/check.ts';
import { textBetween, treeOf } from '../../server/src/syntax/tree.ts';
import { ofShape, shapes } from '../hostile.ts';

/** What takes the square of a text’s length in steps is not done with this in minutes. */
const long = 1_000_000;
const short = 20_000;
/** Ms: not a measure, but the end of waiting for what will not come. */
const timeout = 120_000;

test('a long text of every shape is read, and all of it', { timeout }, () => {
  for (const shape of shapes) {
    const text = ofShape(shape, long);
    const tree = treeOf(text);
    assert.equal(tree.length, text.length, JSON.stringify(shape));
    assert.ok(textBetween(tree, 0, tree.length) === text, JSON.stringify(shape));
  }
});

test('the rules come to an end in every shape, and find nothing outside its blocks', { timeout }, () => {
  for (const shape of shapes)
    for (const byBlock of foundIn(treeOf(ofShape(shape, short))))
      for (const [{ text }, found] of byBlock)
        for (const { rule, finding } of found)
          assert.ok(
            finding.start >= 0 && finding.start < finding.end && finding.end <= text.length,
            `${rule.code} in ${JSON.stringify(shape)}`,
          );
});
