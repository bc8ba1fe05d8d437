// Runs the suite inside a real VS Code: the one that is served to a browser, or with --desktop[=VERSION] the desktop's,
// which is downloaded. The last line is `N passed, N failed`.
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const project = resolve(__dirname, '../../..');

async function main(args: readonly string[]): Promise<number> {
  const desktop = args.find((arg) => /^--desktop(=|$)/.test(arg));
  const unknown = args.find((arg) => arg !== desktop);
  if (unknown) {
    console.error(`${unknown} is not known here; there is only --desktop[=VERSION].`);
    return 2;
  }
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'hansard-suite-')));
  const workspace = join(scratch, 'workspace');
  const tally = join(scratch, 'tally.json');
  cpSync(join(project, 'test/vscode/workspace'), workspace, { recursive: true });
  let broken: unknown;
  try {
    await runTests({
      ...(desktop ? { version: desktop.split('=')[1] ?? 'stable' } : { vscodeExecutablePath: browserHost() }),
      extensionDevelopmentPath: project,
      extensionTestsPath: join(__dirname, 'suite/index.js'),
      extensionTestsEnv: { HANSARD_TALLY: tally },
      launchArgs: [workspace],
    });
  } catch (error) {
    broken = error;
  }
  const { passed, failed } = existsSync(tally)
    ? (JSON.parse(readFileSync(tally, 'utf8')) as { passed: number; failed: number })
    : { passed: 0, failed: 0 };
  rmSync(scratch, { recursive: true, force: true });
  if (broken && failed === 0) console.error(`VS Code ended before the suite did: ${broken}`);
  const failures = broken ? Math.max(failed, 1) : failed;
  console.log(`${passed} passed, ${failures} failed`);
  return failures > 0 || passed === 0 ? 1 : 0;
}

function browserHost(): string {
  const executable = join(project, 'out/host/vscode.js');
  chmodSync(executable, 0o755);
  return executable;
}

main(process.argv.slice(2))
  .catch((error) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    return 1;
  })
  .then((code) => process.exit(code));
