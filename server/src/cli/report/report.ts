/** What a report is made of, whatever its form. */
import type { Location } from 'vscode-languageserver-types';
import type { Placed } from '../../features/diagnostics.ts';
import { turnsOf } from '../../model/debate.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Style } from '../../rules/style.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Outcome, OwnRule, Summary } from '../check/task.ts';

/** A transcript that was read and checked. `path` is as the caller gave it. */
export interface Checked {
  readonly path: string;
  readonly tree: Tree;
  /** How the house writes, as far as a person has set it. */
  readonly style: Partial<Style>;
  /** Those of `tree` that are to be reported, in the order of the text. */
  readonly findings: readonly Placed[];
  /** The other places that findings speak of. */
  readonly related: ReadonlyMap<Placed, readonly Related[]>;
}

export interface Related {
  readonly location: Location;
  readonly message: string;
}

/** What there is to say when all is checked. */
export interface Total {
  readonly summary: Summary;
  /** How many findings have a safe fix. */
  readonly safe: number;
  /** What was wrong with the call and the inputs, a sentence each; the first line is enough. */
  readonly problems: readonly string[];
  /** The rules of the caller’s own that found something, by code. */
  readonly ownRules: ReadonlyMap<string, OwnRule>;
}

/**
 * A form of report. `file` is asked in the thread that checks, and knows nothing of other files; the rest is written
 * around what it answers, in the order of the inputs.
 */
export interface Report {
  readonly start: string;
  file(checked: Checked): string;
  /** What stands between two files. */
  readonly joint: string;
  end(total: Total): string;
}

export function summaryOf({ tree, findings }: Checked): Summary {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return {
    files: 1,
    turns: turnsIn(tree),
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    hints: count('hint'),
  };
}

/** `problems`: what was wrong with that outcome’s input. */
export function withAdded(total: Total, { summary, safe, ownRules }: Outcome, problems: readonly string[]): Total {
  const sum = (key: keyof Summary) => total.summary[key] + summary[key];
  return {
    summary: {
      files: sum('files'),
      turns: sum('turns'),
      errors: sum('errors'),
      warnings: sum('warnings'),
      informations: sum('informations'),
      hints: sum('hints'),
    },
    safe: total.safe + safe,
    problems: problems.length > 0 ? [...total.problems, ...problems] : total.problems,
    ownRules:
      ownRules.length > 0
        ? new Map([...total.ownRules, ...ownRules.map((rule) => [rule.code, rule] as const)])
        : total.ownRules,
  };
}

export const turnsIn = (tree: Tree): number => tree.debates.reduce((sum, debate) => sum + turnsOf(debate).length, 0);
