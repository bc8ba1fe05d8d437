/** The rosters of a folder: those that a person names, or `roster.*` in it. Read in the background, and again when they change. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { nameKey } from './model/names.ts';
import type { Called } from './roster/found.ts';
import type { Problem, Read } from './roster/read.ts';
import { type Roster, rosterOf } from './roster/roster.ts';
import type { Files } from './workspace/files.ts';
import { uriKey } from './workspace/uri.ts';

const usual = ['roster.csv', 'roster.tsv', 'roster.json'];

/** Where the rosters of a folder are, or would be. `named`: paths from the folder, or URIs. */
export const rosterUris = (folder: string, named: readonly string[] | undefined): readonly string[] =>
  (named ?? usual).map((path) => new URL(path, `${folder.replace(/\/$/, '')}/`).toString());

export interface Rosters {
  /** The rosters of a folder as one; `undefined` without any. */
  load(folder: string, named: readonly string[] | undefined): Promise<Roster | undefined>;
  /** Whether a file is one of those that have been read or sought. */
  holds(uri: string): boolean;
}

/** A roster whose problems are more than this is of another form, or of none. */
const mostProblems = 200;

export function keepRosters(connection: Connection, files: Files): Rosters {
  /** By the key of its URI, however an editor spells that. */
  const sought = new Set<string>();
  const told = new Set<string>();

  const publish = (uri: string, problems: readonly Omit<Problem, 'file'>[]) => {
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

  const read = async (
    uri: string,
    isNamed: boolean,
    people?: ReadonlyMap<string, Called>,
  ): Promise<Read | undefined> => {
    sought.add(uriKey(uri));
    const bytes = await files.read(uri);
    if (!bytes) publish(uri, []);
    if (bytes) return files.readRoster(bytes, { file: uri, uri, ...(people ? { people } : {}) });
    if (isNamed) connection.console.warn(`The roster ${uri} is not there; check hansard.roster.`);
    return undefined;
  };

  return {
    holds: (uri) => sought.has(uriKey(uri)),
    load: async (folder, named) => {
      const uris = rosterUris(folder, named);
      const found: { readonly uri: string; readonly read: Read }[] = [];
      for (const uri of uris) {
        const one = await read(uri, named !== undefined);
        if (one) found.push({ uri, read: one });
      }
      // Files of offices have numbers for persons; the names are in the other files.
      const people = new Map(found.flatMap(({ read: { people: own } }) => [...own]));
      const rosters: Read[] = [];
      for (const { uri, read: first } of found) {
        const again = first.unnamed > 0 && people.size > 0 ? await read(uri, false, people) : undefined;
        const one = again ?? first;
        rosters.push(one);
        publish(uri, one.problems);
      }
      const terms = rosters.flatMap((one) => one.terms);
      return terms.length > 0 ? rosterOf(terms, nameKey) : undefined;
    },
  };
}
