import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from './deadline.ts';
import { Failure } from './failure.ts';
import type { Host } from './install.ts';

export type ServerOptions = {
  /** Settings, the token and the editor's own files live here. */
  readonly data: string;
  /** 0: any free one. */
  readonly port: number;
  readonly extensions?: string | undefined;
  /** Lets the page bring an extension under development, and run this module in its extension host. */
  readonly suite?: string;
};

export type Server = {
  readonly authority: string;
  /** The page that shows a folder, and in it what the payload says. */
  address(folder: string, payload: readonly (readonly [string, string])[]): string;
  /** Rejects when the server ends by itself. */
  readonly failed: Promise<never>;
  /** Ends it and all its children. */
  stop(): Promise<void>;
};

/** Serves VS Code on this machine's own address, to whoever has the token. */
export async function serve(host: Host, options: ServerOptions): Promise<Server> {
  const token = tokenIn(options.data);
  const args = [
    host.server,
    '--host=127.0.0.1',
    `--port=${options.port}`,
    `--connection-token-file=${token.file}`,
    `--server-data-dir=${options.data}`,
    ...(options.extensions ? [`--extensions-dir=${options.extensions}`] : []),
    ...(options.suite ? ['--enable-smoke-test-driver'] : []),
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--disable-workspace-trust',
  ];
  // A group of its own, so that the whole family can be ended at once.
  const child = spawn(host.node, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    // No shop for extensions, which would be asked for news of those that are installed.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...(options.suite ? { HANSARD_SUITE: options.suite } : {}) },
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Failure(`VS Code's server could not start: ${error.message}`)));
    child.once('exit', () =>
      reject(new Failure(`VS Code's server ended: ${said.trim().split('\n').slice(-3).join(' · ')}`)),
    );
  });
  failed.catch(() => {});
  const stop = async () => {
    await endGroup(child.pid);
    await ended;
  };
  const listening = new Promise<number>((resolve, reject) => {
    const hear = (data: Buffer) => {
      said = (said + data).slice(-4000);
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
      // It would go on without ever being reached.
      if (said.includes('EADDRINUSE')) reject(new Failure(`Port ${options.port} is taken.`));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const port = await within(60, "The start of VS Code's server", Promise.race([listening, failed])).catch(
    async (error) => {
      await stop();
      throw error;
    },
  );
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    failed,
    address(folder, payload) {
      const query = new URLSearchParams({ tkn: token.value, folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    stop,
  };
}

/** A remote file as the page names it. */
export const remote = (authority: string, path: string) => `vscode-remote://${authority}${encodeURI(path)}`;

function tokenIn(data: string): { file: string; value: string } {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'token');
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return { file, value: readFileSync(file, 'utf8') };
}

async function endGroup(leader: number | undefined): Promise<void> {
  if (leader === undefined) return;
  const group = process.platform === 'win32' ? leader : -leader;
  const signal = (name: NodeJS.Signals | 0) => {
    try {
      return process.kill(group, name);
    } catch {
      return false;
    }
  };
  const deadline = Date.now() + 5000;
  signal('SIGTERM');
  while (signal(0) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  signal('SIGKILL');
}
