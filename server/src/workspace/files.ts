import type { Read, Reading } from '../roster/read.ts';

/** The files around the transcripts, wherever they lie. Each way into the server brings its own. */
export interface Files {
  /** The bytes of a file; `undefined` when there is none. Throws when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /**
   * The transcripts in a folder and under it. Hidden folders, `node_modules`, what Git ignores and what `excludes` names, in
   * the way of a `.gitignore`, are passed over.
   */
  list(folder: string, excludes: readonly string[], signal: AbortSignal): AsyncIterable<FileStamp | Unread>;
  /** Reads a roster, a large one off the thread that answers. Throws when the bytes are no text. */
  readRoster(bytes: Uint8Array, reading: Omit<Reading, 'key'>): Promise<Read>;
  /** What was saved under a name in a session before. */
  load(name: string): Promise<string | undefined>;
  save(name: string, text: string): Promise<void>;
}

/** A file, and what changes when the file does: time and size. */
export interface FileStamp {
  readonly uri: string;
  readonly stamp: string;
}

/** A folder or a file that could not be looked at: a sentence that says why. */
export interface Unread {
  readonly problem: string;
}

export const isTranscriptName = (name: string): boolean => /\.(?:hansard|transcript|hansard\.txt)$/.test(name);
