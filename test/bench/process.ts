/** A server in a process of its own, spoken to by hand: nothing of a client's library is in what is measured. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { memoryOf } from './contest.ts';
import { median, quantile } from './figures.ts';
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

/**
 * A folder of transcripts read into the index while somebody types in one of them: seconds until it has been read, ms that
 * each keystroke waits for its diagnostics meanwhile, and resident MB when it has settled.
 */
export async function typeDuring(script: string, folder: string, storage: string, file: string): Promise<Result> {
  const server = launch(script, [`--storage=${storage}`]);
  try {
    await server.request('initialize', {
      ...initialize,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
    });
    const textDocument = { uri: pathToFileURL(file).href, languageId: 'hansard', version: 1 };
    const began = performance.now();
    server.notify('initialized', {});
    let done = false;
    const indexed = server.request('hansard/index', {}).then(() => {
      done = true;
      return (performance.now() - began) / 1000;
    });
    server.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: readFileSync(file, 'utf8') } });
    await server.request('textDocument/diagnostic', { textDocument });
    const waits: number[] = [];
    for (let version = 2; !done; version += 1) {
      const at = { line: 40, character: 0 };
      const end = version % 2 === 0 ? at : { line: 40, character: 1 };
      server.notify('textDocument/didChange', {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range: { start: at, end }, text: version % 2 === 0 ? 'x' : '' }],
      });
      const asked = performance.now();
      await server.request('textDocument/diagnostic', { textDocument });
      waits.push(performance.now() - asked);
      await pause(30);
    }
    const seconds = await indexed;
    await pause(4000);
    return {
      seconds,
      keystrokes: waits.length,
      p50: median(waits),
      p95: quantile(waits, 0.95),
      longest: Math.max(...waits),
      rss: memoryOf(server.pid),
    };
  } catch (error) {
    return { absent: String(error) };
  } finally {
    server.kill();
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function launch(script: string, options: readonly string[] = []): Server {
  const child = spawn(process.execPath, [script, '--stdio', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
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
