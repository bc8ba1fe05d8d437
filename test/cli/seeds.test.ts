import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Outline } from '../../server/src/model/outline.ts';
import { shared } from '../shared.ts';
import { good } from './hansard.ts';

function seed(t: TestContext, start: string): string | undefined {
  const seeds = shared(t, 'seeds');
  const name = seeds && readdirSync(seeds).find((file) => file.startsWith(start));
  return seeds && name && join(seeds, name);
}

const outline = (path: string) => JSON.parse(good(['outline', '--format=json', path])) as Outline;

test('a member’s extract: five turns by two members', (t) => {
  const path = seed(t, '002');
  if (!path) return;
  const { items, ...head } = outline(path);
  assert.deepEqual(head, {
    version: 1,
    title: 'Children’s Social Care Services: Stoke-on-Trent',
    date: '2019-04-03',
    chamber: 'Westminster Hall',
    page: 'member',
  });
  const [snell, lefroy] = ['gareth-snell', 'jeremy-lefroy'];
  assert.deepEqual(
    items.map((item) => (item.kind === 'turn' ? item.speaker : item.kind)),
    [snell, lefroy, snell, lefroy, snell],
  );
});

test('a Minister’s extract: one turn, and what the House did is none of it', (t) => {
  const path = seed(t, '000');
  if (!path) return;
  const { page, items } = outline(path);
  assert.equal(page, 'ministerial');
  const [speech, procedure, ...more] = items;
  assert.deepEqual(more, []);
  assert.ok(speech?.kind === 'turn' && procedure?.kind === 'procedure');
  assert.equal(speech.name, 'Nadhim Zahawi');
  assert.equal(speech.office, 'The Parliamentary Under-Secretary of State for Education');
  assert.ok(procedure.line > speech.endLine);
});

test('one thing is out of place in the two', (t) => {
  const paths = [seed(t, '000'), seed(t, '002')].filter((path) => path !== undefined);
  if (paths.length < 2) return;
  const { files, summary } = JSON.parse(good(['check', '--format=json', ...paths])) as {
    readonly files: readonly { readonly diagnostics: readonly { readonly code: string }[] }[];
    readonly summary: unknown;
  };
  assert.deepEqual(
    files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    ['stray-after-mention'],
  );
  assert.deepEqual(summary, { files: 2, turns: 6, errors: 0, warnings: 1, informations: 0, hints: 0 });
});
