import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called inside the extension host. Ends when all is well and rejects when it is not, which becomes the exit code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', color: false, timeout: 60_000 });
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.suite.js')) mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();
  const { tests, failures, pending } = await new Promise<Mocha.Stats & { failures: number }>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  // The runner outside cannot count what is printed here: another VS Code prints it in its own way.
  const tally = process.env.HANSARD_TALLY;
  if (tally) writeFileSync(tally, JSON.stringify({ passed: tests - failures - pending, failed: failures }));
  if (failures > 0 || tests === 0) throw new Error(tests === 0 ? 'no test was found' : `${failures} failed`);
}
