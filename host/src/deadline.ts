import { spawnSync } from 'node:child_process';
import { Failure } from './failure.ts';

/** The promise's own end, or a failure that says what did not come in time. */
export async function within<T>(seconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure(`${what} took longer than ${seconds} seconds.`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves with the signal that asks this program to end. */
export function interrupted(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
    // npm may be ended without passing it on, and the shell between would not tell.
    const npm = npmProcess();
    if (npm) setInterval(() => runs(npm) || resolve('SIGHUP'), 500).unref();
  });
}

function npmProcess(): number | undefined {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, parent, command] = /(\d+)\s+(\S+)/.exec(stdout ?? '') ?? [];
  return command?.endsWith('sh') ? Number(parent) : process.ppid;
}

/** Whether a process with this number is there. */
export function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
