import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CallError } from '../call.ts';
import { visible } from '../visible.ts';

/** Writes a file whole or not at all: beside its place, and then into it. Throws `CallError`. */
export function writeWhole(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CallError(
      `${visible(path)} could not be written (${(error as NodeJS.ErrnoException).code}); check its folder and permissions`,
    );
  }
}
