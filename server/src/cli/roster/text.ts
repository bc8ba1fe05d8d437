/** The text of a roster, in pieces: people.json is large, and is read without being held. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { decode } from '../../workspace/read.ts';
import { CallError } from '../call.ts';
import { standardInput, standardInputName, unreadable } from '../read.ts';
import { visible } from '../visible.ts';

/** How reports call the file. */
export const nameOf = (path: string): string => (path === standardInput ? standardInputName : visible(path));

const size = 2 ** 16;

/** Throws `CallError` for what is not there or is no text, then or while it is read. Standard input is `input`. */
export function* chunksOf(path: string, input: Uint8Array | undefined): Generator<string> {
  if (input) return yield textOf(path, input);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    yield* decoded(path, file);
  } finally {
    closeSync(file);
  }
}

function* decoded(path: string, file: number): Generator<string> {
  const buffer = new Uint8Array(size);
  let decoder: TextDecoder | undefined;
  for (;;) {
    const bytes = buffer.subarray(0, read(path, file, buffer));
    const isFirst = decoder === undefined;
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: bytes.length > 0 });
    } catch {
      // The decoder does not say where; whoever reads it whole does.
      return yield textOf(path, readFileSync(path));
    }
    if (isFirst && text.includes('\0')) throw binary(path);
    yield text;
    if (bytes.length === 0) return;
  }
}

function read(path: string, file: number, buffer: Uint8Array): number {
  try {
    return readSync(file, buffer);
  } catch (error) {
    throw unreadable(path, error);
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

function textOf(path: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  if (typeof text === 'string') return text;
  throw text.why.includes('binary') ? binary(path) : new CallError(`${nameOf(path)} ${text.why}`);
}

const binary = (path: string): CallError =>
  new CallError(`${nameOf(path)} is a binary file; a roster is text: save it as CSV or JSON`);
