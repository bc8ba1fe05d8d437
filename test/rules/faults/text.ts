/** Faults of the text. */
import type { Fault } from './kit.ts';

export const textFaults: readonly Fault[] = [];
