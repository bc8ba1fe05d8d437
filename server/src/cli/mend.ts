/** `--fix`: safe fixes, made until there are none left, and written so that nothing is lost. */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findings } from '../features/diagnostics.ts';
import type { Checking } from '../rules/checking.ts';
import { safeEdits } from '../rules/fix-all.ts';
import { houseOf } from '../rules/house.ts';
import type { TextEdit } from '../rules/rule.ts';
import { treeOf } from '../syntax/tree.ts';
import { encode } from '../workspace/read.ts';
import { CallError } from './call.ts';
import { unreadable } from './read.ts';
import { visible } from './visible.ts';

/** One fix may uncover another; more runs than this would be fixes that undo each other. */
const mostRuns = 10;

/** The text with its safe fixes made, and how many they were. A rule that is off mends nothing. */
export function mended(
  text: string,
  checking: Checking,
  path: string,
): { readonly text: string; readonly fixes: number } {
  let current = text;
  let fixes = 0;
  for (let run = 0; run < mostRuns; run += 1) {
    const tree = treeOf(current);
    const edits = safeEdits(findings(tree, checking, path), houseOf(tree, checking.given.style));
    if (edits.length === 0) break;
    fixes += edits.length;
    current = applied(current, edits);
  }
  return { text: current, fixes };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: words } of edits) {
    parts.push(text.slice(at, start), words);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * Writes `text` over a file whose bytes were `before`, in their encoding: into a file beside it that then takes its name,
 * with its mode. A file that has changed meanwhile is left alone. Throws `CallError`.
 */
export function writeOver(path: string, before: Uint8Array, text: string): void {
  const name = visible(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const { mode } = statSync(path);
    writeFileSync(beside, encode(text, before), { flag: 'wx' });
    chmodSync(beside, mode);
    if (!Buffer.from(before).equals(readFileSync(path)))
      throw new CallError(`${name} was changed meanwhile and is left as it is; run the command again`);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const problem = unreadable(path, error);
    if (!(problem instanceof CallError)) throw problem;
    if (error === problem) throw problem;
    throw new CallError(
      `${name} could not be written (${(error as NodeJS.ErrnoException).code}) and is left as it is; look at its folder’s permissions`,
    );
  }
}
