/** Reads the rosters that a call names. */
import { nameKey } from '../../model/names.ts';
import type { Called } from '../../roster/found.ts';
import { type Form, type Problem, type Read, readRoster } from '../../roster/read.ts';
import { CallError } from '../call.ts';
import { readBytes, standardInput } from '../read.ts';
import { chunksOf, nameOf } from './text.ts';

export interface Loaded {
  /** Those that can be read, in the order of the call. */
  readonly rosters: readonly Read[];
  /** What is wrong in them, and what they lack. */
  readonly problems: readonly Problem[];
  readonly unreadable: readonly CallError[];
}

export async function loadRosters(paths: readonly string[], form?: Form): Promise<Loaded> {
  const unreadable: CallError[] = [];
  const input = paths.includes(standardInput) ? await readBytes(standardInput, nameOf(standardInput)) : undefined;
  const load = (path: string, people?: ReadonlyMap<string, Called>): Read | undefined => {
    const reading = { file: nameOf(path), key: nameKey, ...(form ? { form } : {}), ...(people ? { people } : {}) };
    try {
      return readRoster(chunksOf(path, path === standardInput ? input : undefined), reading);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      unreadable.push(error);
      return undefined;
    }
  };
  const first = [...new Set(paths)].flatMap((path) => {
    const read = load(path);
    return read ? [{ path, read }] : [];
  });
  // Files of offices have numbers for persons; the names are in the other files.
  const people = new Map(first.flatMap(({ read }) => [...read.people]));
  const rosters = first.map(({ path, read }) => ({
    path,
    read: read.unnamed > 0 && people.size > 0 ? (load(path, people) ?? read) : read,
  }));
  return {
    rosters: rosters.map(({ read }) => read),
    problems: rosters.flatMap(({ path, read }) => [...nameless(read, nameOf(path)), ...read.problems]),
    unreadable,
  };
}

function nameless({ unnamed, terms }: Read, file: string): readonly Problem[] {
  if (unnamed === 0) return [];
  const those = unnamed === 1 ? 'of 1 office the person' : `of ${unnamed.toLocaleString('en')} offices the persons`;
  const advice =
    terms.length === 0
      ? 'give the file together with a roster that has the numbers and the names'
      : 'add a roster that has their numbers, or leave it so';
  return [{ file, line: 1, column: 1, message: `The file has ${those} by number and not by name; ${advice}.` }];
}

export const problemLine = ({ file, line, column, message }: Problem): string =>
  `${file}:${line}:${column}: ${message}`;
