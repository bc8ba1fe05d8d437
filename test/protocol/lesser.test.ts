/** Editors that can do less than those of today are answered as they can take it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Command, Hover, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { connect, open, type Workspace } from './client.ts';

const debate = `A Debate
Tuesday 14th May 2019
Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with the hon. Member for Carrow East (Una Brae) East and go on.

Question put and agreed to.
`;
const other = debate.replace(
  'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)',
  'Una Brae Portrait Una Brae (Carrow East) (LD)',
);
const name = { line: 4, character: 20 };
const stray = { start: { line: 7, character: 57 }, end: { line: 7, character: 58 } };

async function editor(t: TestContext, capabilities: NonNullable<Workspace['capabilities']>, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const all: Readonly<Record<string, string>> = { 'a.hansard': debate, 'b.hansard': other, ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
  const uri = (file: string) => pathToFileURL(join(folder, file)).toString();
  const client = await connect(t, true, { folder: pathToFileURL(folder).toString(), capabilities });
  await open(client, uri('a.hansard'), debate);
  await client.request('hansard/index', {});
  return { client, uri, textDocument: { uri: uri('a.hansard') } };
}

const nothing = { textDocument: {}, workspace: {} };

test('without documentChanges a rename is texts by URI, in all files', async (t) => {
  const { client, textDocument, uri } = await editor(t, nothing);
  assert.equal(client.initialized.capabilities.renameProvider, true);
  const at = { line: 7, character: 50 };
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    textDocument,
    position: at,
    newName: 'Una Brody',
  });
  assert.deepEqual(Object.keys(edit), ['changes']);
  const texts = Object.entries(edit.changes ?? {}).map(([file, edits]) => [file, edits.map(({ newText }) => newText)]);
  assert.deepEqual(texts, [
    [uri('a.hansard'), ['Una Brody']],
    [uri('b.hansard'), ['Una Brody', 'Una Brody', 'Una Brody']],
  ]);
  assert.ok(!JSON.stringify(edit).includes('annotationId'));
  assert.equal(await client.close(), 0);
});

test('without annotations there are none, and versions are', async (t) => {
  const { client, textDocument } = await editor(t, {
    textDocument: {},
    workspace: { workspaceEdit: { documentChanges: true } },
  });
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    textDocument,
    position: name,
    newName: 'Ada Pellew',
  });
  assert.deepEqual(Object.keys(edit), ['documentChanges']);
  assert.ok(!JSON.stringify(edit).includes('annotationId'));
  assert.deepEqual(
    edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.version),
    [1],
  );
  assert.equal(await client.close(), 0);
});

test('without Markdown a hover has no marks of it, and addresses are written out', async (t) => {
  const roster = { 'roster.csv': 'name,seat,party,id\nAda Pell,Dunmore North,Lab,4711\n' };
  const { client, textDocument } = await editor(t, nothing, roster);
  await client.request('hansard/unknownSpeakers', {});
  const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: name });
  assert.deepEqual(hover.contents, {
    kind: 'plaintext',
    value:
      'Ada Pell · Dunmore North · Lab\n1 turn, 15 words\nroster · UK Parliament https://members.parliament.uk/member/4711',
  });
  assert.equal(await client.close(), 0);
});

test('without trees an outline is a list, of the kinds that there were at first', async (t) => {
  const { client, textDocument } = await editor(t, nothing);
  const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
  assert.deepEqual(
    symbols.map((one) => [one.name, one.kind, one.containerName, one.location.range.start.line]),
    [
      ['A Debate', 2, undefined, 0],
      ['Ada Pell (Dunmore North) (Lab)', 6, 'A Debate', 4],
      ['Question put and agreed to.', 14, 'A Debate', 9],
    ],
  );
  assert.equal(await client.close(), 0);
});

test('without code actions of its own a fix is a command, which edits', async (t) => {
  const { client, textDocument } = await editor(t, { textDocument: {}, workspace: { applyEdit: true } });
  const { codeActionProvider, executeCommandProvider } = client.initialized.capabilities;
  assert.deepEqual([codeActionProvider, executeCommandProvider?.commands], [true, ['hansard.applyEdit']]);
  const context = { diagnostics: [] };
  const [fix] = await client.request<Command[]>('textDocument/codeAction', { textDocument, range: stray, context });
  assert.equal(typeof fix?.command, 'string');
  await client.request('workspace/executeCommand', { command: fix?.command, arguments: fix?.arguments });
  const [edit] = client.applied;
  assert.deepEqual(Object.keys(edit?.changes ?? {}), [textDocument.uri]);
  assert.equal(await client.close(), 0);
});

test('where nothing can be applied, no fixes are promised', async (t) => {
  const { client } = await editor(t, nothing);
  const { codeActionProvider, executeCommandProvider } = client.initialized.capabilities;
  assert.deepEqual([codeActionProvider, executeCommandProvider], [false, undefined]);
  assert.equal(await client.close(), 0);
});

test('without snippets a line that ignores has a word to replace; without documentChanges it is a text by its URI', async (t) => {
  const { client, textDocument } = await editor(t, {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
    workspace: {},
  });
  const context = { diagnostics: [] };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: stray,
    context,
  });
  const ignore = actions.find(({ title }) => title === 'Ignore stray-after-mention here');
  assert.deepEqual(
    ignore?.edit?.changes?.[textDocument.uri]?.map(({ newText }) => newText),
    ['[hansard-ignore stray-after-mention: reason]\n\n'],
  );
  assert.equal(await client.close(), 0);
});

test('where files cannot be made, a new roster is what is written to its URI', async (t) => {
  const { client, uri } = await editor(t, nothing);
  const edit = await client.request<WorkspaceEdit>('hansard/rosterEdit', { name: 'Idwal Fane', seat: 'Tarn' });
  assert.deepEqual(Object.keys(edit.changes ?? {}), [uri('roster.csv')]);
  assert.equal(await client.close(), 0);
});

test('hints are asked for again when a roster has been read, by those that take the word', async (t) => {
  const roster = { 'roster.csv': 'name,seat\nAda Pell,Dunmore North\n' };
  for (const [refreshSupport, most] of [
    [true, 9],
    [false, 0],
  ] as const) {
    const { client, textDocument } = await editor(
      t,
      { textDocument: {}, workspace: { inlayHint: { refreshSupport } } },
      roster,
    );
    await client.request('textDocument/diagnostic', { textDocument });
    await client.request('hansard/unknownSpeakers', {});
    await client.request('hansard/index', {});
    assert.ok(client.hintsRefreshed() <= most && client.hintsRefreshed() >= Math.min(1, most), `${refreshSupport}`);
    assert.equal(await client.close(), 0);
  }
});

test('an editor that knows of one folder names it as its root', async (t) => {
  const { uri } = await editor(t, nothing);
  const client = await connect(t, true, { root: uri('').replace(/\/$/, '') });
  assert.deepEqual(await client.request('hansard/index', {}), { transcripts: 2 });
  assert.equal(await client.close(), 0);
});
