/** Who is meant, in the conversation with a real server: over the files of a folder, and its roster. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  CompletionList,
  Hover,
  InlayHint,
  Location,
  Position,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { type Client, connect, open, type Workspace } from './client.ts';

const ferry = `Ferry Services
Tuesday 14th May 2019
Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I thank the hon. Member for Carrow and the hon. Member for Tarn (Una Brae).

`;
const harbour = `Harbour Lights
Wednesday 15th May 2019
Commons Chamber

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

My hon. Friend the Member for Dunmore North (Ada Pell) and the Member for Tarn asked.
`;
const roster = `name,seat,party,from,to
Ada Pell,Dunmore North,Lab,2017-06-08,
Idris Vane,Carrow,Con,2017-06-08,
Una Brae,Tarn,LD,2019-05-01,
Owen Quill,Tarn,LD,2015-05-07,2019-04-30
`;

async function folderWith(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>, extra: Workspace = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  const client = await connect(t, true, { ...extra, folder: pathToFileURL(folder).toString() });
  const changed = (name: string, type: 1 | 2 | 3) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
  return { folder, uri, write, client, changed };
}

/** With one transcript open, the rosters read and the index made. */
async function opened(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const world = await folderWith(t, { 'a.hansard': ferry, 'b.hansard': harbour, 'roster.csv': roster, ...files });
  const { client, uri } = world;
  await open(client, uri('a.hansard'), ferry);
  await client.request('textDocument/diagnostic', { textDocument: { uri: uri('a.hansard') } });
  await client.refreshed();
  await client.request('hansard/index', {});
  const at = (words: string): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri: uri('a.hansard') },
    position: placeOf(ferry, words),
  });
  return { ...world, at };
}

function placeOf(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words));
  assert.ok(text.includes(words), words);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}

const shortOf = ({ uri, range }: Location): string => `${uri.split('/').at(-1)}:${range.start.line + 1}`;

test('hover, hints and definition know the roster’s members of the day', async (t) => {
  const { client, at, uri } = await opened(t);
  const hover = await client.request<Hover>('textDocument/hover', at('Member for Tarn'));
  assert.match(JSON.stringify(hover.contents), /\*\*Una Brae\*\* · Tarn · LD.*roster.csv#L4/);
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: uri('a.hansard') },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  });
  assert.deepEqual(
    hints.map(({ label, position }) => `${position.line + 1} ${label}`),
    ['8 Idris Vane'],
  );
  const definition = (words: string) => client.request<Location[]>('textDocument/definition', at(words));
  assert.deepEqual((await definition('Member for Tarn')).map(shortOf), ['roster.csv:4'], 'who speaks nowhere');
  assert.deepEqual((await definition('Member for Carrow')).map(shortOf), ['b.hansard:5'], 'who speaks elsewhere');
  assert.equal(await client.close(), 0);
});

test('references and rename reach the closed file', async (t) => {
  const { client, at, uri } = await opened(t);
  const references = await client.request<Location[]>('textDocument/references', {
    ...at('Ada Pell (Dunmore'),
    context: { includeDeclaration: true },
  });
  assert.deepEqual(references.map(shortOf), ['a.hansard:5', 'b.hansard:8']);
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    ...at('Ada Pell (Dunmore'),
    newName: 'Ada Pellew',
  });
  const changes = (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change
      ? [`${change.textDocument.uri.split('/').at(-1)} ${change.textDocument.version} ${change.edits.length}`]
      : [],
  );
  assert.deepEqual(changes, ['a.hansard 1 2', 'b.hansard null 1']);
  const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'vane' });
  assert.deepEqual(
    symbols.map(({ name, location }) => `${name} ${location.uri === uri('b.hansard')}`),
    ['Idris Vane true', 'Idris Vane true'],
  );
  assert.equal(await client.close(), 0);
});

test('completion offers who sat on the debate’s day', async (t) => {
  const { client, at, uri } = await opened(t);
  const { position } = at('- Hansard');
  await client.notify('textDocument/didChange', {
    textDocument: { uri: uri('a.hansard'), version: 2 },
    contentChanges: [{ range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: '\nUna' }],
  });
  const list = await client.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: uri('a.hansard') },
    position: { line: 10, character: 3 },
  });
  assert.ok(position.line < 10);
  const labels = list.items.map(({ label }) => label);
  assert.ok(labels.includes('Una Brae'), labels.join());
  assert.ok(!labels.includes('Owen Quill'), 'who sat until the month before');
  assert.equal(await client.close(), 0);
});

test('the index follows files that change, come and go', async (t) => {
  const { client, at, uri, write, changed, folder } = await opened(t);
  const references = async () =>
    (
      await client.request<Location[]>('textDocument/references', {
        ...at('Ada Pell (Dunmore'),
        context: { includeDeclaration: true },
      })
    ).map(shortOf);
  write('b.hansard', `${harbour}\nThe Member for Dunmore North is here.\n`);
  await changed('b.hansard', 2);
  await client.request('hansard/index', {});
  assert.deepEqual(await references(), ['a.hansard:5', 'b.hansard:8', 'b.hansard:10']);
  write('c.hansard', harbour);
  await changed('c.hansard', 1);
  assert.deepEqual(await client.request('hansard/index', {}), { transcripts: 3 });
  for (const name of ['b.hansard', 'c.hansard']) {
    rmSync(join(folder, name));
    await changed(name, 3);
  }
  assert.deepEqual(await client.request('hansard/index', {}), { transcripts: 1 });
  assert.deepEqual(await references(), ['a.hansard:5']);
  assert.ok(uri('a.hansard'));
  assert.equal(await client.close(), 0);
});

test('a cancelled search says so, and gives nothing', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}.hansard`, harbour.repeat(60)]));
  const { client, at } = await opened(t, many);
  const source = new CancellationTokenSource();
  const asked = client.cancelling(
    'textDocument/references',
    { ...at('Ada Pell (Dunmore'), context: { includeDeclaration: true } },
    source.token,
  );
  source.cancel();
  await assert.rejects(asked, { code: -32800 });
  assert.equal(await client.close(), 0);
});

const told = async (client: Client, file: string): Promise<readonly string[]> => {
  for (;;) {
    const { uri, diagnostics } = await client.published();
    if (uri.endsWith(file)) return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
  }
};

for (const [what, text, said] of [
  ['a date that is none', roster.replace('2019-04-30', '2019-04-31'), [/^5: .*2019-04-31/]],
  [
    'a date that is none, behind a byte order mark',
    `\ufeff${roster.replace('2019-04-30', '30.4.19')}`,
    [/^5: .*30\.4\.19/],
  ],
  [
    'another delimiter in a row',
    roster.replace('Owen Quill,Tarn,LD,2015-05-07,2019-04-30', 'Owen Quill,Tarn,LD,,,,'),
    [/^5: .*cells/],
  ],
] as const)
  test(`a roster with ${what}: it is said there, and the good rows serve`, async (t) => {
    const { client, uri } = await folderWith(t, { 'a.hansard': ferry, 'roster.csv': text });
    await open(client, uri('a.hansard'), ferry);
    await client.request('textDocument/diagnostic', { textDocument: { uri: uri('a.hansard') } });
    const problems = await told(client, 'roster.csv');
    assert.equal(problems.length, said.length, problems.join());
    for (const [i, pattern] of said.entries()) assert.match(problems[i] ?? '', pattern);
    await client.refreshed();
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: uri('a.hansard') },
      position: placeOf(ferry, 'Member for Carrow'),
    });
    assert.match(JSON.stringify(hover.contents), /Idris Vane/);
    assert.equal(await client.close(), 0);
  });

test('large files are read beside the conversation, and a large roster from what was kept in the next one', async (t) => {
  const storage = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(storage, { recursive: true }));
  const rows = Array.from({ length: 20_000 }, (_, i) => `Cora Fell ${i},Seat ${i},Con,2017-06-08,`).join('\n');
  const files = {
    'a.hansard': ferry,
    'long.hansard': harbour.replaceAll('Idris Vane', 'Una Brae') + 'Nothing was said.\n\n'.repeat(5000),
    'binary.hansard': new Uint8Array(100_000),
    'roster.csv': `${roster}${rows}\n`,
  };
  const { client: first, uri, folder } = await folderWith(t, files, { storage });
  const session = async (client: Client) => {
    await open(client, uri('a.hansard'), ferry);
    await client.request('textDocument/diagnostic', { textDocument: { uri: uri('a.hansard') } });
    await client.request('hansard/unknownSpeakers', {});
    assert.deepEqual(await client.request('hansard/index', {}), { transcripts: 2 });
    const at = { textDocument: { uri: uri('a.hansard') }, position: placeOf(ferry, 'Member for Tarn') };
    const hover = await client.request<Hover>('textDocument/hover', at);
    assert.match(JSON.stringify(hover.contents), /Una Brae.*In another transcript: 1 turn.*roster.csv#L4/);
    assert.equal(await client.close(), 0);
    const kept = readdirSync(storage).filter((name) => name.startsWith('roster-'));
    return kept.map((name) => statSync(join(storage, name)).mtimeMs);
  };
  const written = await session(first);
  assert.equal(written.length, 1);
  assert.deepEqual(
    await session(await connect(t, true, { folder: pathToFileURL(folder).toString(), storage })),
    written,
  );
});

test('progress is shown where it can be, and who cancels it stops the reading', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`m${i}.hansard`, harbour.repeat(40)]));
  const whole = await folderWith(t, files, { progress: () => undefined });
  assert.deepEqual(await whole.client.request('hansard/index', {}), { transcripts: 300 });
  const kinds = whole.client.progress.map(({ kind }) => kind);
  assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
  assert.ok(kinds.includes('report'));
  assert.equal(await whole.client.close(), 0);
  const stopped = await folderWith(t, files, { progress: (cancel) => cancel() });
  const { transcripts } = await stopped.client.request<{ transcripts: number }>('hansard/index', {});
  assert.ok(transcripts < 300, `${transcripts} were read`);
  assert.equal(await stopped.client.close(), 0);
});
