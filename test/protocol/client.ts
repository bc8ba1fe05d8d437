/** A language client over stdio: the real server process, spoken to as an editor does. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

export interface Client {
  readonly initialized: InitializeResult;
  request<T>(method: string, params: unknown): Promise<T>;
  notify(method: string, params: unknown): Promise<void>;
  /** The next diagnostics that the server publishes. */
  published(): Promise<PublishDiagnosticsParams>;
  /** Ends the conversation as the protocol says, and gives the process's exit code. */
  close(): Promise<number | null>;
}

export const server = resolve('dist/server.js');

/** Starts a server and initializes it; what is left of it when the test ends is killed. */
export async function connect(t: TestContext, pulls: boolean): Promise<Client> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  const arrived: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const next = waiting.shift();
    if (next) next(params);
    else arrived.push(params);
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { textDocument: pulls ? { diagnostic: {} } : {} },
  });
  await connection.sendNotification('initialized', {});
  return {
    initialized,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    published: () => {
      const first = arrived.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}

export const open = (client: Client, uri: string, text: string): Promise<void> =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'hansard', version: 1, text } });

export interface Pulled {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

export const pull = (client: Client, uri: string, previousResultId?: string): Promise<Pulled> =>
  client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
