import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type {
  Diagnostic,
  DocumentSymbol,
  Hover,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { startWorker } from './worker.ts';

const script = resolve('dist/browser/server.js');
const uri = 'vscode-vfs://github/reporters/debates/harbour.hansard';
const text = `Harbour Lights

Tuesday 6th June 2023

Commons Chamber

This information is provided by Parallel Parliament and does not comprise part of the offical record

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move, That this House has considered the lamp at Skerry Point—“dark since autumn”. 🕯

Idris Vane Portrait The Minister for Ports (Idris Vane)
- Hansard - - - Excerpts

I congratulate my hon. Friend the Member for Dunmore North (Ada Pell) North on her debate.
`;
const strayLine = 16;
const strayAt = text.split('\n')[strayLine]?.indexOf('North on') ?? -1;
const stray = {
  start: { line: strayLine, character: strayAt },
  end: { line: strayLine, character: strayAt + 'North'.length },
};

test('the server in a web worker: outline, problems before and after an edit, hover', {
  timeout: 120_000,
}, async (t) => {
  const { connection, worker } = await startWorker(t, script);
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      textDocument: {
        diagnostic: {},
        hover: { contentFormat: ['markdown'] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  assert.equal(serverInfo?.name, 'hansard');
  assert.deepEqual(await worker.evaluate(() => [self.constructor.name, typeof Reflect.get(self, 'process')]), [
    'DedicatedWorkerGlobalScope',
    'undefined',
  ]);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hansard', version: 1, text },
  });

  const textDocument = { uri };
  const [debate] = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.equal(debate?.name, 'Harbour Lights');
  assert.deepEqual(
    debate.children?.map(({ name, range }) => [name, range.start.line]),
    [
      ['Ada Pell (Dunmore North) (Lab)', 8],
      ['The Minister for Ports (Idris Vane)', 13],
    ],
  );

  const problems = async () =>
    (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items;
  assert.deepEqual(
    (await problems()).map(({ code, severity, range }) => ({ code, severity, range })),
    [{ code: 'stray-after-mention', severity: 2, range: stray }],
  );
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { ...stray, end: { line: strayLine, character: strayAt + 'North '.length } }, text: '' }],
  });
  assert.deepEqual(await problems(), []);

  const position = { line: strayLine, character: 64 };
  const hover = await connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
  assert.match(JSON.stringify(hover.contents), /\*\*Ada Pell\*\* · Dunmore North · Lab/);

  await connection.sendRequest('shutdown');
});

test('a web worker whose editor does not ask for problems is sent them', { timeout: 120_000 }, async (t) => {
  const { connection } = await startWorker(t, script);
  const published = new Promise<PublishDiagnosticsParams>((done) => {
    connection.onNotification('textDocument/publishDiagnostics', done);
  });
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hansard', version: 1, text },
  });
  const { diagnostics, ...of } = await published;
  assert.deepEqual(of, { uri, version: 1 });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['stray-after-mention'],
  );
});

for (const [bundle, provided] of [
  ['server', []],
  ['extension', ['require("vscode")']],
] as const) {
  test(`the ${bundle} for browsers asks for nothing of Node's`, () => {
    // What a package says in a comment of types is not asked.
    const source = readFileSync(resolve(`dist/browser/${bundle}.js`), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const asked = source.match(/\brequire\((?:[^)]*\))?|\bimport\(|["'`]node:\w+/g) ?? [];
    assert.deepEqual([...new Set(asked)], provided);
  });
}
