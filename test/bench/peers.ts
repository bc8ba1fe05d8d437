/** The peers: installed on demand into a folder of their own, named after what it is made from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { project, state } from './folders.ts';

const wanted = ['package.json', 'package-lock.json'].map((name) => join(project, 'test/bench/peers', name));

/** The folder with the peers' `node_modules`; `undefined` where they cannot be installed. */
export function installPeers(): string | undefined {
  const hash = createHash('sha256');
  for (const file of wanted) hash.update(readFileSync(file));
  const folder = join(state, `peers-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  console.log('Installing the peers, once (about 10 seconds, 120 MB in .bench) …');
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  for (const file of wanted) copyFileSync(file, join(half, basename(file)));
  const flags = ['--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...flags], {
    cwd: half,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) renameSync(half, folder);
  else {
    rmSync(half, { recursive: true, force: true });
    return undefined;
  }
  return folder;
}
