/** The text of an input. What cannot be read is a `CallError`: one line that says what it is and what to do. */
import { fstatSync, lstatSync, readFileSync } from 'node:fs';
import { decode } from '../workspace/read.ts';
import { CallError } from './call.ts';
import { visible } from './visible.ts';

/** The argument that means standard input. */
export const standardInput = '-';

/** How reports call standard input when they are not told its path. */
export const standardInputName = '<stdin>';

/** An input as it is read: its text, and the bytes that were its. */
export interface Input {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The file at `path`, or standard input. Throws `CallError`. */
export async function readInput(path: string): Promise<Input> {
  const name = path === standardInput ? standardInputName : path;
  const bytes = await readBytes(path, name);
  const text = decode(bytes);
  if (typeof text !== 'string') throw new CallError(`${visible(name)} ${text.why}`);
  return { text, bytes };
}

/** The text of the file at `path`, or of standard input. Throws `CallError`. */
export const readText = async (path: string): Promise<string> => (await readInput(path)).text;

/** The bytes of the file at `path`, or of standard input; `name` is how messages call it. Throws `CallError`. */
export async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    if (path !== standardInput) return readFileSync(path);
    // Node takes standard input that is a folder for an empty one.
    if (fstatSync(0).isDirectory()) throw new CallError(`${name} is a folder; give it a file`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The line for a file or folder that the system does not give; any other error as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+|^ERR_FS/.test(code) ? new CallError(`${visible(path)} ${why(path, code)}`) : error;
}

function why(path: string, code: string): string {
  switch (code) {
    case 'ENOENT':
      return lstatSync(path, { throwIfNoEntry: false })
        ? 'is a link to a file that is not there; mend the link'
        : 'is not there; check the path';
    case 'ENOTDIR':
      return 'is not there: a part of the path is a file, not a folder; check the path';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; ask for permission to read it (ls -l shows who has it)';
    case 'EISDIR':
      return 'is a folder; name a file in it';
    case 'ELOOP':
      return 'is a link that leads back to itself; mend the link';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'is larger than can be read; split it';
    default:
      return `cannot be read (${code}); check the disk and the path`;
  }
}
