import { nameKey } from '../model/names.ts';
import { type Read, type Reading, readRoster } from '../roster/read.ts';
import { decode } from './read.ts';

/** The roster in the bytes of a file. Throws, in a sentence, when they are no text. */
export function rosterIn(bytes: Uint8Array, reading: Omit<Reading, 'key'>): Read {
  const text = decode(bytes);
  if (typeof text !== 'string') throw new Error(`${reading.file} ${text.why}`);
  return readRoster([text], { ...reading, key: nameKey });
}
