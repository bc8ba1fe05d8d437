/** `--fix`: safe fixes, made until there are none left, and written so that nothing is lost. */
import { readFileSync } from 'node:fs';
import { findings } from '../features/diagnostics.ts';
import type { Checking } from '../rules/checking.ts';
import { safeFixes } from '../rules/fix-all.ts';
import { houseOf } from '../rules/house.ts';
import type { TextEdit } from '../rules/rule.ts';
import { treeOf } from '../syntax/tree.ts';
import { encode } from '../workspace/read.ts';
import { CallError } from './call.ts';
import { replaceFile } from './replace.ts';
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
    const safe = safeFixes(findings(tree, checking, path), houseOf(tree, checking.given.style));
    if (safe.length === 0) break;
    fixes += safe.length;
    current = applied(current, safe.flat());
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
 * Writes `text` over a file whose bytes were `before`, in their encoding. A file that has changed meanwhile is left alone.
 * Throws `CallError`.
 */
export function writeOver(path: string, before: Uint8Array, text: string): void {
  replaceFile(path, encode(text, before), (target) => {
    if (!Buffer.from(before).equals(readFileSync(target)))
      throw new CallError(`${visible(path)} was changed meanwhile and is left as it is; run the command again`);
  });
}
