// Runs the suites inside a real VS Code, once where extensions have Node and once where they are in a web worker, as on
// vscode.dev. VS Code is the one that is served to a browser, or with --desktop[=VERSION] the desktop's, which is
// downloaded. The last line is `N passed, N failed`.
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const project = resolve(__dirname, '../../..');

const doors = [
  { name: 'Node', suite: 'suite/index.js', flags: [] },
  { name: 'a web worker', suite: 'web/suite.js', flags: ['--extensionDevelopmentKind=web'] },
];

async function main(args: readonly string[]): Promise<Tally> {
  const desktop = args.find((arg) => /^--desktop(=|$)/.test(arg));
  const unknown = args.find((arg) => arg !== desktop);
  if (unknown) throw new Error(`${unknown} is not known here; there is only --desktop[=VERSION].`);
  const editor = desktop ? { version: desktop.split('=')[1] ?? 'stable' } : { vscodeExecutablePath: browserHost() };
  let passed = 0;
  let failed = 0;
  for (const { name, suite, flags } of doors) {
    console.log(`  extensions in ${name}`);
    const tally = await runSuite(editor, suite, flags);
    passed += tally.passed;
    failed += tally.failed;
  }
  return { passed, failed };
}

type Editor = { readonly version: string } | { readonly vscodeExecutablePath: string };

async function runSuite(editor: Editor, suite: string, flags: readonly string[]): Promise<Tally> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'hansard-suite-')));
  const workspace = join(scratch, 'workspace');
  const file = join(scratch, 'tally.json');
  cpSync(join(project, 'test/vscode/workspace'), workspace, { recursive: true });
  let broken: unknown;
  try {
    await runTests({
      ...editor,
      extensionDevelopmentPath: project,
      extensionTestsPath: join(__dirname, suite),
      launchArgs: [workspace, ...flags],
    });
  } catch (error) {
    broken = error;
  }
  const tally: Tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(scratch, { recursive: true, force: true });
  if (broken && tally.failed === 0) console.error(`VS Code ended before the suite did: ${broken}`);
  const none = tally.passed + tally.failed === 0;
  return broken || none ? { ...tally, failed: Math.max(tally.failed, 1) } : tally;
}

function browserHost(): string {
  const executable = join(project, 'out/host/vscode.js');
  chmodSync(executable, 0o755);
  return executable;
}

main(process.argv.slice(2))
  .catch((error): Tally => {
    console.error(error);
    return { passed: 0, failed: 1 };
  })
  .then(({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed > 0 ? 1 : 0);
  });
