import Mocha from 'mocha';
import { Uri, workspace } from 'vscode';

/** The suites of this folder, by name. */
declare const SUITES: readonly string[];

/** Called inside the extension host. Ends when all is well and rejects when it is not, which becomes the exit code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', color: false, timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of SUITES) await import(`./${name}.suite.ts`);
  const { tests, failures, pending } = await new Promise<Mocha.Stats & { failures: number }>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  // The runner outside cannot count what is printed here: another VS Code prints it in its own way.
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder) {
    const tally = JSON.stringify({ passed: tests - failures - pending, failed: failures });
    await workspace.fs.writeFile(Uri.joinPath(folder.uri, '../tally.json'), new TextEncoder().encode(tally));
  }
  if (failures > 0 || tests === 0) throw new Error(tests === 0 ? 'no test was found' : `${failures} failed`);
}
