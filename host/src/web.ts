import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import type { Page } from 'playwright-core';

export type WebExtension = { readonly folder: string; readonly suite: string };

/**
 * Lets the page run an extension, and a suite of it, in its own extension host: a web worker, as on vscode.dev. The
 * server knows only how to run extensions itself, so the extension comes from an address of its own, and the page's
 * settings name that where an embedder of VS Code would. Answers what ends it.
 */
export async function runInPage(page: Page, { folder, suite }: WebExtension): Promise<() => Promise<void>> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': typeOf[extname(path)] ?? 'text/plain' };
    readFile(path).then(
      (content) => answer.writeHead(200, headers).end(content),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // By this name, for the extension host's page trusts scripts from localhost and not from 127.0.0.1.
  const authority = `localhost:${(server.address() as AddressInfo).port}`;
  const at = (path: string) => ({ scheme: 'http', authority, path: `/${path.split(sep).join('/')}` });
  await page.addInitScript(nameIn, { extensions: [at('')], extensionTestsPath: at(relative(folder, suite)) });
  return async () => {
    server.closeAllConnections();
    server.close();
  };
}

/** Runs in the page: puts the options into VS Code's settings as soon as they are there, before its script is. */
function nameIn(options: object): void {
  const { document, MutationObserver } = globalThis as unknown as Dom;
  const observer = new MutationObserver(() => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const settings = JSON.parse(element.getAttribute('data-settings'));
    const developmentOptions = { ...settings.developmentOptions, ...options };
    element.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions }));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What is asked of a page, whose types would say that Node has all of it. */
type Dom = {
  readonly document: {
    getElementById(id: string): {
      getAttribute(name: string): string;
      setAttribute(name: string, value: string): void;
    } | null;
  };
  readonly MutationObserver: new (
    changed: () => void,
  ) => { observe(node: object, options: object): void; disconnect(): void };
};

const typeOf: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
