import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A folder of real transcripts and members beside the repository (`../shared`), which is optional: where it is absent
 * the test skips itself and says why, and the caller gets `undefined`. Under `CI=true` its absence fails the test, so
 * that nothing goes unchecked unseen.
 *
 *     const seeds = shared(t, 'seeds');
 *     if (!seeds) return;
 */
export function shared(test: { skip(reason?: string): void }, ...path: readonly string[]): string | undefined {
  const folder = resolve('..', 'shared', ...path);
  if (existsSync(folder)) return folder;
  const reason = `${['..', 'shared', ...path].join('/')} is not beside the repository`;
  if (process.env.CI === 'true') throw new Error(`${reason}, and CI=true skips nothing.`);
  test.skip(reason);
  return undefined;
}
