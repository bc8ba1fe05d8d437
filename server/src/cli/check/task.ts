/** What is to be done with each file, and what came of it: plain values, which are handed from thread to thread. */
import type { Term } from '../../roster/roster.ts';
import type { Levels } from '../../rules/checking.ts';
import type { Severity } from '../../rules/rule.ts';

export type Format = 'pretty' | 'json' | 'jsonl' | 'sarif' | 'junit' | 'github';

/** How files are checked and reported. */
export interface Task {
  readonly format: Format;
  /** Where reports go to: whether it shows colours, and its columns. */
  readonly colours: boolean;
  readonly width: number;
  readonly failOn: Severity | 'never';
  /** What the call says of rules, over what settings files say. */
  readonly levels: Levels;
  /** Who sat when, as far as the call names rosters. */
  readonly terms: readonly Term[] | undefined;
  readonly fix: boolean;
  /** The path that standard input is to have. */
  readonly stdinPath: string | undefined;
  readonly baseline: Known | undefined;
}

/** How many findings of a file are known, by their code and their fingerprint with a space between. */
export type KnownOfFile = ReadonlyMap<string, number>;

export interface Summary {
  readonly files: number;
  readonly turns: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

export const nothingYet: Summary = { files: 0, turns: 0, errors: 0, warnings: 0, informations: 0, hints: 0 };

/** A baseline as those need it who check: paths in it are from its folder. */
export interface Known {
  readonly folder: string;
  /** Whether it is made anew, so that all that is found will be known. */
  readonly update: boolean;
  readonly files: ReadonlyMap<string, KnownOfFile>;
}

/** What came of one input. */
export interface Outcome {
  /** As it was named. */
  readonly path: string;
  /** The report’s part on it; `undefined` when it could not be checked. */
  readonly report: string | undefined;
  /** The text of standard input, mended. */
  readonly mended: string | undefined;
  readonly summary: Summary;
  /** How many of its findings have a safe fix. */
  readonly safe: number;
  /** Whether one of its findings makes the exit code 1. */
  readonly failed: boolean;
  /** What the caller can mend: lines without the name of the command. The exit code is 2. */
  readonly wrong: readonly string[];
  /** The same of settings files that were read for it. */
  readonly settings: readonly string[];
  /** What is to be said and is not wrong. */
  readonly notes: readonly string[];
  /** A bug of ours: where it was thrown. */
  readonly fault: string | undefined;
  /** The rules of the caller’s own that found something. */
  readonly ownRules: readonly OwnRule[];
  readonly baseline: Compared | undefined;
}

export interface OwnRule {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
}

/** A file held against the baseline. */
export interface Compared {
  readonly key: string;
  /** How many findings that the baseline holds are there no more. */
  readonly gone: number;
  /** All that was found, where the baseline is made anew. */
  readonly found: KnownOfFile;
}

/** The outcome of what could not be checked, but for why. */
export const unchecked = (path: string): Outcome => ({
  path,
  report: undefined,
  mended: undefined,
  summary: nothingYet,
  safe: 0,
  failed: false,
  wrong: [],
  settings: [],
  notes: [],
  fault: undefined,
  ownRules: [],
  baseline: undefined,
});
