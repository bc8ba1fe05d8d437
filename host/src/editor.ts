import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launch } from './browser.ts';
import { Failure } from './failure.ts';
import { bundles } from './folders.ts';
import type { Host } from './install.ts';
import { mark } from './marked.ts';
import { remote, serve } from './server.ts';
import { type Settings, writeSettings } from './settings.ts';
import { runInPage } from './web.ts';

export type EditorOptions = {
  readonly folder: string;
  readonly file?: string | undefined;
  readonly extensions: readonly string[];
  /** A module whose `run()` is called inside the extension host. */
  readonly suite: string;
  /** Runs the extensions in the page, where there is no Node; the suite is then a file that needs no other. */
  readonly web?: boolean;
  readonly settings?: Settings;
  readonly size?: { readonly width: number; readonly height: number };
  /** Takes what the extension host prints to its console. */
  readonly print: (line: string) => void;
};

export type Editor = {
  readonly page: Page;
  /** 0 when the suite's `run()` ends, 1 when it rejects. Rejects when the editor breaks first. */
  readonly exited: Promise<number>;
  /** What VS Code itself had to say lately. */
  readonly said: readonly string[];
  close(): Promise<void>;
};

/** A VS Code with nothing kept from before, in a browser without a window. */
export async function openEditor(host: Host, options: EditorOptions): Promise<Editor> {
  const data = mkdtempSync(join(tmpdir(), 'hansard-editor-'));
  const closing: (() => Promise<unknown>)[] = [
    async () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    writeSettings(data, options.settings ?? {});
    const [server, browser] = await Promise.all([
      serve(host, { data, port: 0, suite: options.suite }).then((server) => {
        closing.push(() => server.stop());
        return server;
      }),
      launch(host).then((browser) => {
        closing.push(() => browser.close());
        return browser;
      }),
    ]);
    const page = await browser.newPage({
      viewport: options.size ?? { width: 1280, height: 800 },
      // A page of the server's may take scripts from nowhere else.
      bypassCSP: options.web ?? false,
    });
    const exit = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      page.once('crash', () => reject(new Failure('The page of VS Code crashed.')));
      browser.once('disconnected', () => reject(new Failure('The browser ended before the suite did.')));
    });
    exit.catch(() => {});
    const said: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
      const line = format(...values);
      if (line.startsWith(mark)) options.print(line.slice(mark.length));
      else if (said.push(`[${type}] ${line}`) > 20) said.shift();
    });
    const [folder] = options.extensions;
    if (options.web && folder) closing.push(await runInPage(page, { folder, suite: options.suite }));
    const at = (path: string) => remote(server.authority, path);
    await page.goto(
      server.address(options.folder, [
        ...(options.web
          ? []
          : [
              ...options.extensions.map((path) => ['extensionDevelopmentPath', at(path)] as const),
              ['extensionTestsPath', at(join(bundles, 'suite.js'))] as const,
            ]),
        ['skipWelcome', 'true'],
        ...(options.file ? [['openFile', at(options.file)] as const] : []),
      ]),
    );
    return { page, exited: Promise.race([exit, server.failed]), said, close };
  } catch (error) {
    await close();
    throw error;
  }
}
