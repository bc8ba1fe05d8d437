/** A server in a process of its own, spoken to by hand: nothing of a client's library is in what is measured. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { memoryOf } from './contest.ts';
import type { Result } from './part.ts';

interface Server {
  readonly pid: number;
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  kill(): void;
}

const initialize = {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: null,
  capabilities: {
    textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  },
  initializationOptions: { markdownFileExtensions: ['md'] },
};

/** Ms from the start of the process to the answer of `initialize`. */
export async function start(script: string): Promise<Result> {
  const began = performance.now();
  const server = launch(script);
  try {
    await server.request('initialize', initialize);
    return { ms: performance.now() - began };
  } catch (error) {
    return { absent: String(error) };
  } finally {
    server.kill();
  }
}

/** Resident MB: before a text is open, when its diagnostics and outline are answered, and when it has settled. */
export async function settle(script: string, file: string, soon: boolean): Promise<Result> {
  const server = launch(script);
  try {
    await server.request('initialize', initialize);
    server.notify('initialized', {});
    await pause(500);
    const before = memoryOf(server.pid);
    const textDocument = { uri: 'file:///bench.hansard', languageId: 'hansard', version: 1 };
    server.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: readFileSync(file, 'utf8') } });
    await server.request('textDocument/diagnostic', { textDocument });
    await server.request('textDocument/documentSymbol', { textDocument }).catch(() => undefined);
    const answered = memoryOf(server.pid);
    await pause(soon ? 3000 : 10_000);
    return { before, answered, settled: memoryOf(server.pid) };
  } catch (error) {
    return { absent: String(error) };
  } finally {
    server.kill();
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function launch(script: string): Server {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly failed: (why: Error) => void }>();
  let last = 0;
  let rest = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  let missing = 0;
  child.stdin.on('error', () => undefined);
  child.on('exit', () => {
    for (const { failed } of waiting.values()) failed(new Error('the server exited'));
  });
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    missing -= chunk.length;
    if (missing > 0) return;
    rest = Buffer.concat([rest, ...chunks]);
    chunks = [];
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, Math.max(0, head)))?.[1]);
      if (head < 0 || Number.isNaN(length)) return;
      missing = head + 4 + length - rest.length;
      if (missing > 0) return;
      answer(JSON.parse(rest.toString('utf8', head + 4, head + 4 + length)));
      rest = rest.subarray(head + 4 + length);
      missing = 0;
    }
  });
  const answer = (message: { id?: number; method?: string; error?: { message: string }; result?: unknown }) => {
    if (message.id === undefined) return;
    if (message.method !== undefined) return send({ id: message.id, result: null });
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) asked?.failed(new Error(message.error.message));
    else asked?.done(message.result);
  };
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  return {
    pid: child.pid ?? 0,
    request: (method, params) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        send({ id: last, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    kill: () => child.kill('SIGKILL'),
  };
}
