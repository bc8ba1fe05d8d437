/**
 * What is set, for each workspace folder: its `.hansardrc.json`, and over it the editor's own settings. Read when the first
 * transcript asks, and again when either changes.
 */
import {
  type Connection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hints } from './features/inlay-hints.ts';
import { keepRosters, rosterUris } from './rosters.ts';
import { asTheyAre, type Checking } from './rules/checking.ts';
import { type PlacedProblem, readFile, readValue } from './settings/read.ts';
import type { SettingsInput } from './settings/schema.ts';
import { checkingOf, merged } from './settings/settings.ts';
import type { Files } from './workspace/files.ts';

/** The name of the file that a folder's settings are in. */
const fileName = '.hansardrc.json';

export interface Configuration {
  /** How to check the transcript at `uri`; a promise only until the settings of its folder have been read. */
  of(uri: string): Checking | Promise<Checking>;
  /** The same, as far as it has been read. */
  known(uri: string): Checking | undefined;
  /** Which hints are to be shown in a transcript. */
  hints(uri: string): Promise<Hints>;
  /** The workspace folders, by their URIs. */
  folders(): readonly string[];
  /** The innermost of them that holds a document; empty when none does. */
  folderOf(uri: string): string;
  /** Where the rosters of a folder are, or would be. */
  rosterUris(folder: string): readonly string[];
  /** When the settings and the rosters of all folders have been read. */
  settled(): Promise<void>;
  /** A file has changed on the disk. */
  changed(uri: string): void;
}

/** Where no folder is open, or none holds the transcript, the editor's settings alone hold. */
const nowhere = '';

/** `changed` is called when what is set has changed; `moved`, when there are folders, and when there are others. */
export function keepConfiguration(
  connection: Connection,
  { capabilities, workspaceFolders, initializationOptions }: InitializeParams,
  files: Files,
  changed: () => void,
  moved: () => void,
): Configuration {
  const { workspace } = capabilities;
  let folders = (workspaceFolders ?? []).map(({ uri }) => uri);
  let pushed: unknown = (initializationOptions as { readonly settings?: unknown } | undefined)?.settings;
  const kept = new Map<string, Checking>();
  const coming = new Map<string, Promise<Checking>>();
  /** Which load of a folder is the last: what an earlier one finds holds no more. */
  const tokens = new Map<string, object>();
  const rostering = new Map<string, { readonly named: readonly string[] | undefined; readonly read: Promise<void> }>();

  const tell = (error: unknown) => connection.console.warn(`The client did not take it: ${error}`);

  const load = (folder: string): Promise<Checking> => {
    const before = coming.get(folder);
    if (before) return before;
    const token = {};
    tokens.set(folder, token);
    const loading = read(folder, token).then(
      (checking) => {
        if (tokens.get(folder) === token && !kept.has(folder)) kept.set(folder, checking);
        return checking;
      },
      (error) => {
        connection.console.error(`The settings could not be read, and the usual ones hold: ${error}`);
        return asTheyAre;
      },
    );
    coming.set(folder, loading);
    return loading;
  };

  const rosters = keepRosters(connection, files, capabilities.window?.workDoneProgress === true);

  const read = async (folder: string, token: object): Promise<Checking> => {
    const [file, editor] = await Promise.all([folder === nowhere ? undefined : ofFile(folder), ofEditor(folder)]);
    const input = merged(file ?? {}, editor);
    const { checking, problems } = await checkingOf(input);
    for (const { message } of problems) connection.console.warn(message);
    if (folder !== nowhere)
      rostering.set(folder, { named: input.roster, read: withRoster(folder, token, checking, input.roster) });
    return checking;
  };

  /** A roster may be large: transcripts are checked without it until it has been read. */
  const withRoster = async (
    folder: string,
    token: object,
    checking: Checking,
    named: readonly string[] | undefined,
  ): Promise<void> => {
    try {
      const roster = await rosters.load(folder, named);
      if (!roster || tokens.get(folder) !== token) return;
      const full = { ...checking, given: { ...checking.given, roster } };
      kept.set(folder, full);
      coming.set(folder, Promise.resolve(full));
      changed();
    } catch (error) {
      connection.console.error(`The rosters of ${folder} were not read: ${error}`);
    }
  };

  const ofFile = async (folder: string): Promise<SettingsInput> => {
    const uri = `${folder.replace(/\/$/, '')}/${fileName}`;
    const bytes = await files.read(uri);
    const text = bytes && new TextDecoder().decode(bytes);
    const { input, problems } = text === undefined ? { input: {}, problems: [] } : readFile(text);
    const { problems: more } = await checkingOf(input);
    const all = [...problems, ...more.map((problem) => ({ ...problem, start: 0, end: 1 }))];
    publish(uri, text ?? '', all);
    return input;
  };

  const told = new Set<string>();
  const publish = (uri: string, text: string, problems: readonly PlacedProblem[]) => {
    if (problems.length === 0 && !told.delete(uri)) return;
    if (problems.length > 0) told.add(uri);
    const document = TextDocument.create(uri, 'jsonc', 0, text);
    const diagnostics = problems.map(({ message, start, end }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      severity: DiagnosticSeverity.Error,
      source: 'hansard',
      message,
    }));
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  const ofEditor = async (folder: string): Promise<SettingsInput> => {
    const value = workspace?.configuration
      ? await connection.workspace.getConfiguration({ section: 'hansard', ...(folder ? { scopeUri: folder } : {}) })
      : pushed;
    if (typeof value !== 'object' || value === null) return {};
    const { input, problems } = readValue(ownKeys(value));
    for (const { message } of problems) connection.console.warn(`hansard.${message}`);
    return input;
  };

  const forget = () => {
    kept.clear();
    coming.clear();
    tokens.clear();
    changed();
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = (settings as { readonly hansard?: unknown } | null)?.hansard ?? pushed;
    forget();
  });
  connection.onInitialized(() => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'hansard' }).catch(tell);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [fileName, '*.{hansard,transcript}', '*.hansard.txt', '*.{csv,tsv}', 'roster.json'].map((name) => ({
            globPattern: `**/${name}`,
          })),
        })
        .catch(tell);
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        forget();
        moved();
      });
    moved();
  });

  return {
    of: (uri) => {
      const folder = folderOf(folders, uri);
      return kept.get(folder) ?? load(folder);
    },
    known: (uri) => kept.get(folderOf(folders, uri)),
    hints: async (uri) => {
      if (!workspace?.configuration) return 'mentions';
      const set = await connection.workspace.getConfiguration({ section: 'hansard.inlayHints', scopeUri: uri });
      return set === 'off' || set === 'all' ? set : 'mentions';
    },
    folders: () => folders,
    folderOf: (uri) => folderOf(folders, uri),
    rosterUris: (folder) => rosterUris(folder, rostering.get(folder)?.named),
    settled: async () => {
      await Promise.all(
        [nowhere, ...folders].map(async (folder) => {
          await load(folder);
          await rostering.get(folder)?.read;
        }),
      );
    },
    changed: (uri) => {
      if (uri.endsWith(`/${fileName}`) || rosters.holds(uri)) forget();
    },
  };
}

/** The innermost folder that holds a document. */
const folderOf = (folders: readonly string[], uri: string): string =>
  folders
    .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .sort((a, b) => b.length - a.length)[0] ?? nowhere;

/** Settings of the editor's side alone, which the server does not read. */
const clients = new Set(['detect', 'trace', 'exclude', 'inlayHints']);

/** What the server is to read. An editor gives an empty list for one that nobody has set. */
const ownKeys = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(([key, set]) => !clients.has(key) && !(Array.isArray(set) && set.length === 0)),
  );
