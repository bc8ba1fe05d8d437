/** Rosters: those that a person names, or `roster.*` in a folder. Read in the background, and again when they change. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { within } from './homes.ts';
import { nameKey } from './model/names.ts';
import type { Fault } from './roster/found.ts';
import type { Unpacked } from './roster/packed.ts';
import { type Roster, rosterOf, type Term } from './roster/roster.ts';
import { usualRosters } from './settings/files.ts';
import type { Files } from './workspace/files.ts';
import { pauses } from './workspace/pause.ts';
import { readRosterFile } from './workspace/roster-file.ts';
import { uriKey } from './workspace/uri.ts';

/** Where the rosters of a folder are, or would be, where none are named. */
export const usualIn = (folder: string): { readonly folder: string; readonly uris: readonly string[] } => ({
  folder,
  uris: usualRosters.map((name) => within(folder, name)),
});

export interface Rosters {
  /** Rosters as one; `undefined` without any. Read once for all that ask, until they are forgotten. `areNamed`: one that is not there is said. */
  load(uris: readonly string[], areNamed: boolean): Promise<Roster | undefined>;
  /** Whether a file is one of those that have been read or sought. */
  holds(uri: string): boolean;
  /** One of the files may have changed. */
  forget(): void;
}

/** A roster whose problems are more than this is of another form, or of none. */
const mostProblems = 200;

/** Bytes from which on a roster takes long enough to be read for that to be shown. */
const long = 2_000_000;

/** `progresses`: whether the client shows progress. */
export function keepRosters(connection: Connection, files: Files, progresses: boolean): Rosters {
  /** By the key of its URI, however an editor spells that. */
  const sought = new Set<string>();
  const told = new Set<string>();

  const publish = (uri: string, problems: readonly Fault[]) => {
    if (problems.length === 0 && !told.delete(uri)) return;
    if (problems.length > 0) told.add(uri);
    const diagnostics = problems.slice(0, mostProblems).map(({ line, column, message }) => {
      const start = { line: line - 1, character: column - 1 };
      return {
        range: { start, end: { line: start.line, character: start.character + 1 } },
        severity: DiagnosticSeverity.Warning,
        source: 'hansard',
        message,
      };
    });
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  const pause = pauses();

  const bytesOf = async (uri: string, isNamed: boolean): Promise<Uint8Array | undefined> => {
    sought.add(uriKey(uri));
    const bytes = await files.read(uri);
    if (bytes) return bytes;
    publish(uri, []);
    if (isNamed) connection.console.warn(`The roster ${uri} is not there; check hansard.roster.`);
    return undefined;
  };

  /** What is no text is said, and the other rosters of the folder serve. */
  const read = async (uri: string, bytes: Uint8Array, beside: readonly Uint8Array[]): Promise<Unpacked> => {
    const isLong = bytes.length >= long && progresses;
    const progress = isLong ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin(`Hansard: reading the roster ${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}`);
    try {
      return await readRosterFile(files, { uri, bytes, beside }, pause, (why) => connection.console.warn(why));
    } catch (error) {
      const message = `The file was not read: ${error instanceof Error ? error.message : error}.`;
      return { terms: [], unnamed: 0, problems: [{ line: 1, column: 1, message }] };
    } finally {
      progress?.done();
    }
  };

  const loaded = async (uris: readonly string[], areNamed: boolean): Promise<Roster | undefined> => {
    const found: { readonly uri: string; readonly bytes: Uint8Array }[] = [];
    for (const uri of uris) {
      const bytes = await bytesOf(uri, areNamed);
      if (bytes) found.push({ uri, bytes });
    }
    const terms: Term[] = [];
    for (const { uri, bytes } of found) {
      const first = await read(uri, bytes, []);
      // Files of offices have numbers for persons; the names are in the other files.
      const others = found.flatMap((other) => (other.uri === uri ? [] : other.bytes));
      const one = first.unnamed > 0 && others.length > 0 ? await read(uri, bytes, others) : first;
      for (const term of one.terms) terms.push(term);
      publish(uri, one.problems);
    }
    if (terms.length === 0) return undefined;
    const roster = rosterOf(terms, nameKey);
    await roster.ready(pause);
    return roster;
  };

  const kept = new Map<string, Promise<Roster | undefined>>();
  return {
    holds: (uri) => sought.has(uriKey(uri)),
    load: (uris, areNamed) => {
      const name = uris.join('\n');
      const roster = kept.get(name) ?? loaded(uris, areNamed);
      kept.set(name, roster);
      return roster;
    },
    forget: () => kept.clear(),
  };
}
