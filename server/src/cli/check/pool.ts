/** Threads that check beside one another; what they find comes in the order of the files. */
import type { Worker } from 'node:worker_threads';
import type { Batch } from './batches.ts';
import { type Outcome, unchecked } from './task.ts';

/** What a thread says of each file of its batch, as soon as it is checked. */
export interface Done {
  readonly index: number;
  readonly outcome: Outcome;
}

/**
 * The outcomes of all batches. A thread that dies takes with it the file that it had in hand, whose outcome is that fault;
 * another thread goes on with the rest.
 */
export async function* pooled(batches: readonly Batch[], jobs: number, start: () => Worker): AsyncGenerator<Outcome> {
  const total = batches.reduce((sum, { paths }) => sum + paths.length, 0);
  const queue = [...batches];
  const done = new Map<number, Outcome>();
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};
  const keep = ({ index, outcome }: Done): void => {
    done.set(index, outcome);
    wake();
  };
  const thread = async (): Promise<void> => {
    let worker: Worker | undefined;
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      // One that died between batches has gone without a word, and its number with it.
      if (!worker || worker.threadId === -1) worker = start().on('error', () => {});
      const died = await given(worker, batch, keep);
      if (!died) continue;
      worker = undefined;
      const [path = '', ...rest] = died.left.paths;
      keep({ index: died.left.first, outcome: { ...unchecked(path), fault: died.why } });
      if (rest.length > 0) queue.unshift({ first: died.left.first + 1, paths: rest });
    }
    await worker?.terminate();
  };
  const threads = Promise.all(Array.from({ length: Math.min(jobs, batches.length) }, thread)).catch((error) => {
    failure = { error };
    wake();
  });
  for (let next = 0; next < total; next += 1) {
    for (let outcome = done.get(next); ; outcome = done.get(next)) {
      if (failure) throw failure.error;
      if (outcome) {
        done.delete(next);
        yield outcome;
        break;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  await threads;
}

interface Died {
  readonly why: string;
  /** What it had not done: first the file that it died of. */
  readonly left: Batch;
}

/** Gives a thread a batch, and hands on what it says until all is done, or until it dies. */
function given(worker: Worker, batch: Batch, keep: (done: Done) => void): Promise<Died | undefined> {
  return new Promise((resolve) => {
    let count = 0;
    const end = (died: Died | undefined): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(died);
    };
    const onMessage = (done: Done): void => {
      keep(done);
      count += 1;
      if (count === batch.paths.length) end(undefined);
    };
    let why: string | undefined;
    const onError = (error: unknown): void => {
      why = (error instanceof Error && error.stack) || String(error);
    };
    // An error may overtake what was said before it; the exit does not.
    const onExit = (code: number): void =>
      end({
        why: why ?? `The thread ended with code ${code}.`,
        left: { first: batch.first + count, paths: batch.paths.slice(count) },
      });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(batch);
  });
}
