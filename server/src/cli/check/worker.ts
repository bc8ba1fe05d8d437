/** What a thread of `hansard check` does: it is given batches of files, and answers each file when it is checked. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './batches.ts';
import { checker } from './one.ts';
import type { Done } from './pool.ts';
import type { Task } from './task.ts';

export function work(): void {
  const check = checker(workerData as Task);
  parentPort?.on('message', async ({ first, paths }: Batch) => {
    for (const [i, path] of paths.entries()) {
      parentPort?.postMessage({ index: first + i, outcome: await check(path) } satisfies Done);
    }
  });
}
