import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import {
  createMessageConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { cli, hansard, refused } from './hansard.ts';

/** A conversation from first to last: what the server calls itself. */
async function converse(t: TestContext, reader: MessageReader, writer: MessageWriter): Promise<string | undefined> {
  const connection = createMessageConnection(reader, writer);
  t.after(() => connection.dispose());
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return result.serverInfo?.name;
}

test('--stdio speaks on standard input and output, and ends with 0', async (t) => {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
  t.after(() => child.kill());
  const exit = once(child, 'exit');
  const name = await converse(t, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  assert.deepEqual([name, await exit], ['hansard', [0, null]]);
});

test('--node-ipc speaks on the channel of the process that started it', async (t) => {
  const child = fork(cli, ['lsp', '--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  t.after(() => child.kill());
  const exit = once(child, 'exit');
  const name = await converse(t, new IPCMessageReader(child), new IPCMessageWriter(child));
  assert.deepEqual([name, await exit], ['hansard', [0, null]]);
});

test('--socket speaks to the port on which the editor listens', async (t) => {
  const editor = createServer().listen(0, '127.0.0.1');
  t.after(() => editor.close());
  await once(editor, 'listening');
  const { port } = editor.address() as AddressInfo;
  const child = spawn(process.execPath, [cli, 'lsp', `--socket=${port}`], { stdio: 'inherit' });
  t.after(() => child.kill());
  const exit = once(child, 'exit');
  const [socket] = (await once(editor, 'connection')) as [Socket];
  const name = await converse(t, new StreamMessageReader(socket), new StreamMessageWriter(socket));
  assert.deepEqual([name, await exit], ['hansard', [0, null]]);

  editor.close();
  await once(editor, 'close');
  refused(
    ['lsp', `--socket=${port}`],
    `hansard lsp: port ${port} has no editor at its other end; let the editor listen first`,
  );
});

test('an editor that goes away without a word ends the server with 1', () => {
  assert.deepEqual(hansard(['lsp', '--stdio']), { code: 1, out: '', err: '' });
});

test('one way to speak is needed, and one that there is', () => {
  const one = 'hansard lsp: say how it is spoken to, by one of --stdio, --node-ipc and --socket=N';
  refused(['lsp'], one);
  refused(['lsp', '--stdio', '--node-ipc'], one);
  refused(
    ['lsp', '--node-ipc'],
    'hansard lsp: --node-ipc needs to be started by Node with a channel; from a terminal, --stdio will do',
  );
  for (const port of ['0', '65536', 'home', '']) {
    refused(['lsp', `--socket=${port}`], `hansard lsp: --socket is a port, a number from 1 to 65535, not “${port}”`);
  }
  refused(['lsp', '--stdio', 'a.hansard'], 'hansard lsp: takes no files, and 1 are named');
});
