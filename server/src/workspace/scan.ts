/** Reads a workspace into its index, a slice at a time, so that a keystroke is never kept waiting. */
import { treeOf } from '../syntax/tree.ts';
import type { FileStamp, Files } from './files.ts';
import type { Entry, KeptIndex } from './index.ts';
import { decode } from './read.ts';
import { type Summary, summaryOf } from './summary.ts';
import { uriKey } from './uri.ts';

declare const HANSARD_VERSION: string | undefined;

/** Ms of work after which whatever else is waiting is let through: a quarter of a frame. */
const slice = 4;

/**
 * Turns of the event loop that a rest lasts. A keystroke takes some: one to be read, one for the change, one for the question
 * that follows it; with a slice of work between each two of them it would wait for all of those.
 */
const turns = 5;

/** How the index is kept between sessions. Another form of it has another number, and what was kept is read anew. */
const form = 2;

/** A text longer than this (UTF-16 units) would hold up a keystroke; a year of Hansard is read when it is opened. */
const longest = 20_000_000;

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
  for (const [i, file] of found.entries()) {
    signal.throwIfAborted();
    const before = index.entry(file.uri) ?? kept.get(file.uri);
    if (before?.stamp === file.stamp) index.put(before);
    else {
      try {
        const entry = await entryOf(files, file, before);
        if (entry) {
          read += 1;
          if (entry.summary !== before?.summary) parsed += 1;
          index.put(entry);
        } else index.remove(file.uri);
      } catch (error) {
        problems.push(`${file.uri} was not read: ${error instanceof Error ? error.message : error}`);
      }
    }
    if (await pause()) progress.report(i + 1, found.length);
  }
  if (read > 0 || kept.size !== found.length) await keep(files, folders, index.files(), pause);
  return { files: found.length, read, parsed, problems };
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
  const text = decode(bytes);
  if (typeof text !== 'string') throw new Error(`it ${text.why}`);
  if (text.length > longest) throw new Error('it is too long to be read in the background; open it');
  // A name cut from a text keeps all of the text in memory; one that was written and read again stands for itself.
  const summary = JSON.parse(JSON.stringify(summaryOf(treeOf(text)))) as Summary;
  return { uri, stamp, hash, summary };
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lets whatever else is waiting through, and says so, when a slice of work has been done. */
type Pause = () => Promise<boolean>;

function pauses(): Pause {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested < slice) return false;
    await rest();
    rested = performance.now();
    return true;
  };
}

/** A message to oneself comes after all that has arrived, and is not held up as timers are. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let left = turns;
    port1.onmessage = () => {
      left -= 1;
      if (left > 0) return port2.postMessage(undefined);
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

const nameOf = async (folders: readonly string[]): Promise<string> =>
  `index-${await hashOf(new TextEncoder().encode([...folders].sort().join('\n')))}.jsonl`;

/** What was kept: a line that says the form, and a line for each entry. A copy that is broken or of another form is none. */
async function restore(files: Files, folders: readonly string[], pause: Pause): Promise<ReadonlyMap<string, Entry>> {
  const kept = new Map<string, Entry>();
  const text = (await files.load(await nameOf(folders))) ?? '';
  let at = text.indexOf('\n');
  if (text.slice(0, at) !== head) return kept;
  for (let end = text.indexOf('\n', at + 1); end >= 0; end = text.indexOf('\n', at + 1)) {
    try {
      const entry = JSON.parse(text.slice(at + 1, end)) as Entry;
      kept.set(entry.uri, entry);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return new Map();
    }
    at = end;
    await pause();
  }
  return kept;
}

async function keep(files: Files, folders: readonly string[], entries: readonly Entry[], pause: Pause): Promise<void> {
  const lines = [head];
  for (const entry of entries) {
    lines.push(JSON.stringify(entry));
    await pause();
  }
  await files.save(await nameOf(folders), `${lines.join('\n')}\n`);
}

/** Another version may read the same text otherwise. */
const head = JSON.stringify({ form, version: typeof HANSARD_VERSION === 'undefined' ? '' : HANSARD_VERSION });
