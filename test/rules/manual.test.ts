import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { manual } from './manual.ts';

test('docs/rules.md and its pages are what the rules say (npm run docs writes them)', () => {
  const pages = manual();
  if (process.env.HANSARD_WRITE_DOCS === '1') {
    rmSync('docs/rules', { recursive: true, force: true });
    mkdirSync('docs/rules');
    for (const [path, text] of pages) writeFileSync(`docs/${path}`, text);
  }
  for (const [path, text] of pages) assert.equal(readFileSync(`docs/${path}`, 'utf8'), text, path);
  const there = readdirSync('docs/rules').map((name) => `rules/${name}`);
  assert.deepEqual(
    there.filter((path) => !pages.has(path)),
    [],
    'pages of rules that there are not',
  );
});
