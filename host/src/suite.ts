// Runs inside the extension host, around the suite that was asked for.
import { createRequire } from 'node:module';
import { markConsole } from './marked.ts';

export async function run(): Promise<void> {
  markConsole();
  const suite: { run(): Promise<void> } = createRequire(__filename)(process.env.HANSARD_SUITE ?? '');
  await suite.run();
}
