/** A process that does one job and prints what it measured as JSON: node job.js '{"job":"parse", …}' */
import { isMainThread } from 'node:worker_threads';
import { adversarial } from './jobs/adversarial.ts';
import { bends } from './jobs/bends.ts';
import { check, cores, work } from './jobs/check.ts';
import { edit } from './jobs/edit.ts';
import { features } from './jobs/features.ts';
import { indexed } from './jobs/indexed.ts';
import { lines } from './jobs/lines.ts';
import { growth, memory } from './jobs/memory.ts';
import { outline, readySymbols } from './jobs/outline.ts';
import { parse } from './jobs/parse.ts';

const jobs: Readonly<Record<string, (order: never) => object>> = {
  adversarial,
  bends,
  check,
  cores,
  edit,
  features,
  growth,
  indexed,
  lines,
  memory,
  outline,
  parse,
  readySymbols,
};

async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '{}');
  const job = jobs[order.job];
  if (!job) throw new Error(`no job ${order.job}`);
  console.log(JSON.stringify(await job(order as never)));
}

if (isMainThread) {
  main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
} else work();
