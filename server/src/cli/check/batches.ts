/** How the files of a run are shared out. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A run of inputs that one thread is given at once; `first` is the place of the first of them in all. */
export interface Batch {
  readonly first: number;
  readonly paths: readonly string[];
}

/**
 * What a thread must have to do to be worth starting, in bytes. It loads the program and is slow until its engine has
 * compiled the rules once more: as long as ten megabytes and more take when that is done.
 */
const worthAThread = 16e6;
/** Small enough that threads end together, large enough that handing out does not count. */
const mostBytes = 512 * 1024;
const mostFiles = 64;

/** The batches for `jobs` threads, or for as many as it is worth; and how many threads that are. */
export function sharedOut(
  paths: readonly string[],
  wanted: number | undefined,
): { readonly batches: readonly Batch[]; readonly jobs: number } {
  if (wanted === 1 || paths.length < 2) return { batches: [{ first: 0, paths }], jobs: 1 };
  const sizes = paths.map(sizeOf);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const jobs = Math.min(
    wanted ?? Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / worthAThread))),
    paths.length,
  );
  const share = Math.min(mostBytes, bytes / jobs / 4);
  const files = Math.min(mostFiles, Math.ceil(paths.length / jobs));
  const batches: { first: number; paths: string[] }[] = [];
  let room = 0;
  for (const [i, path] of paths.entries()) {
    let last = batches.at(-1);
    if (!last || room <= 0 || last.paths.length >= files) {
      last = { first: i, paths: [] };
      batches.push(last);
      room = share;
    }
    last.paths.push(path);
    room -= sizes[i] ?? 0;
  }
  return { batches, jobs };
}

/** Whoever reads it will say why it cannot be. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
