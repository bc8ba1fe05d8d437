import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { manual } from './manual.ts';

test('docs/rules.md is what the rules say (npm run docs writes it)', () => {
  if (process.env.HANSARD_WRITE_DOCS === '1') writeFileSync('docs/rules.md', manual());
  assert.equal(readFileSync('docs/rules.md', 'utf8'), manual());
});
