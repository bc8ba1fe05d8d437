import type { Fault } from './kit.ts';
import { nameFaults } from './names.ts';
import { pageFaults } from './page.ts';
import { procedureFaults } from './procedure.ts';
import { suppressionFaults } from './suppression.ts';
import { textFaults } from './text.ts';
import { turnFaults } from './turns.ts';

export const faults: readonly Fault[] = [
  ...turnFaults,
  ...nameFaults,
  ...pageFaults,
  ...procedureFaults,
  ...textFaults,
  ...suppressionFaults,
];
