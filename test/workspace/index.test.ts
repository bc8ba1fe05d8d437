/** The index of a workspace: what it holds, what it reads anew, and what it leaves out. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/node-files.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { carriedOut } from '../../server/src/workspace/aside.ts';
import type { Files } from '../../server/src/workspace/files.ts';
import { indexOver } from '../../server/src/workspace/index.ts';
import { type Scanned, scan } from '../../server/src/workspace/scan.ts';

const debate = (member: string, seat: string, said: string) =>
  `Ferry Services\nTuesday 14th May 2019\nCommons Chamber\n\n${member} Portrait ${member} (${seat}) (Lab)\n- Hansard - - - Excerpts\n\n${said}\n`;

const pell = debate('Ada Pell', 'Dunmore North', 'I thank the hon. Member for Carrow (Idris Vane).');
const vane = debate('Idris Vane', 'Carrow', 'I thank the hon. Member for Dunmore North.');

const nobody: Files = {
  read: async () => undefined,
  async *list() {},
  readAside: async (order) => carriedOut(order),
  load: async () => undefined,
  save: async () => undefined,
};

function workspace(t: TestContext, files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(root, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, 'folder', name)), { recursive: true });
    writeFileSync(join(root, 'folder', name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const uri = (name: string) => pathToFileURL(join(root, 'folder', name)).toString();
  const storage = join(root, 'storage');
  const open: { uri: string; tree: ReturnType<typeof treeOf> }[] = [];
  const start = () => indexOver(() => open);
  const read = (index: ReturnType<typeof start>, excludes: readonly string[] = []): Promise<Scanned> =>
    scan(
      index,
      nodeFiles(nobody, storage, nobody.readAside),
      { folders: [pathToFileURL(join(root, 'folder')).toString()], excludes },
      new AbortController().signal,
      { report: () => undefined },
    );
  return { root, write, uri, storage, open, start, read };
}

test('who speaks and who is mentioned, by transcript', async (t) => {
  const { uri, start, read } = workspace(t, {
    'a.hansard': pell,
    'deep/b.transcript': vane,
    'c.hansard.txt': pell,
    'd.txt': vane,
  });
  const index = start();
  const { files, parsed, problems } = await read(index);
  assert.deepEqual({ files, parsed, problems }, { files: 3, parsed: 3, problems: [] });
  const seen = index
    .appearances('ada-pell')
    .map(({ uri, person }) => `${uri} ${person.turns} ${person.words} ${person.line}`);
  assert.deepEqual(seen.sort(), [`${uri('a.hansard')} 1 9 4`, `${uri('c.hansard.txt')} 1 9 4`]);
  assert.deepEqual(index.mentioning('Dunmore north'), [uri('deep/b.transcript')]);
  assert.deepEqual(index.appearances('nobody'), []);
});

test('hidden folders, what Git ignores and what is excluded are left out', async (t) => {
  const { start, read } = workspace(t, {
    'a.hansard': pell,
    '.git/b.hansard': pell,
    'node_modules/x/c.hansard': pell,
    'drafts/d.hansard': pell,
    'out/e.hansard': pell,
    'out/keep.hansard': pell,
    'deep/f.hansard': pell,
    'deep/old/g.hansard': pell,
    '.gitignore': 'out/*\n!out/keep.hansard\n',
    'deep/.gitignore': 'old\n',
  });
  const index = start();
  await read(index, ['drafts']);
  assert.deepEqual([...index.entries()].map(({ uri }) => uri.replace(/.*\/folder\//, '')).sort(), [
    'a.hansard',
    'deep/f.hansard',
    'out/keep.hansard',
  ]);
});

test('another session reads what has changed, and parses only what is new', async (t) => {
  const { write, start, read, root } = workspace(t, { 'a.hansard': pell, 'b.hansard': vane, 'c.hansard': vane });
  await read(start());
  const again = await read(start());
  assert.deepEqual([again.read, again.parsed], [0, 0], 'nothing has changed');
  const later = new Date(Date.now() + 5000);
  utimesSync(join(root, 'folder', 'b.hansard'), later, later);
  write('a.hansard', vane);
  rmSync(join(root, 'folder', 'c.hansard'));
  const index = start();
  const third = await read(index);
  assert.deepEqual([third.files, third.read, third.parsed], [2, 2, 1], 'one was touched, one is new, one is gone');
  assert.deepEqual(index.appearances('ada-pell'), []);
  assert.equal(index.appearances('idris-vane').length, 2);
});

test('what was kept and is broken is made anew', async (t) => {
  const { start, read, storage } = workspace(t, { 'a.hansard': pell });
  await read(start());
  const { readdirSync } = await import('node:fs');
  const [name = ''] = readdirSync(storage);
  const kept = readFileSync(join(storage, name), 'utf8');
  for (const broken of [
    '',
    '{}\n',
    kept.slice(0, -20),
    `${kept.split('\n')[0]}\nnot json\n`,
    kept.replace('"form":3', '"form":0'),
  ]) {
    writeFileSync(join(storage, name), broken);
    const index = start();
    await read(index);
    assert.equal(index.appearances('ada-pell').length, 1);
  }
});

test('an open transcript stands over its file, as it is now', async (t) => {
  const { uri, open, start, read } = workspace(t, { 'a.hansard': pell, 'b.hansard': vane });
  const index = start();
  await read(index);
  open.push({ uri: uri('a.hansard'), tree: treeOf(vane) });
  assert.deepEqual(index.appearances('ada-pell'), []);
  assert.equal(index.appearances('idris-vane').length, 2);
  assert.deepEqual([...index.mentioning('Dunmore North')].sort(), [uri('a.hansard'), uri('b.hansard')]);
  open.pop();
  assert.equal(index.appearances('ada-pell').length, 1);
});

test('what cannot be read is said, and the rest is read', async (t) => {
  const { write, start, read } = workspace(t, { 'a.hansard': pell, 'b.hansard': 'x\0y' });
  write('c.hansard', '');
  const index = start();
  const { files, problems } = await read(index);
  assert.equal(files, 3);
  assert.match(problems.join('\n'), /b\.hansard was not read: it is a binary file/);
  assert.equal(index.appearances('ada-pell').length, 1);
});

test('a scan that is given up stops', async (t) => {
  const { root, start } = workspace(t, { 'a.hansard': pell });
  const gone = new AbortController();
  gone.abort();
  const where = { folders: [pathToFileURL(join(root, 'folder')).toString()], excludes: [] };
  await assert.rejects(
    scan(start(), nodeFiles(nobody, undefined, nobody.readAside), where, gone.signal, { report: () => undefined }),
    {
      name: 'AbortError',
    },
  );
});

test('a file is one, however an editor spells its URI', async (t) => {
  const { uri, open, start, read } = workspace(t, { 'a (1) it’s.hansard': pell });
  const index = start();
  await read(index);
  const [entry] = index.files();
  const spelled = (entry?.uri ?? '').replace('(', '%28').replace(')', '%29');
  assert.notEqual(spelled, entry?.uri);
  open.push({ uri: spelled, tree: treeOf(pell) });
  assert.deepEqual(
    index.appearances('ada-pell').map(({ uri: one }) => one),
    [spelled],
  );
  assert.equal([...index.entries()].length, 1);
  index.remove(spelled);
  assert.equal(index.entry(uri('a (1) it’s.hansard')), undefined);
});

test('a folder that may not be read is said, and the rest is read', async (t) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') return t.skip('every folder may be read here');
  const { root, start, read } = workspace(t, { 'a.hansard': pell, 'locked/b.hansard': pell });
  chmodSync(join(root, 'folder/locked'), 0);
  t.after(() => chmodSync(join(root, 'folder/locked'), 0o755));
  const index = start();
  const { problems } = await read(index);
  assert.match(problems.join('\n'), /locked was not read: EACCES/);
  assert.equal(index.appearances('ada-pell').length, 1);
});
