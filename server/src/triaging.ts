/** The requests about speakers whom nobody knows, and the word that what is known has changed. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Configuration } from './configuration.ts';
import { type EditAbilities, editFor } from './features/edits.ts';
import { type RosterAsk, RosterRefused, rosterEdit } from './features/roster-edit.ts';
import { knownPersons, type UnknownSpeaker, unknownSpeakers } from './features/triage.ts';
import type { World } from './features/world.ts';
import { nameKey } from './model/names.ts';
import type { Files } from './workspace/files.ts';
import { decode } from './workspace/read.ts';

/** `folder`: which one, by its URI, where the name stands in several; unless told, that where it is the most frequent. */
type Ask = RosterAsk & { readonly folder?: string };

export interface Triaging {
  /** The transcripts, the rosters or the settings have changed. */
  changed(): void;
}

/** Ms: many files change at once, and letters come one after the other. */
const settles = 500;

/** `settled`: when all that is known of the workspace has been read. */
export function serveTriage(
  connection: Connection,
  files: Files,
  world: World,
  edits: EditAbilities,
  configuration: () => Configuration | undefined,
  settled: () => Promise<void>,
): Triaging {
  const folderOf = (uri: string) => configuration()?.rosterFolderOf(uri) ?? '';
  let isAsked = false;
  let due: ReturnType<typeof setTimeout> | undefined;

  const unknown = async (): Promise<readonly UnknownSpeaker[]> => {
    isAsked = true;
    await settled();
    return unknownSpeakers(world, folderOf);
  };

  const folderWith = async (name: string): Promise<string> => {
    const list = await unknown();
    const found = list.find((one) => nameKey(one.name) === nameKey(name)) ?? list[0];
    return found?.folder ?? configuration()?.folders()[0] ?? '';
  };

  connection.onRequest('hansard/unknownSpeakers', unknown);
  connection.onRequest('hansard/knownPersons', async ({ folder }: { readonly folder: string }) => {
    await settled();
    return knownPersons(world, folder, folderOf);
  });
  connection.onRequest('hansard/rosterEdit', async (ask: Ask) => {
    await settled();
    const folder = ask.folder ?? (await folderWith(ask.name));
    try {
      if (folder === '')
        throw new RosterRefused('A roster lies in a folder: open the folder of the transcripts, and try again.');
      const rosters = [];
      for (const uri of configuration()?.rosterUris(folder) ?? []) {
        // The other forms are not for us to write, and may be large.
        if (/\.json$/i.test(uri)) continue;
        const bytes = await files.read(uri);
        const text = bytes && decode(bytes);
        if (typeof text === 'object') throw new RosterRefused(`${uri} ${text.why}`);
        rosters.push({ uri, text });
      }
      const { roster } = world.besideOf(`${folder.replace(/\/$/, '')}/`);
      const told = (name: string) => {
        const people = world.index.appearances(nameKey(name)).filter(({ uri }) => folderOf(uri) === folder);
        const [person] = people.map((one) => one.person).filter(({ seat, party }) => (seat ?? party) !== null);
        return person && { seat: person.seat ?? undefined, party: person.party ?? undefined };
      };
      return editFor(edits, rosterEdit(ask, rosters, roster, told));
    } catch (error) {
      if (error instanceof RosterRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
  });
  return {
    changed: () => {
      // Who has never asked does not know the word.
      if (!isAsked) return;
      clearTimeout(due);
      due = setTimeout(() => void connection.sendNotification('hansard/indexChanged'), settles);
    },
  };
}
