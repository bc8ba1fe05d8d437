/** Faults of names and mentions. */
import type { Fault } from './kit.ts';

export const nameFaults: readonly Fault[] = [];
