/** A language client whose server is a web worker in a real browser. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Worker as Started } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { installedBrowser, launch } from '../../host/src/browser.ts';
import { installHost } from '../../host/src/install.ts';

export interface InBrowser {
  readonly connection: MessageConnection;
  /** The worker itself, to look into. */
  readonly worker: Started;
}

/** Serves a script on this machine's own address, starts it as a worker, and ends both with the test. */
export async function startWorker(t: TestContext, script: string): Promise<InBrowser> {
  const origin = await servePage(t, script);
  const browser = await launch(installedBrowser() ? { chromium: undefined } : await installHost(console.error));
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin);

  const reader = new PageReader();
  const connection = createMessageConnection(reader, new PageWriter(post));
  connection.onClose(() => connection.dispose());
  connection.listen();
  await page.exposeFunction('hear', (message: Message) => reader.hear(message));
  await page.exposeFunction('fail', (why: string) => reader.fail(why));
  const started = page.waitForEvent('worker');
  const handle = await page.evaluateHandle(() => {
    const { hear, fail } = globalThis as unknown as Record<'hear' | 'fail', (what: unknown) => void>;
    const worker = new Worker('/server.js');
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = ({ message }) => fail(message);
    return worker;
  });
  function post(message: Message): Promise<void> {
    return handle.evaluate((worker, message) => worker.postMessage(message), message);
  }
  return { connection, worker: await started };
}

function servePage(t: TestContext, script: string): Promise<string> {
  const server = createServer(({ url }, answer) => {
    if (url === '/') answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>An editor</title>');
    else if (url === '/server.js') answer.setHeader('Content-Type', 'text/javascript').end(readFileSync(script));
    else answer.writeHead(404).end();
  });
  t.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}

class PageReader extends AbstractMessageReader {
  hear: DataCallback = () => {};

  listen(hear: DataCallback) {
    this.hear = hear;
    return { dispose: () => {} };
  }

  /** What is still asked will not be answered. */
  fail(why: string): void {
    console.error(`The worker failed: ${why}`);
    this.fireClose();
  }
}

class PageWriter extends AbstractMessageWriter {
  constructor(readonly write: (message: Message) => Promise<void>) {
    super();
  }

  end(): void {}
}
