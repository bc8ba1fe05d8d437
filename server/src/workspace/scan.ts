/** Reads a workspace into its index, a slice at a time, so that a keystroke is never kept waiting. */
import { ahead } from './ahead.ts';
import type { FileStamp, Files } from './files.ts';
import type { Entry, KeptIndex } from './index.ts';
import { hashOf, hashOfText, loadKept, saveKept } from './kept.ts';
import { type Pause, pauses } from './pause.ts';
import type { Summary } from './summary.ts';
import { uriKey } from './uri.ts';

/** How the index is kept between sessions. */
const kind = { form: 3 };

/** Files that are read at once: while one is parsed, the next are fetched. */
const atOnce = 4;

export interface Progress {
  /** Called now and then; `total` grows while files are found. */
  report(done: number, total: number): void;
}

/** The folders of a workspace, by their URIs, and what of them is left out, in the way of a `.gitignore`. */
export interface Where {
  readonly folders: readonly string[];
  readonly excludes: readonly string[];
}

export interface Scanned {
  readonly files: number;
  /** Of them, those that had to be read, and those whose content was new. */
  readonly read: number;
  readonly parsed: number;
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
}

/** Puts every transcript of the folders into the index, and takes out what is there no more. Throws when aborted. */
export async function scan(
  index: KeptIndex,
  files: Files,
  { folders, excludes }: Where,
  signal: AbortSignal,
  progress: Progress,
): Promise<Scanned> {
  const pause = pauses();
  const kept = await restore(files, folders, pause);
  const found: FileStamp[] = [];
  const problems: string[] = [];
  for (const folder of folders)
    for await (const file of files.list(folder, excludes, signal)) {
      if ('problem' in file) problems.push(file.problem);
      else found.push(file);
    }
  const there = new Set(found.map(({ uri }) => uriKey(uri)));
  for (const { uri } of index.files()) if (!there.has(uriKey(uri))) index.remove(uri);
  let read = 0;
  let parsed = 0;
  let done = 0;
  const before = (uri: string) => index.entry(uri) ?? kept.get(uri);
  const look = (file: FileStamp) => lookedAt(files, file, before(file.uri));
  for await (const { file, entry, problem } of ahead(found, atOnce, look)) {
    signal.throwIfAborted();
    if (problem !== undefined) problems.push(`${file.uri} was not read: ${problem}`);
    else if (!entry) index.remove(file.uri);
    else {
      const old = before(file.uri);
      if (entry !== old) read += 1;
      if (entry.summary !== old?.summary) parsed += 1;
      index.put(entry);
    }
    done += 1;
    if (await pause()) progress.report(done, found.length);
  }
  if (read > 0 || kept.size !== found.length) await keep(files, folders, index.files(), pause);
  return { files: found.length, read, parsed, problems };
}

interface LookedAt {
  readonly file: FileStamp;
  readonly entry: Entry | undefined;
  readonly problem?: string;
}

async function lookedAt(files: Files, file: FileStamp, before: Entry | undefined): Promise<LookedAt> {
  if (before?.stamp === file.stamp) return { file, entry: before };
  try {
    return { file, entry: await entryOf(files, file, before) };
  } catch (error) {
    return { file, entry: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The entry of a file; the summary of before where the content is the same. `undefined`: there is no such transcript. */
export async function entryOf(
  files: Files,
  { uri, stamp }: FileStamp,
  before: Entry | undefined,
): Promise<Entry | undefined> {
  const bytes = await files.read(uri);
  if (!bytes) return undefined;
  const hash = await hashOf(bytes);
  if (before?.hash === hash) return { ...before, stamp };
  const summary = JSON.parse(await files.readAside({ kind: 'transcript', bytes })) as Summary;
  return { uri, stamp, hash, summary };
}

const nameOf = async (folders: readonly string[]): Promise<string> =>
  `index-${await hashOfText([...folders].sort().join('\n'))}.jsonl`;

/** What was kept, a line for each entry. A copy that is broken is none. */
async function restore(files: Files, folders: readonly string[], pause: Pause): Promise<ReadonlyMap<string, Entry>> {
  const kept = new Map<string, Entry>();
  const text = (await loadKept(files, await nameOf(folders), kind)) ?? '';
  for (let at = 0, end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
    try {
      const entry = JSON.parse(text.slice(at, end)) as Entry;
      kept.set(entry.uri, entry);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return new Map();
    }
    at = end + 1;
    await pause();
  }
  return kept;
}

async function keep(files: Files, folders: readonly string[], entries: readonly Entry[], pause: Pause): Promise<void> {
  const lines: string[] = [];
  for (const entry of entries) {
    lines.push(JSON.stringify(entry));
    await pause();
  }
  await saveKept(files, await nameOf(folders), kind, `${lines.join('\n')}\n`);
}
