/** Speakers whom nobody knows, over the protocol: they are listed, the roster is written, and they are known. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { UnknownSpeaker } from '../../server/src/features/triage.ts';
import { type Client, connect, open, pull } from './client.ts';

const debate = `Ferry Services

Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idwal Fane Portrait Idwal Fane
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.
`;

function folderWith(t: TestContext, files: Readonly<Record<string, string>>) {
  const path = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  const folder = pathToFileURL(path).toString();
  return {
    folder,
    uri: (name: string) => `${folder}/${name}`,
    read: (name: string) => readFileSync(join(path, name), 'utf8'),
  };
}

/** As an editor does it: the file is made where it is to be, changed, saved, and the server is told. */
async function apply(client: Client, { documentChanges = [] }: WorkspaceEdit): Promise<void> {
  for (const change of documentChanges as readonly (CreateFile | TextDocumentEdit)[]) {
    const uri = 'kind' in change ? change.uri : change.textDocument.uri;
    const path = fileURLToPath(uri);
    if ('kind' in change) writeFileSync(path, '', { flag: 'ax' });
    else {
      const edits = change.edits.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : '' }));
      writeFileSync(
        path,
        TextDocument.applyEdits(TextDocument.create(uri, 'csv', 0, readFileSync(path, 'utf8')), edits),
      );
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }
  }
}

const unknown = async (client: Client) =>
  (await client.request<UnknownSpeaker[]>('hansard/unknownSpeakers', null)).map(
    ({ name, turns }) => `${name} ${turns}`,
  );

test('a new member is written into the roster, and is known then', async (t) => {
  const { folder, uri, read } = folderWith(t, {
    'a.hansard': debate,
    'b.hansard': debate.replaceAll('Ada Pell', 'Rhona Quill'),
    'roster.csv': 'name,seat\r\nAda Pell,Dunmore North\r\n',
  });
  const client = await connect(t, true, { folder });
  await open(client, uri('a.hansard'), debate);
  assert.deepEqual(await unknown(client), ['Idwal Fane 2', 'Rhona Quill 2']);
  const codes = async () => ((await pull(client, uri('a.hansard'))).items ?? []).map(({ code }) => code);
  assert.deepEqual(await codes(), ['unknown-speaker']);

  const edit = await client.request<WorkspaceEdit>('hansard/rosterEdit', { name: 'Idwal Fane', seat: 'Carrow' });
  await apply(client, edit);
  assert.equal(read('roster.csv'), 'name,seat\r\nAda Pell,Dunmore North\r\nIdwal Fane,Carrow\r\n');
  await client.indexChanged();
  assert.deepEqual(await unknown(client), ['Rhona Quill 2']);
  assert.deepEqual(await codes(), []);

  await apply(client, await client.request('hansard/rosterEdit', { name: 'Rhona Quill', sameAs: 'Ada Pell' }));
  assert.match(read('roster.csv'), /^name,seat,also\r\nAda Pell,Dunmore North,Rhona Quill\r\n/);
  await client.indexChanged();
  assert.deepEqual(await unknown(client), []);
  await assert.rejects(
    client.request('hansard/rosterEdit', { name: 'Rhona Quill', sameAs: 'Idwal Fane' }),
    /Rhona Quill is on the roster already, as Ada Pell/,
  );
  assert.equal(await client.close(), 0);
});

test('where there is no roster, one is made', async (t) => {
  const { folder, uri, read } = folderWith(t, { 'a.hansard': debate });
  const client = await connect(t, true, { folder });
  assert.deepEqual(await unknown(client), ['Idwal Fane 1']);
  assert.deepEqual(await client.request('hansard/knownPersons', { folder }), [
    { name: 'Ada Pell', detail: 'Dunmore North · Lab' },
  ]);
  const ask = { name: 'Idwal Fane', sameAs: 'Ada Pell', folder };
  await apply(client, await client.request('hansard/rosterEdit', ask));
  assert.equal(
    read('roster.csv'),
    'name,seat,party,office,from,to,id,also\nAda Pell,Dunmore North,Lab,,,,,Idwal Fane\n',
  );
  await client.indexChanged();
  assert.deepEqual(await unknown(client), []);
  // An edit of an open transcript counts before it is saved.
  await open(client, uri('a.hansard'), debate.replaceAll('Idwal Fane', 'Una Brae'));
  await client.indexChanged();
  assert.deepEqual(await unknown(client), ['Una Brae 1']);
  assert.equal(await client.close(), 0);
});

test('the rosters that a folder names are those that are written', async (t) => {
  const { folder, uri, read } = folderWith(t, {
    'a.hansard': debate,
    '.hansardrc.json': '{ "roster": ["members.json", "people.csv"] }',
    'members.json': '{ "members": [{ "name": "Ada Pell", "seat": "Dunmore North", "id": "7" }] }',
  });
  const client = await connect(t, true, { folder });
  await open(client, uri('a.hansard'), debate);
  await apply(client, await client.request('hansard/rosterEdit', { name: 'Idwal Fane', sameAs: 'Ada Pell' }));
  assert.match(read('people.csv'), /\nAda Pell,Dunmore North,,,,,7,Idwal Fane\n$/);
  assert.equal(existsSync(fileURLToPath(uri('roster.csv'))), false);
  await client.refreshed();
  assert.deepEqual(await unknown(client), []);
  assert.equal(await client.close(), 0);
});

test('without a folder nothing can be written, and it is said', async (t) => {
  const client = await connect(t, true);
  await open(client, 'file:///a.hansard', debate);
  assert.deepEqual(await unknown(client), ['Idwal Fane 1']);
  await assert.rejects(client.request('hansard/rosterEdit', { name: 'Idwal Fane' }), /open the folder/);
  assert.equal(await client.close(), 0);
});
