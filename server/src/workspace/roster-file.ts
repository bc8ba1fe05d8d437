/** The roster in a file: read aside, and kept packed between sessions where reading takes long. */
import { type Unpacked, unpacked } from '../roster/packed.ts';
import type { Files } from './files.ts';
import { hashOf, hashOfText, loadKept, saveKept } from './kept.ts';
import type { Pause } from './pause.ts';

/** `beside`: other rosters, which say how the persons are called that this one has by number. */
export interface RosterFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly beside: readonly Uint8Array[];
}

/** Below this many bytes a roster is read as soon as what was kept of it. */
const short = 500_000;

const form = 1;

/** Throws, in a sentence, when the bytes are no text. What cannot be kept is told to `tell`, and read anew the next time. */
export async function readRosterFile(
  files: Files,
  { uri, bytes, beside }: RosterFile,
  pause: Pause,
  tell: (why: string) => void,
): Promise<Unpacked> {
  const order = { kind: 'roster', bytes, beside } as const;
  const isKept = bytes.length >= short;
  const kind = { form, of: isKept ? (await Promise.all([bytes, ...beside].map(hashOf))).join(' ') : '' };
  // A file has one copy at a time, so that the folder of them does not grow with each change.
  const name = `roster-${await hashOfText(`${uri} ${beside.length}`)}.jsonl`;
  const failed = (error: unknown): undefined => {
    tell(`What is kept of ${uri} between sessions: ${error}`);
  };
  const before = isKept ? await loadKept(files, name, kind).catch(failed) : undefined;
  const kept = before === undefined ? undefined : await unpacked(before, uri, pause);
  if (kept) return kept;
  const text = await files.readAside(order);
  if (isKept) await saveKept(files, name, kind, text).catch(failed);
  const read = await unpacked(text, uri, pause);
  if (!read) throw new Error('what was read of it came back broken');
  return read;
}
