// Runs inside the extension host, around the suite that was asked for. The page logs what the extension host prints and
// what VS Code itself has to say in one stream; the mark tells the first from the second.
import { createRequire } from 'node:module';
import { format } from 'node:util';

export const mark = '\u2063';

export async function run(): Promise<void> {
  // The extension host has locked the console's own methods.
  const locked = console;
  const marking = (level: 'log' | 'info' | 'warn' | 'error') => ({
    value: (...values: unknown[]) => locked[level](mark + format(...values)),
  });
  globalThis.console = Object.create(locked, {
    log: marking('log'),
    info: marking('info'),
    warn: marking('warn'),
    error: marking('error'),
  });
  const suite: { run(): Promise<void> } = createRequire(__filename)(process.env.HANSARD_SUITE ?? '');
  await suite.run();
}
