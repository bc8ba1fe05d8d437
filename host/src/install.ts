import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runs } from './deadline.ts';
import { Failure } from './failure.ts';
import { bundles, project, state } from './folders.ts';
import { run } from './run.ts';

/** A VS Code to be served to a browser, and a browser for where none is installed. Paths of programs. */
export type Host = {
  readonly node: string;
  readonly server: string;
  readonly chromium: string | undefined;
};

const wanted = ['package.json', 'package-lock.json'].map((name) => join(project, 'host', name));
const standIns = { '@vscode/spdlog': 'spdlog', '@vscode/native-watchdog': 'watchdog' };

/**
 * The installed host; installs it first where it is missing. It is one folder named after what it is made from, which
 * appears by a rename when it is complete: so a run that was interrupted leaves nothing that looks finished, and of two
 * runs at once the later takes what the earlier made.
 */
export async function installHost(progress: (line: string) => void): Promise<Host> {
  const home = join(state, 'browser-host');
  const folder = join(home, fingerprint());
  if (!existsSync(folder)) {
    mkdirSync(home, { recursive: true });
    clear(home, basename(folder));
    const half = `${folder}.${process.pid}`;
    try {
      await fill(half, progress);
      place(half, folder);
    } finally {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return programs(folder);
}

/** Of the sources, for the bundles of a test build and of a release differ. */
function fingerprint(): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const sources = Object.values(standIns).map((name) => join(project, 'host/src/native', `${name}.ts`));
  for (const file of [...wanted, ...sources]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

async function fill(folder: string, progress: (line: string) => void): Promise<void> {
  progress('Installing a VS Code for the browser, once (about 30 seconds, 1.1 GB in .vscode-test) …');
  mkdirSync(folder, { recursive: true });
  for (const file of wanted) copyFileSync(file, join(folder, basename(file)));
  await npm(folder, ['ci']);

  progress('… and what it needs itself …');
  const editor = join(folder, 'node_modules/code-server/lib/vscode');
  // Its lock file leaves out what its dependencies only ask for as peers.
  await npm(editor, ['ci', '--omit=dev', '--legacy-peer-deps']);
  for (const [name, file] of Object.entries(standIns)) {
    copyFileSync(join(bundles, 'native', `${file}.js`), join(editor, 'node_modules', name, 'index.js'));
  }
  if (hasChromium()) await unpackChromium(folder);
  progress('… done.');
}

function npm(folder: string, args: string[]): Promise<void> {
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const flags = ['--ignore-scripts', '--include=optional', '--engine-strict=false', '--no-audit', '--no-fund'];
  return run(
    'The browser VS Code could not be installed (is the npm registry within reach?)',
    command,
    [...first, ...args, ...flags, '--loglevel=error'],
    {
      cwd: folder,
      shell: command === 'npm' && process.platform === 'win32',
    },
  );
}

/** The package unpacks into the system's temporary folder, wherever that is. Its libraries come only if it is told so. */
async function unpackChromium(folder: string): Promise<void> {
  const into = join(folder, 'chromium');
  mkdirSync(into);
  const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
  await run(
    'The browser for pictures and tests could not be unpacked (is the disk full?)',
    programs(folder).node,
    ['-e', script],
    {
      cwd: folder,
      env: { ...process.env, TMPDIR: into, AWS_EXECUTION_ENV: '24.x' },
    },
  );
}

function place(half: string, folder: string): void {
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Removes older hosts, and what an interrupted run left behind; what another run is making, or has made, stays. */
function clear(home: string, wanted: string): void {
  for (const name of readdirSync(home)) {
    const pid = Number(name.split('.')[1]);
    if (name !== wanted && !(pid && runs(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function programs(folder: string): Host {
  const packaged = join(
    folder,
    `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  );
  const node = join(packaged, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const ownNodeDoes = Number(process.versions.node.split('.')[0]) >= 24;
  if (!existsSync(node) && !ownNodeDoes) {
    throw new Failure(
      `The browser VS Code needs Node 24 on ${process.platform} ${process.arch}; this is Node ${process.versions.node}.`,
    );
  }
  return {
    node: existsSync(node) ? node : process.execPath,
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: hasChromium() ? join(folder, 'chromium/chromium') : undefined,
  };
}

const hasChromium = () => process.platform === 'linux' && process.arch === 'x64';
