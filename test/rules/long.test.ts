/** However much of one thing a block has, it is found: nothing throws that a text can be made to have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from './run.ts';

/** More than a call takes arguments. */
const many = 200_000;

const head = 'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - - - Excerpts\n\n';

for (const [code, words] of [
  ['ocr-letter', '2O '],
  ['split-word', 't he '],
  ['glued-text', 'Carrow(Ada Pell) '],
  ['unbalanced-quotes', '“a '],
  ['malformed-time', '3.18.pm '],
  ['column-order', 'Colunm 7\n\n'],
] as const)
  test(`${code}, ${many} times ${JSON.stringify(words)}`, () => {
    assert.ok(findingsOf(head + words.repeat(many)).some(({ rule }) => rule.code === code));
  });
