/** A whole text parsed and checked with every rule, in one process or by workers beside one another. */
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { speakersIn } from '../../../server/src/model/speakers.ts';
import { asTheyAre } from '../../../server/src/rules/checking.ts';
import { type Tree, treeOf } from '../../../server/src/syntax/tree.ts';
import { median, type Sample } from '../figures.ts';
import { coldAndWarm, timed } from './clock.ts';

export interface CheckOrder {
  readonly file: string;
  readonly budget: number;
}

const uri = 'file:///bench.hansard';

/** Ms for parsing alone and for parse, model and rules together; and how much was found. */
export function check({ file, budget }: CheckOrder): Sample {
  const text = readFileSync(file, 'utf8');
  let found = 0;
  const whole = coldAndWarm(() => {
    found = checked(treeOf(text));
  }, budget);
  const parsing = coldAndWarm(() => treeOf(text), budget / 2);
  return { cold: whole.cold, warm: whole.warm, parse: parsing.warm, found };
}

function checked(tree: Tree): number {
  speakersIn(tree);
  return diagnostics(tree, asTheyAre, uri).length;
}

/** Ms for checking two texts `times` times by one worker and by two: the median over rounds that take turns. */
export async function cores({ file, times }: { readonly file: string; readonly times: number }): Promise<Sample> {
  const workers = [new Worker(__filename), new Worker(__filename)] as const;
  const run = (worker: Worker, count: number) =>
    new Promise((done) => {
      worker.once('message', done);
      worker.postMessage({ file, count });
    });
  const both = (count: number) => Promise.all(workers.map((worker) => run(worker, count)));
  await both(3);
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    let start = performance.now();
    await run(workers[0], 2 * times);
    one.push(performance.now() - start);
    start = performance.now();
    await both(times);
    two.push(performance.now() - start);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { one: median(one), two: median(two) };
}

/** What a worker of `cores` does. */
export function work(): void {
  if (isMainThread) return;
  let text: string | undefined;
  parentPort?.on('message', ({ file, count }: { readonly file: string; readonly count: number }) => {
    text ??= readFileSync(file, 'utf8');
    const whole = text;
    for (let i = 0; i < count; i += 1) timed(() => checked(treeOf(whole)));
    parentPort?.postMessage('done');
  });
}
