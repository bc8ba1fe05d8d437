/** What a group of measurements gives: rows that hold a ratio against its target, and tables of all figures. */
import { type Absent, figure, isAbsent, type Sample } from './figures.ts';

export interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** `undefined`: nothing to hold it against, or not measured. */
  readonly met: boolean | undefined;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Part {
  readonly title: string;
  /** What is measured and how, in sentences. */
  readonly how: string;
  readonly rows: readonly Row[];
  readonly tables: readonly Table[];
}

/** How thorough a run is. Sizes are in MB of UTF-8. */
export interface Plan {
  readonly quick: boolean;
  readonly sizes: readonly number[];
  /** How often each contestant's turn comes. */
  readonly rounds: number;
  readonly edits: number;
  readonly fuzzRounds: number;
  readonly soakEdits: number;
}

export type Result = Sample | Absent;

export const numberOf = (result: Result | undefined, name: string): number =>
  result && !isAbsent(result) ? (result[name] ?? Number.NaN) : Number.NaN;

/** A row whose measured value is to be at most, or at least, a bound. `shown` goes behind the value. */
export function row(
  what: string,
  value: number,
  bound: { readonly atMost: number } | { readonly atLeast: number },
  unit: '×' | 'µs' | 'MB' | 'MB/s' | 'ms' | 'of 25' | '',
  shown = '',
): Row {
  const most = 'atMost' in bound;
  const limit = most ? bound.atMost : bound.atLeast;
  const missing = !Number.isFinite(value);
  return {
    what,
    target: `${most ? 'at most' : 'at least'} ${spaced(String(Number(limit.toFixed(2))), unit)}`,
    measured: missing
      ? 'not measured'
      : `${spaced(Number.isInteger(value) ? String(value) : figure(value), unit)}${shown === '' ? '' : ` (${shown})`}`,
    met: missing ? undefined : most ? value <= limit : value >= limit,
  };
}

const spaced = (value: string, unit: string): string =>
  unit === '×' || unit === '' ? value + unit : `${value} ${unit}`;

/** A table of contestants (rows) by columns that are read from their results. */
export function table(
  title: string,
  head: readonly string[],
  results: ReadonlyMap<string, Result>,
  cells: (sample: Sample, name: string) => readonly string[],
): Table {
  const rows = [...results].map(([name, result]) => [
    name,
    ...(isAbsent(result) ? [result.absent, ...head.slice(2).map(() => '')] : cells(result, name)),
  ]);
  return { title, head, rows };
}
