// The same suites for an extension host in a browser: one file, for it can load no other.
import { markConsole } from '../../../host/src/marked.ts';

export async function run(): Promise<void> {
  if (!('WorkerGlobalScope' in globalThis)) throw new Error('this extension host is not a web worker');
  // First of all, for mocha takes the console as it finds it.
  markConsole();
  const suite = await import('../suite/index.ts');
  await suite.run();
}
