import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, state } from './folders.ts';
import type { Host } from './install.ts';
import { run } from './run.ts';

const stamp = 'installed';
const day = 24 * 60 * 60 * 1000;

/**
 * The folder of extensions that has this extension in it, packaged as people get it; packaged and installed anew when
 * any file of it has changed. A folder is never changed once it bears the stamp, so a running editor keeps its own.
 */
export async function installExtension(host: Host, progress: (line: string) => void): Promise<string> {
  const home = join(state, 'start/extensions');
  const hash = contentHash();
  mkdirSync(home, { recursive: true });
  const known = readdirSync(home).map((name) => join(home, name));
  const same = known.find((folder) => folder.startsWith(join(home, hash)) && existsSync(join(folder, stamp)));
  if (same) return same;

  for (const folder of known) {
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
  }
  progress('Packaging the extension …');
  const vsix = join(project, 'dist/hansard.vsix');
  const vsce = join(project, 'node_modules/@vscode/vsce/vsce');
  const failed = 'The extension could not be packaged';
  await run(failed, process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: project });

  const folder = join(home, `${hash}.${process.pid}`);
  const where = [`--extensions-dir=${folder}`, `--server-data-dir=${join(state, 'start')}`];
  await run('The packaged extension could not be installed', host.node, [
    host.server,
    ...where,
    '--accept-server-license-terms',
    `--install-extension=${vsix}`,
  ]);
  writeFileSync(join(folder, stamp), '');
  return folder;
}

/** Of what the manifest lists to be shipped, and of the manifest. */
function contentHash(): string {
  const manifest: { files: string[] } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const file of ['package.json', ...manifest.files.flatMap(filesIn)].sort()) {
    if (!file.endsWith('.vsix')) hash.update(file).update(readFileSync(join(project, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(name: string): string[] {
  const path = join(project, name);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [name];
  const within = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(name, file));
  return within.filter((file) => statSync(join(project, file)).isFile());
}
