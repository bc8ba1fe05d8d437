/** Where what is set for a transcript stands: the nearest folder above it with a settings file, up to its workspace folder. */
import { settingsFile } from './settings/files.ts';
import type { Files } from './workspace/files.ts';
import { uriKey } from './workspace/uri.ts';

/** Where no folder is open, or none holds the transcript, the editor's settings alone hold. */
export const nowhere = '';

export const within = (folder: string, path: string): string => `${folder.replace(/\/$/, '')}/${path}`;

export interface Homes {
  /** The folder of what is set for a file; a promise only until it has been looked for. */
  of(uri: string): string | Promise<string>;
  /** The same, as far as it is known; its workspace folder where it is not. */
  known(uri: string): string;
  /** Settings files have come or gone. */
  forget(): void;
}

/** `folderOf`: the workspace folder of a file. */
export function homesIn(files: Files, folderOf: (uri: string) => string): Homes {
  const homes = new Map<string, string | Promise<string>>();

  const find = async (directory: string, folder: string): Promise<string> => {
    if (uriKey(`${directory}/`) === uriKey(within(folder, ''))) return folder;
    // One that may not be read is there: its reader says so.
    const isThere = await files.read(within(directory, settingsFile)).then(
      (bytes) => bytes !== undefined,
      () => true,
    );
    return isThere ? directory : ofDirectory(above(directory), folder);
  };

  const ofDirectory = (directory: string, folder: string): string | Promise<string> => {
    const before = homes.get(directory);
    if (before !== undefined) return before;
    const coming = find(directory, folder).then((home) => {
      if (homes.get(directory) === coming) homes.set(directory, home);
      return home;
    });
    homes.set(directory, coming);
    return coming;
  };

  return {
    of: (uri) => {
      const folder = folderOf(uri);
      return folder === nowhere ? nowhere : ofDirectory(above(uri), folder);
    },
    known: (uri) => {
      const home = homes.get(above(uri));
      return typeof home === 'string' ? home : folderOf(uri);
    },
    forget: () => homes.clear(),
  };
}

const above = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
