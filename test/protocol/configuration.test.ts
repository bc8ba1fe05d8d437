/** What is set reaches the findings: from the folder’s file, from the editor, and by the choice of a page. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Client, connect, open, pull } from './client.ts';

const debate = `A Debate
Tuesday 14th May 2019
Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with the hon. Member for Carrow East (Una Brae) East and go on.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It sailed, and I was glad.
`;

const folderWith = (t: TestContext, settings: string | undefined) => {
  const folder = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, '.hansardrc.json');
  if (settings !== undefined) writeFileSync(file, settings);
  const uri = (path: string) => pathToFileURL(path).toString();
  return { folder: uri(folder), file, fileUri: uri(file), uri: uri(join(folder, 'a debate.hansard')) };
};

const codes = async (client: Client, uri: string) =>
  ((await pull(client, uri)).items ?? []).map(({ code, severity }) => `${code} ${severity}`);

test('the folder’s file is read, and again when it changes', async (t) => {
  const { folder, file, fileUri, uri } = folderWith(t, '{ "rules": { "consecutive-turns": "off" } }');
  const client = await connect(t, true, { folder });
  await open(client, uri, debate);
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2']);
  writeFileSync(file, '{ "rules": { "stray-after-mention": "error" } }');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: fileUri, type: 2 }] });
  await client.refreshed();
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 1', 'consecutive-turns 3']);
  assert.equal(await client.close(), 0);
});

test('the editor’s settings win, and are asked for again when they change', async (t) => {
  const { folder, uri } = folderWith(t, '{ "rules": { "consecutive-turns": "off", "stray-after-mention": "off" } }');
  let rules: unknown = { 'stray-after-mention': 'hint' };
  const client = await connect(t, true, { folder, settings: () => ({ preset: null, rules, detect: 'offer' }) });
  await open(client, uri, debate);
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 4']);
  rules = { 'consecutive-turns': 'error' };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.refreshed();
  assert.deepEqual(await codes(client, uri), ['consecutive-turns 1']);
  assert.equal(await client.close(), 0);
});

test('what is wrong with the file is said in the file, and what is right of it holds', async (t) => {
  const { folder, file, fileUri, uri } = folderWith(
    t,
    '{\n  "preset": "strikt",\n  "rules": { "consecutive-turns": "off" }\n}\n',
  );
  const client = await connect(t, true, { folder });
  await open(client, uri, debate);
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2']);
  const told = await client.published();
  assert.equal(told.uri, fileUri);
  const [problem, ...more] = told.diagnostics;
  assert.deepEqual(more, []);
  assert.deepEqual(problem?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 20 } });
  assert.match(String(problem.message), /^preset: "strikt" is not taken; give .*"strict"/);
  writeFileSync(file, '{}');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: fileUri, type: 2 }] });
  await client.refreshed();
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2', 'consecutive-turns 3']);
  assert.deepEqual(await client.published(), { uri: fileUri, diagnostics: [] });
  assert.equal(await client.close(), 0);
});

test('an editor that does not pull is told anew', async (t) => {
  const { folder, file, fileUri, uri } = folderWith(t, undefined);
  const client = await connect(t, false, { folder });
  await open(client, uri, debate);
  assert.equal((await client.published()).diagnostics.length, 2);
  writeFileSync(file, '{ "rules": { "consecutive-turns": "off" } }');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: fileUri, type: 1 }] });
  assert.equal((await client.published()).diagnostics.length, 1);
  assert.equal(await client.close(), 0);
});

test('a page is what its header says, or what a person chooses', async (t) => {
  const { uri } = folderWith(t, undefined);
  const client = await connect(t, true);
  await open(client, uri, debate);
  const textDocument = { uri };
  assert.deepEqual(await client.request('hansard/page', { textDocument }), { detected: 'full', chosen: null });
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2', 'consecutive-turns 3']);
  const chosen = await client.request('hansard/setPage', { textDocument, page: 'member' });
  assert.deepEqual(chosen, { detected: 'full', chosen: 'member' });
  await client.refreshed();
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2']);
  await client.request('hansard/setPage', { textDocument, page: null });
  await client.refreshed();
  assert.deepEqual(await codes(client, uri), ['stray-after-mention 2', 'consecutive-turns 3']);
  assert.equal(await client.close(), 0);
});

test('a list that the editor has empty is not set: the file’s holds', async (t) => {
  const { folder, uri } = folderWith(t, '{ "patterns": [], "roster": ["sat.csv"] }');
  writeFileSync(fileURLToPath(`${folder}/sat.csv`), 'name,seat,party\nAda Pell,Carrow,Lab\n');
  const client = await connect(t, true, { folder, settings: () => ({ roster: [], parties: [], patterns: [] }) });
  await open(client, uri, debate);
  await codes(client, uri);
  await client.refreshed();
  assert.ok((await codes(client, uri)).includes('wrong-seat 2'));
  assert.equal(await client.close(), 0);
});
