import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CodeAction, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver-protocol';
import { connect, open, pull, server } from './client.ts';

const uri = 'file:///debate.hansard';
const page = `Harbour Dredging

Ada Pell Excerpts
Tuesday 6th June 2023

(2 years, 5 months ago)

Westminster Hall
Read Full debate

This information is provided by Parallel Parliament and does not comprise part of the offical record

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I agree with the hon. Member for Dunmore North (Ada Pell) North and I commend her.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I am grateful.

Question put and agreed to.
`;
const strayLine = 15;

test('an editor that pulls: outline, problems with a fix, hover, folds', async (t) => {
  const client = await connect(t, true);
  assert.equal(client.initialized.serverInfo?.name, 'hansard');
  await open(client, uri, page);

  const [debate] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  assert.equal(debate?.name, 'Harbour Dredging');
  assert.deepEqual(
    debate.children?.map(({ name, detail }) => `${name} | ${detail}`),
    [
      'Idris Vane (Carrow) (Con) | 16 words',
      'Ada Pell (Dunmore North) (Lab) | 3 words',
      'Question put and agreed to. | ',
    ],
  );

  const report = await pull(client, uri);
  assert.deepEqual(
    report.items?.map(({ code, severity, range }) => ({ code, severity, line: range.start.line })),
    [{ code: 'stray-after-mention', severity: 2, line: strayLine }],
  );
  assert.equal((await pull(client, uri, report.resultId)).kind, 'unchanged');

  const [problem] = report.items ?? [];
  assert.ok(problem);
  const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: problem.range,
    context: { diagnostics: [problem] },
  });
  const [edit] = fix?.edit?.changes?.[uri] ?? [];
  assert.ok(edit);
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: edit.range, text: edit.newText }],
  });
  assert.deepEqual((await pull(client, uri, report.resultId)).items, []);

  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: strayLine, character: 50 },
  });
  assert.match(JSON.stringify(hover.contents), /\*\*Ada Pell\*\* · Dunmore North · Lab.*1 turn, 3 words/);

  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [0, 10],
      [12, 15],
      [17, 20],
    ],
  );
  assert.equal(await client.close(), 0);
});

test('an editor that does not pull is sent problems, and none when the document closes', async (t) => {
  const client = await connect(t, false);
  assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  await open(client, uri, page);
  const { diagnostics, version } = await client.published();
  assert.deepEqual([diagnostics.map(({ code }) => code), version], [['stray-after-mention'], 1]);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual((await client.published()).diagnostics, []);
  assert.equal(await client.close(), 0);
});

test('fix all is offered only when it is asked for, and mends everything that has one fix', async (t) => {
  const client = await connect(t, true);
  await open(client, uri, page);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = (only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  assert.deepEqual(await ask(), []);
  const [all] = await ask(['source.fixAll']);
  assert.equal(all?.kind, 'source.fixAll.hansard');
  assert.equal(all.edit?.changes?.[uri]?.length, 1);
  assert.equal(await client.close(), 0);
});

test('no document and no request ends the server', async (t) => {
  const client = await connect(t, true);
  const texts = [
    '',
    '\0'.repeat(5000),
    '\ud83d(('.repeat(20000),
    '\r\n\r'.repeat(1000),
    `\ufeff${page.replaceAll('\n', '\r\n')}`,
    `${'x'.repeat(1e6)}: \n`,
    '- Hansard - -\n'.repeat(20000),
  ];
  for (const [i, text] of texts.entries()) {
    const each = `file:///${i}.hansard`;
    await open(client, each, text);
    assert.ok(
      Array.isArray(await client.request('textDocument/documentSymbol', { textDocument: { uri: each } })),
      `outline of text ${i}`,
    );
    assert.equal((await pull(client, each)).kind, 'full');
  }
  assert.equal(
    await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///unknown' },
      position: { line: 0, character: 0 },
    }),
    null,
  );
  await assert.rejects(client.request('hansard/nonsense', {}), { code: -32601 });
  assert.equal(await client.close(), 0);
});

test('requests before initialize and after shutdown are refused with the codes of the protocol', async (t) => {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data;
  });
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answered = async (id: number) => {
    while (!output.includes(`"id":${id},`)) await once(child.stdout, 'data');
  };
  send({ id: 1, method: 'textDocument/hover', params: {} });
  await answered(1);
  send({ id: 2, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await answered(2);
  send({ id: 3, method: 'shutdown' });
  await answered(3);
  send({ id: 4, method: 'textDocument/hover', params: {} });
  await answered(4);
  send({ method: 'exit' });
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  assert.match(output, /"id":1,"error":\{"code":-32002/);
  assert.match(output, /"id":4,"error":\{"code":-32600/);
});

test('the server and the command line say the same of a transcript', async (t) => {
  const client = await connect(t, true);
  const text = readFileSync('samples/with-faults.hansard', 'utf8');
  await open(client, uri, text);
  const said = (...call: string[]) => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', ...call, '--format', 'json', '-'], {
      input: text,
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  };
  assert.deepEqual(await client.request('hansard/outline', { textDocument: { uri } }), said('outline'));
  const severities = ['', 'error', 'warning', 'information', 'hint'];
  const { items = [] } = await pull(client, uri);
  assert.deepEqual(
    items.map(({ code, severity, range, message }) => ({ code, severity: severities[severity ?? 0], range, message })),
    said('check').files[0].diagnostics.map(({ fix: _, ...rest }: { fix: string }) => rest),
  );
  assert.equal(await client.close(), 0);
});

test('the samples open: two without a finding, one with many', async (t) => {
  const client = await connect(t, true);
  const counts: Record<string, number> = {};
  for (const name of ['full-debate', 'member-extract', 'with-faults']) {
    const each = `file:///${name}.hansard`;
    await open(client, each, readFileSync(`samples/${name}.hansard`, 'utf8'));
    counts[name] = (await pull(client, each)).items?.length ?? -1;
  }
  assert.equal(counts['full-debate'], 0);
  assert.equal(counts['member-extract'], 0);
  assert.ok((counts['with-faults'] ?? 0) >= 2);
  assert.equal(await client.close(), 0);
});

test('what was said of a document that has closed is not said again', async (t) => {
  const client = await connect(t, true);
  await open(client, uri, page);
  const { resultId } = await pull(client, uri);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await open(client, uri, page.replace(' North and I', ' and I'));
  const { kind, items } = await pull(client, uri, resultId);
  assert.deepEqual([kind, items], ['full', []]);
  assert.equal(await client.close(), 0);
});

test('a server that has given back what a long text took goes on answering', async (t) => {
  const client = await connect(t, true);
  const uri = 'file:///long.hansard';
  await open(
    client,
    uri,
    'Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\nIt sails on Tuesday.\n\n'.repeat(30_000),
  );
  const { resultId } = await pull(client, uri);
  for (const end = performance.now() + 3000; performance.now() < end; )
    assert.equal((await pull(client, uri, resultId)).kind, 'unchanged');
  assert.equal(await client.close(), 0);
});
