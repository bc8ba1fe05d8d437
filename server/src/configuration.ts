/**
 * What is set for a transcript: in the nearest `.hansardrc.json` above it, and over that in the editor. Read when the first
 * transcript asks, and again when either changes.
 */
import {
  type Connection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hints } from './features/inlay-hints.ts';
import { homesIn, nowhere, within } from './homes.ts';
import { keepRosters, usualIn } from './rosters.ts';
import { asTheyAre, type Checking } from './rules/checking.ts';
import { settingsFile } from './settings/files.ts';
import { type PlacedProblem, readFile, readValue } from './settings/read.ts';
import type { SettingsInput } from './settings/schema.ts';
import { checkingOf, merged } from './settings/settings.ts';
import { keepWatching } from './watching.ts';
import type { Files } from './workspace/files.ts';
import { uriKey } from './workspace/uri.ts';

export interface Configuration {
  /** How to check the transcript at `uri`; a promise only until what is set for it has been read. */
  of(uri: string): Checking | Promise<Checking>;
  /** The same, as far as it has been read. */
  known(uri: string): Checking | undefined;
  /** Which hints are to be shown in a transcript. */
  hints(uri: string): Promise<Hints>;
  /** The workspace folders, by their URIs. */
  folders(): readonly string[];
  /** The folder whose rosters hold for a transcript, as far as it is known: that of its settings, or its workspace folder. */
  rosterFolderOf(uri: string): string;
  /** Where the rosters of such a folder are, or would be. */
  rosterUris(folder: string): readonly string[];
  /** When what is set for all folders and for these transcripts has been read, and their rosters. */
  settled(uris: Iterable<string>): Promise<void>;
  /** A file has changed on the disk. */
  changed(uri: string): void;
}

/** The rosters that hold where something is set; `folder` and `uris` as far as they have been found. */
interface Rostering {
  folder: string;
  uris: readonly string[];
  read: Promise<void>;
}

/** `changed` is called when what is set has changed; `moved`, when there are folders, and when there are others. */
export function keepConfiguration(
  connection: Connection,
  params: InitializeParams,
  files: Files,
  changed: () => void,
  moved: () => void,
): Configuration {
  const { capabilities, initializationOptions } = params;
  const { workspace } = capabilities;
  let folders = foldersOf(params);
  let pushed: unknown = (initializationOptions as { readonly settings?: unknown } | undefined)?.settings;
  const homes = homesIn(files, (uri) => folderOf(folders, uri));
  /** By the folder of what is set. */
  const kept = new Map<string, Checking>();
  const coming = new Map<string, Promise<Checking>>();
  /** Which load is the last: what an earlier one finds holds no more. */
  const tokens = new Map<string, object>();
  const rostering = new Map<string, Rostering>();

  const tell = (error: unknown) => connection.console.warn(`The client did not take it: ${error}`);

  const load = (home: string): Promise<Checking> => {
    const before = coming.get(home);
    if (before) return before;
    const token = {};
    tokens.set(home, token);
    const loading = read(home, token).then(
      (checking) => {
        if (tokens.get(home) === token && !kept.has(home)) kept.set(home, checking);
        return checking;
      },
      (error) => {
        connection.console.error(`The settings could not be read, and the usual ones hold: ${error}`);
        return asTheyAre;
      },
    );
    coming.set(home, loading);
    return loading;
  };

  const watching = keepWatching(connection, capabilities, tell);
  const rosters = keepRosters(connection, files, capabilities.window?.workDoneProgress === true);

  const read = async (home: string, token: object): Promise<Checking> => {
    const folder = home === nowhere ? nowhere : folderOf(folders, within(home, settingsFile));
    const [file, editor] = await Promise.all([home === nowhere ? undefined : ofFile(home), ofEditor(folder)]);
    const input = merged(file ?? {}, editor);
    const { checking, problems } = await checkingOf(input);
    for (const { message } of problems) connection.console.warn(message);
    if (home !== nowhere) {
      // Paths are from where they are written.
      const named = input.roster?.map((path) => new URL(path, within(editor.roster ? folder : home, '')).toString());
      const places = named ? [{ folder: home, uris: named }] : [...new Set([home, folder])].map(usualIn);
      const found: Rostering = { folder: home, uris: places[0]?.uris ?? [], read: Promise.resolve() };
      rostering.set(home, found);
      found.read = withRoster(home, token, checking, places, named !== undefined, found);
      if (named) watching.watch(named);
    }
    return checking;
  };

  /** A roster may be large: transcripts are checked without it until it has been read. */
  const withRoster = async (
    home: string,
    token: object,
    checking: Checking,
    places: readonly { readonly folder: string; readonly uris: readonly string[] }[],
    areNamed: boolean,
    found: Rostering,
  ): Promise<void> => {
    try {
      for (const { folder, uris } of places) {
        Object.assign(found, { folder, uris });
        const roster = await rosters.load(uris, areNamed);
        if (!roster) continue;
        if (tokens.get(home) !== token) return;
        const full = { ...checking, given: { ...checking.given, roster } };
        kept.set(home, full);
        coming.set(home, Promise.resolve(full));
        return changed();
      }
    } catch (error) {
      connection.console.error(`The rosters of ${home} were not read: ${error}`);
    }
  };

  const ofFile = async (home: string): Promise<SettingsInput> => {
    const uri = within(home, settingsFile);
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
    homes.forget();
    rosters.forget();
    changed();
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = (settings as { readonly hansard?: unknown } | null)?.hansard ?? pushed;
    forget();
  });
  connection.onInitialized(() => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'hansard' }).catch(tell);
    watching.start();
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
      const home = homes.of(uri);
      return typeof home === 'string' ? (kept.get(home) ?? load(home)) : home.then(load);
    },
    known: (uri) => kept.get(homes.known(uri)),
    hints: async (uri) => {
      if (!workspace?.configuration) return 'mentions';
      const set = await connection.workspace.getConfiguration({ section: 'hansard.inlayHints', scopeUri: uri });
      return set === 'off' || set === 'all' ? set : 'mentions';
    },
    folders: () => folders,
    rosterFolderOf: (uri) => rostering.get(homes.known(uri))?.folder ?? folderOf(folders, uri),
    rosterUris: (folder) =>
      [...rostering.values()].find((found) => found.folder === folder)?.uris ?? usualIn(folder).uris,
    settled: async (uris) => {
      const all = await Promise.all([...uris].map((uri) => homes.of(uri)));
      await Promise.all(
        [...new Set([nowhere, ...folders, ...all])].map(async (home) => {
          await load(home);
          await rostering.get(home)?.read;
        }),
      );
    },
    changed: (uri) => {
      if (uri.endsWith(`/${settingsFile}`) || rosters.holds(uri)) forget();
    },
  };
}

/** Clients that know of one folder at most name it in ways of their own. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

/** The innermost folder that holds a document. */
const folderOf = (folders: readonly string[], uri: string): string =>
  folders
    .filter((folder) => uriKey(uri).startsWith(uriKey(within(folder, ''))))
    .sort((a, b) => b.length - a.length)[0] ?? nowhere;

/** Settings of the editor's side alone, which the server does not read. */
const clients = new Set(['detect', 'trace', 'exclude', 'inlayHints']);

/** What the server is to read. An editor gives an empty list for one that nobody has set. */
const ownKeys = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(([key, set]) => !clients.has(key) && !(Array.isArray(set) && set.length === 0)),
  );
