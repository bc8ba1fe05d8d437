/** The files of whose changes the client is asked to tell: transcripts, settings, and rosters, whatever they are called. */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { settingsFile, usualRosters } from './settings/files.ts';
import { uriKey } from './workspace/uri.ts';

export interface Watching {
  /** Once the client is ready. */
  start(): void;
  /** Files that a person has named. */
  watch(uris: readonly string[]): void;
}

const usual = [settingsFile, '*.{hansard,transcript}', '*.hansard.txt', ...usualRosters];

export function keepWatching(
  connection: Connection,
  { workspace }: ClientCapabilities,
  tell: (error: unknown) => void,
): Watching {
  const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
  const watched = new Set<string>();
  const register = (watchers: FileSystemWatcher[]): void => {
    if (!dynamicRegistration || watchers.length === 0) return;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(tell);
  };
  /** A file may lie outside the folders, where only a pattern from its own folder reaches. */
  const watcherOf = (uri: string): FileSystemWatcher => {
    const cut = uri.lastIndexOf('/');
    const name = literal(decodeURIComponent(uri.slice(cut + 1)));
    return { globPattern: relativePatternSupport ? { baseUri: uri.slice(0, cut), pattern: name } : `**/${name}` };
  };
  return {
    start: () => register(usual.map((name) => ({ globPattern: `**/${name}` }))),
    watch: (uris) => {
      const more = uris.filter((uri) => !watched.has(uriKey(uri)));
      for (const uri of more) watched.add(uriKey(uri));
      register(more.map(watcherOf));
    },
  };
}

/** Letters that a pattern reads as marks stand for themselves in brackets; a pattern has no other way that all clients take. */
const literal = (name: string): string => name.replace(/[*?{}[\]]/g, (mark) => (mark === ']' ? mark : `[${mark}]`));
