/** Faults of procedure, questions, times, columns and divisions. */
import type { Fault } from './kit.ts';

export const procedureFaults: readonly Fault[] = [];
