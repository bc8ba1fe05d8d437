/** Contestants take turns, A B A B …, so that what else the machine does falls on all of them alike. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Absent, isAbsent, medians, type Sample } from './figures.ts';
import { built } from './folders.ts';
import type { Result } from './part.ts';

export interface Contestant {
  readonly name: string;
  run(): Promise<Result>;
}

/** The median of each contestant's numbers. One that fails in a round is out, with its reason. */
export async function contest(rounds: number, contestants: readonly Contestant[]): Promise<Map<string, Result>> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  const out = new Map<string, Absent>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      if (out.has(name)) continue;
      const result = await run();
      if (isAbsent(result)) out.set(name, result);
      else samples.get(name)?.push(result);
    }
  }
  return new Map(contestants.map(({ name }) => [name, out.get(name) ?? medians(samples.get(name) ?? [])]));
}

/** What a job is told: its name and its arguments. */
export type Order = { readonly job: string } & Readonly<Record<string, string | number>>;

const patience = 150_000;

/** Runs a job of jobs/ in a process of its own. */
export const inProcess = (order: Order): Promise<Result> =>
  runForJson(['--expose-gc', '--max-old-space-size=6000', built('job'), JSON.stringify(order)], undefined, patience);

/** Runs a Node script that prints one JSON object, last. */
export function runForJson(args: readonly string[], cwd: string | undefined, limit: number): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    let complaint = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4000);
    });
    child.on('close', () => {
      clearTimeout(timer);
      if (late) return done({ absent: `no answer in ${limit / 1000} s` });
      const text = Buffer.concat(printed).toString().trim();
      try {
        done(JSON.parse(text.slice(text.indexOf('{'))));
      } catch {
        done({ absent: reason(complaint) });
      }
    });
  });
}

function reason(complaint: string): string {
  if (/heap out of memory|Allocation failed/.test(complaint)) return 'out of memory';
  return /^\w*Error: .*$/m.exec(complaint)?.[0].slice(0, 100) ?? 'failed';
}

/** The most memory that a process has had and has now, in MB; Linux only. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
