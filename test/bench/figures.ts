/** Samples, what is told from them, and how it is written. */

/** Named numbers: what one run of a contestant gives. */
export type Sample = Readonly<Record<string, number>>;

/** A contestant that could not be measured, and why. */
export interface Absent {
  readonly absent: string;
}

export const isAbsent = (result: object): result is Absent => 'absent' in result;

/** The smallest sample that a share `q` of all samples does not exceed. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The median of each number over several samples. */
export function medians(samples: readonly Sample[]): Sample {
  const names = new Set(samples.flatMap((sample) => Object.keys(sample)));
  return Object.fromEntries(
    [...names].map((name) => [name, median(samples.flatMap((sample) => sample[name] ?? []))] as const),
  );
}

/** Three significant digits, no exponent; a dash for what is not there. */
export function figure(value: number | undefined, unit = ''): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const written = value.toFixed(Math.min(4, digits));
  return unit === '' ? written : `${written} ${unit}`;
}

export const rate = (bytes: number, ms: number | undefined): number => bytes / 1e3 / (ms ?? Number.NaN);
