/** Files written so that nothing is lost when it goes wrong half way: beside the old file, and then in its place. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CallError } from './call.ts';
import { unreadable } from './read.ts';
import { visible } from './visible.ts';

/**
 * Writes `bytes` to `path`. A file that is there keeps its mode, and a link goes on to lead to it. `confirm` is asked last
 * and throws when the old file is to stay. Throws `CallError`.
 */
export function replaceFile(path: string, bytes: Uint8Array, confirm: (path: string) => void = () => {}): void {
  let beside: string | undefined;
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    const mode = existsSync(target) ? statSync(target).mode : undefined;
    beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
    writeFileSync(beside, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(beside, mode);
    confirm(target);
    renameSync(beside, target);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    const problem = unreadable(path, error);
    if (!(problem instanceof CallError)) throw problem;
    if (error === problem) throw problem;
    throw new CallError(
      `${visible(path)} could not be written (${(error as NodeJS.ErrnoException).code}) and is left as it is; look at its folder’s permissions`,
    );
  }
}
