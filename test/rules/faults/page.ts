/** Faults of headers and pages. */
import type { Fault } from './kit.ts';

export const pageFaults: readonly Fault[] = [];
