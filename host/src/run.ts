import { type SpawnOptions, spawn } from 'node:child_process';
import { Failure } from './failure.ts';

/** Runs a program to its end without a word; where it fails, what it said is the reason. Ends it with this one. */
export function run(
  failed: string,
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const stop = (signal: NodeJS.Signals) => {
      child.kill(signal);
      reject(new Failure('Stopped.'));
    };
    for (const signal of signals) process.once(signal, stop);
    const fail = (why: string) => reject(new Failure(`${failed}: ${why}`));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (code === 0) resolve();
      else fail(reason(said) || `exit code ${code}`);
    });
  });
}

/** From the first line that calls itself an error; without one, the end. */
function reason(said: string): string {
  const lines = said.split('\n').flatMap((line) => line.trim() || []);
  const first = lines.findIndex((line) => /\berror\b/i.test(line));
  return lines.slice(...(first < 0 ? [-4] : [first, first + 4])).join(' · ');
}
