/** One fault put into one text: whether it is found, what else is found, and whether its fix gives back every byte. */
import { safeEdits } from '../../server/src/rules/fix-all.ts';
import { houseOf } from '../../server/src/rules/house.ts';
import type { Given } from '../../server/src/rules/rule.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { applied } from '../marks.ts';
import type { Fault, Injected } from '../rules/faults/kit.ts';
import { findingsIn, type Placed } from '../rules/run.ts';

export interface Trial {
  readonly found: boolean;
  /** `undefined` where the fault loses what a fix would need, or the rule has no safe fix. */
  readonly restored: boolean | undefined;
  /** Codes of findings that are not the fault’s and were not there before. */
  readonly others: readonly string[];
  readonly faulty: string;
  readonly line: number;
}

/** Tries `fault` in `text`; `undefined` when the place that `random` chose cannot have it. */
export function trial(fault: Fault, text: string, random: () => number): Trial | undefined {
  const injected = fault.inject(text, random);
  if (!injected || injected.faulty === injected.clean) return undefined;
  const { faulty, line, clean, beside = fault.beside } = injected;
  const before = new Map<string, number>();
  for (const one of linesOf(clean, beside)) before.set(one.key, (before.get(one.key) ?? 0) + 1);
  const now = linesOf(faulty, beside);
  const fresh = now.filter(({ key }) => {
    const left = before.get(key) ?? 0;
    before.set(key, left - 1);
    return left <= 0;
  });
  const hit = now.find((one) => one.line === line && one.code === fault.code);
  const others = fresh.filter((one) => one.code !== fault.code).map(({ code }) => code);
  // A fault may lie in two places, as when two turns are there twice.
  const own = fresh.filter((one) => one.code === fault.code).map(({ placed }) => placed);
  return { found: hit !== undefined, restored: hit && restored(injected, own, beside), others, faulty, line };
}

function restored(
  { clean, faulty, restores }: Injected,
  own: readonly Placed[],
  beside: Given | undefined,
): boolean | undefined {
  if (!restores) return undefined;
  const tree = treeOf(faulty);
  return applied(faulty, safeEdits(own, houseOf(tree, beside?.style))) === clean;
}

interface Line {
  readonly code: string;
  /** From 1. */
  readonly line: number;
  /** The code and the words of the line, which a fault elsewhere does not change. */
  readonly key: string;
  readonly placed: Placed;
}

function linesOf(text: string, beside: Given | undefined): readonly Line[] {
  const lines = text.split(/\r\n|\r|\n/);
  const starts = lineStarts(text);
  return findingsIn(treeOf(text), beside).map((placed) => {
    const line = lineAt(starts, placed.offset + placed.finding.start);
    const { code } = placed.rule;
    return { code, line: line + 1, key: `${code} ${lines[line]}`, placed };
  });
}

const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
];

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
