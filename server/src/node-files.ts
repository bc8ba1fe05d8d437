/** The files of this machine; those of other schemes through the client. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import { ahead } from './workspace/ahead.ts';
import { type FileStamp, type Files, isTranscriptName, type Unread } from './workspace/files.ts';

/**
 * `remote`: the files of the client. `storage`: a folder for what is kept between sessions; `undefined`: nothing is.
 * `readAside`: where orders are carried out.
 */
export function nodeFiles(remote: Files, storage: string | undefined, readAside: Files['readAside']): Files {
  const isLocal = (uri: string) => uri.startsWith('file:');
  const inStorage = (name: string) => (storage === undefined ? undefined : join(storage, name));
  return {
    read: (uri) => (isLocal(uri) ? absent(readFile(fileURLToPath(uri))) : remote.read(uri)),
    list: (folder, excludes, signal) =>
      isLocal(folder)
        ? walk(fileURLToPath(folder), [{ under: fileURLToPath(folder), rules: ignore().add([...excludes]) }], signal)
        : remote.list(folder, excludes, signal),
    readAside,
    load: async (name) => {
      const path = inStorage(name);
      return path === undefined ? undefined : absent(readFile(path, 'utf8'));
    },
    save: async (name, text) => {
      const path = inStorage(name);
      if (path === undefined) return;
      await mkdir(join(path, '..'), { recursive: true });
      // Two servers may save at once, and one may be ended while it does: what is there is always whole.
      const beside = `${path}.${process.pid}.tmp`;
      await writeFile(beside, text);
      await rename(beside, path);
    },
  };
}

/** What a read gives, or `undefined` when there is no such file. */
async function absent<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** What a `.gitignore` says, and the folder that it speaks for. */
interface Scope {
  readonly under: string;
  readonly rules: Ignore;
}

async function* walk(folder: string, above: readonly Scope[], signal: AbortSignal): AsyncGenerator<FileStamp | Unread> {
  signal.throwIfAborted();
  const entries = await readable(folder, readdir(folder, { withFileTypes: true }));
  if ('problem' in entries) return yield entries;
  const own = entries.some(({ name }) => name === '.gitignore')
    ? await absent(readFile(join(folder, '.gitignore'), 'utf8'))
    : undefined;
  const scopes = own === undefined ? above : [...above, { under: folder, rules: ignore().add(own) }];
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = sorted
    .filter((entry) => entry.isFile() && isTranscriptName(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((path) => !isIgnored(scopes, path));
  yield* ahead(files, looks, stampOf);
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (!isIgnored(scopes, `${path}${sep}`)) yield* walk(path, scopes, signal);
  }
}

/** Files that are looked at at once: as many as Node has threads for. */
const looks = 4;

async function stampOf(path: string): Promise<FileStamp | Unread> {
  const found = await readable(path, stat(path));
  return 'problem' in found ? found : { uri: pathToFileURL(path).toString(), stamp: `${found.mtimeMs}:${found.size}` };
}

/** What a look gives, or why it was refused: the rest of a workspace is read all the same. */
async function readable<T extends object>(path: string, look: Promise<T>): Promise<T | Unread> {
  try {
    return await look;
  } catch (error) {
    return { problem: `${path} was not read: ${error instanceof Error ? error.message : error}` };
  }
}

/** The last word is that of the innermost scope that says anything. */
function isIgnored(scopes: readonly Scope[], path: string): boolean {
  for (const { under, rules } of [...scopes].reverse()) {
    const { ignored, unignored } = rules.test(path.slice(under.length + 1).replaceAll(sep, '/'));
    if (ignored || unignored) return ignored;
  }
  return false;
}
