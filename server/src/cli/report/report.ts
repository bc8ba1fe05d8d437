/** What a report is made of, whatever its form. */

import type { Placed } from '../../features/diagnostics.ts';
import { turnsOf } from '../../model/debate.ts';
import type { Checking } from '../../rules/checking.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Tree } from '../../syntax/tree.ts';

/** A transcript that was read and checked. `path` is as the caller gave it. */
export interface Checked {
  readonly path: string;
  readonly tree: Tree;
  readonly checking: Checking;
  /** Those of `tree`, checked so. */
  readonly findings: readonly Placed[];
}

export interface Summary {
  readonly files: number;
  readonly turns: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

/** A form of report: what is written for each transcript when it is checked, and at the end. */
export interface Report {
  file(checked: Checked): string;
  end(summary: Summary): string;
}

export const nothingYet: Summary = { files: 0, turns: 0, errors: 0, warnings: 0, informations: 0, hints: 0 };

export function add(summary: Summary, { tree, findings }: Checked): Summary {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return {
    files: summary.files + 1,
    turns: summary.turns + turnsIn(tree),
    errors: summary.errors + count('error'),
    warnings: summary.warnings + count('warning'),
    informations: summary.informations + count('information'),
    hints: summary.hints + count('hint'),
  };
}

export const turnsIn = (tree: Tree): number => tree.debates.reduce((sum, debate) => sum + turnsOf(debate).length, 0);
