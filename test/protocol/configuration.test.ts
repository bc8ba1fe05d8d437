/** What is set reaches the findings: from the folder’s file, from the editor, and by the choice of a page. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

test('the nearest file holds, up to the workspace folder, and again when one comes or goes', async (t) => {
  const { folder, uri: top } = folderWith(t, '{ "rules": { "consecutive-turns": "off" } }');
  const nested = `${folder}/2019/may/.hansardrc.json`;
  const write = (uri: string, text: string) => {
    mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
    writeFileSync(fileURLToPath(uri), text);
  };
  write(nested, '{ "rules": { "stray-after-mention": "error" } }');
  write(`${folder}/2019/june/a.hansard`, '');
  const client = await connect(t, true, { folder });
  const uris = [
    top,
    `${folder}/2019/may/a.hansard`,
    `${folder}/2019/may/late/a.hansard`,
    `${folder}/2019/june/a.hansard`,
  ];
  for (const uri of uris) await open(client, uri, debate);
  const found = () => Promise.all(uris.map((uri) => codes(client, uri)));
  const outer = ['stray-after-mention 2'];
  const inner = ['stray-after-mention 1', 'consecutive-turns 3'];
  assert.deepEqual(await found(), [outer, inner, inner, outer]);
  rmSync(fileURLToPath(nested));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: nested, type: 3 }] });
  await client.refreshed();
  assert.deepEqual(await found(), [outer, outer, outer, outer]);
  write(`${folder}/2019/.hansardrc.json`, '{ "rules": { "stray-after-mention": "error" } }');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${folder}/2019/.hansardrc.json`, type: 1 }],
  });
  await client.refreshed();
  assert.deepEqual(await found(), [outer, inner, inner, inner]);
  assert.equal(await client.close(), 0);
});

test('the editor and the command line find the same under nested files, rosters too', async (t) => {
  const { folder } = folderWith(t, '{ "rules": { "consecutive-turns": "off" } }');
  const path = fileURLToPath(folder);
  const files: Readonly<Record<string, string>> = {
    'roster.csv': 'name,seat,party\nAda Pell,Carrow,Lab\n',
    'a.hansard': debate,
    'rules/.hansardrc.json': '{ "rules": { "consecutive-turns": "error" } }',
    'rules/a.hansard': debate,
    'own/.hansardrc.json': '{}',
    'own/roster.csv': 'name,seat,party\nAda Pell,Dunmore North,Lab\n',
    'own/a.hansard': debate,
    'named/deep/.hansardrc.json': '{ "roster": ["../sat.csv"] }',
    'named/sat.csv': 'name,seat,party\nAda Pell,Tarn,Lab\n',
    'named/deep/a.hansard': debate,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  const names = Object.keys(files).filter((name) => name.endsWith('.hansard'));
  const client = await connect(t, true, { folder });
  for (const name of names) await open(client, `${folder}/${name}`, debate);
  await client.request('hansard/unknownSpeakers', {}); // All that lies beside them has been read by then.
  const inEditor = await Promise.all(
    names.map(async (name) =>
      ((await pull(client, `${folder}/${name}`)).items ?? []).map(({ code, message }) => `${code} ${message}`),
    ),
  );
  const run = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', '--format', 'json', ...names], {
    cwd: path,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout) as { files: { diagnostics: { code: string; message: string }[] }[] };
  const onCommandLine = report.files.map(({ diagnostics }) =>
    diagnostics.map(({ code, message }) => `${code} ${message}`),
  );
  assert.deepEqual(inEditor, onCommandLine);
  const wrongSeats = inEditor.map((found) => found.filter((one) => one.startsWith('wrong-seat')).length);
  assert.deepEqual(wrongSeats, [1, 1, 0, 1], names.join());
  assert.match(inEditor[3]?.join('\n') ?? '', /Tarn/);
  assert.equal(await client.close(), 0);
});

test('rosters that are named are watched, whatever they are called and wherever they lie', async (t) => {
  const { folder, uri } = folderWith(t, '{ "roster": ["people.json", "../who [1].txt"] }');
  const watching = (relativePatternSupport: boolean) => ({
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport } },
  });
  const patterns = async (relative: boolean) => {
    const client = await connect(t, true, { folder, capabilities: watching(relative) });
    await open(client, uri, debate);
    await codes(client, uri);
    await client.request('hansard/unknownSpeakers', {});
    const found = client.registered.flatMap(({ method, registerOptions }) =>
      method === 'workspace/didChangeWatchedFiles' ? registerOptions.watchers : [],
    );
    assert.equal(await client.close(), 0);
    return found.map(({ globPattern }: { globPattern: unknown }) => globPattern).slice(6);
  };
  assert.deepEqual(await patterns(false), ['**/people.json', '**/who [[]1].txt']);
  assert.deepEqual(await patterns(true), [
    { baseUri: folder, pattern: 'people.json' },
    { baseUri: folder.slice(0, folder.lastIndexOf('/')), pattern: 'who [[]1].txt' },
  ]);
});

test('a roster that is named is read again when it changes', async (t) => {
  const { folder, uri } = folderWith(t, '{ "roster": ["who.json"] }');
  const roster = `${folder}/who.json`;
  const write = (seat: string) =>
    writeFileSync(fileURLToPath(roster), JSON.stringify({ members: [{ name: 'Ada Pell', seat, party: 'Lab' }] }));
  write('Carrow');
  const client = await connect(t, true, { folder });
  await open(client, uri, debate);
  await codes(client, uri);
  await client.refreshed();
  assert.ok((await codes(client, uri)).includes('wrong-seat 2'));
  write('Dunmore North');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: roster, type: 2 }] });
  await client.request('hansard/unknownSpeakers', {});
  assert.ok(!(await codes(client, uri)).includes('wrong-seat 2'));
  assert.equal(await client.close(), 0);
});
