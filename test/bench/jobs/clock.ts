/** Time, by the samples of one process. */
import { median, quantile, type Sample } from '../figures.ts';

export const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The first run, and the median of those after it: as many as fit in `budget` ms, at least `least`. */
export function coldAndWarm(
  work: () => unknown,
  budget: number,
  least = 2,
): { readonly cold: number; readonly warm: number } {
  const cold = timed(work);
  const warm: number[] = [];
  for (
    const start = performance.now();
    warm.length < least || (performance.now() - start < budget && warm.length < 60);
  )
    warm.push(timed(work));
  // The first of them still pay for the compiler.
  return { cold, warm: median(warm.slice(Math.floor(warm.length / 3))) };
}

/** p50, p95 and p99 of samples in ms, given in µs. */
export const spread = (samples: readonly number[]): Sample => ({
  p50: quantile(samples, 0.5) * 1000,
  p95: quantile(samples, 0.95) * 1000,
  p99: quantile(samples, 0.99) * 1000,
});
