import type { Order } from './aside.ts';

/** The files around the transcripts, wherever they lie. Each way into the server brings its own. */
export interface Files {
  /** The bytes of a file; `undefined` when there is none. Throws when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /**
   * The transcripts in a folder and under it. Hidden folders, `node_modules`, what Git ignores and what `excludes` names, in
   * the way of a `.gitignore`, are passed over.
   */
  list(folder: string, excludes: readonly string[], signal: AbortSignal): AsyncIterable<FileStamp | Unread>;
  /** Carries an order out aside of the thread that answers, where there is another. Throws, in a sentence, when it cannot. */
  readAside(order: Order): Promise<string>;
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
