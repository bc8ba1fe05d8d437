/** Who checks the inputs: this thread, or several. */
import { Worker } from 'node:worker_threads';
import { standardInput } from '../read.ts';
import { sharedOut } from './batches.ts';
import { pooled } from './pool.ts';
import type { Outcome, Task } from './task.ts';

/** What comes of each input, in their order. `jobs`: how many threads; `undefined`: as many as it is worth. */
export async function* outcomesOf(
  paths: readonly string[],
  task: Task,
  jobs: number | undefined,
): AsyncGenerator<Outcome> {
  const files = paths.filter((path) => path !== standardInput);
  const shared = sharedOut(files, jobs);
  // The bundle is its own worker: see main.ts.
  const start = () => new Worker(__filename, { workerData: task });
  const beside = shared.jobs > 1 ? pooled(shared.batches, shared.jobs, start) : undefined;
  // Where threads check, this one needs no rules, unless for standard input, which only it can read.
  let here: ((path: string) => Promise<Outcome>) | undefined;
  for (const path of paths) {
    if (beside && path !== standardInput) {
      const next = await beside.next();
      if (next.done) return;
      yield next.value;
    } else {
      here ??= (await import('./one.ts')).checker(task);
      yield await here(path);
    }
  }
  await beside?.next();
}
