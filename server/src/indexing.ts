/** Keeps the index of a workspace: read in the background with progress, and again where files change. */
import type { Connection, FileEvent, InitializeParams, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { Files } from './workspace/files.ts';
import { isTranscriptName } from './workspace/files.ts';
import type { KeptIndex } from './workspace/index.ts';
import { entryOf, scan } from './workspace/scan.ts';

export interface Indexing {
  /** Reads the folders anew; what is being read is given up. */
  start(folders: readonly string[]): void;
  /** Files have changed on the disk. */
  changed(events: readonly FileEvent[]): void;
  /** When all that was asked for has been read. */
  settled(): Promise<void>;
}

/** `read` is called when the folders have been read, with the number of transcripts that had to be parsed. */
export function keepIndexing(
  connection: Connection,
  { capabilities: { window, workspace } }: InitializeParams,
  files: Files,
  index: KeptIndex,
  read: (parsed: number) => void,
): Indexing {
  let running = new AbortController();
  let work: Promise<void> = Promise.resolve();

  const readAll = async (folders: readonly string[], signal: AbortSignal, stop: () => void): Promise<void> => {
    const start = performance.now();
    let progress: WorkDoneProgressServerReporter | undefined;
    try {
      const excludes = await excluded();
      if (window?.workDoneProgress) progress = await connection.window.createWorkDoneProgress();
      progress?.begin('Hansard: reading the transcripts', 0, '', true);
      progress?.token.onCancellationRequested(stop);
      const report = (at: number, total: number) => progress?.report((100 * at) / total, `${at} of ${total}`);
      const scanned = await scan(index, files, { folders, excludes }, signal, { report });
      for (const problem of scanned.problems) connection.console.warn(problem);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      read(scanned.parsed);
      connection.console.info(`${scanned.files} transcripts in the index, ${scanned.parsed} read, in ${seconds} s`);
    } catch (error) {
      if (!signal.aborted) connection.console.error(`The workspace could not be read: ${error}`);
    } finally {
      progress?.done();
    }
  };

  /** What the editor does not show, and what a person has named, is not read. */
  const excluded = async (): Promise<readonly string[]> => {
    if (!workspace?.configuration) return [];
    const [hidden, own] = await connection.workspace.getConfiguration([
      { section: 'files.exclude' },
      { section: 'hansard.exclude' },
    ]);
    const names = Object.entries((hidden as Record<string, unknown> | null) ?? {});
    return [
      ...names.filter(([, on]) => on === true).map(([name]) => name),
      ...(Array.isArray(own) ? own.map(String) : []),
    ];
  };

  const one = async ({ uri, type }: FileEvent): Promise<void> => {
    if (type === FileChangeType.Deleted) return index.remove(uri);
    try {
      // Its stamp is not known; the next session reads it once more.
      const entry = await entryOf(files, { uri, stamp: '' }, index.entry(uri));
      if (entry) index.put(entry);
      else index.remove(uri);
    } catch (error) {
      connection.console.warn(`${uri} was not read: ${error instanceof Error ? error.message : error}`);
    }
  };

  return {
    start: (folders) => {
      running.abort();
      const own = new AbortController();
      running = own;
      // Behind what was begun before: what is put into the index last is what was read last.
      if (folders.length > 0) work = work.then(() => readAll(folders, own.signal, () => own.abort()));
      else for (const { uri } of index.files()) index.remove(uri);
    },
    changed: (events) => {
      // Of what the scan passes over, all but what Git ignores is told from the path.
      const own = events.filter(({ uri }) => isTranscriptName(uri) && !/\/(?:node_modules|\.[^/]+)\//.test(uri));
      if (own.length === 0) return;
      work = work.then(async () => {
        for (const event of own) await one(event);
        read(0);
      });
    },
    settled: () => work,
  };
}
