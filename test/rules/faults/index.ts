import { inlineFaults } from './inline.ts';
import type { Fault } from './kit.ts';
import { nameFaults } from './names.ts';
import { pageFaults } from './page.ts';
import { procedureFaults } from './procedure.ts';
import { textFaults } from './text.ts';
import { turnFaults } from './turns.ts';

export const faults: readonly Fault[] = [
  ...turnFaults,
  ...inlineFaults,
  ...nameFaults,
  ...pageFaults,
  ...procedureFaults,
  ...textFaults,
];
