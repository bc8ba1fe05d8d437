import { attributionFaults } from './attributions.ts';
import { inlineFaults } from './inline.ts';
import type { Fault } from './kit.ts';
import { nameFaults } from './names.ts';
import { officeFaults } from './offices.ts';
import { pageFaults } from './page.ts';
import { procedureFaults } from './procedure.ts';
import { suppressionFaults } from './suppression.ts';
import { textFaults } from './text.ts';
import { timeFaults } from './times.ts';
import { titleFaults } from './titles.ts';
import { turnSlips } from './turn-slips.ts';
import { turnFaults as portraitFaults } from './turns.ts';
import { wordFaults as slipsInWords } from './words.ts';

/** Those of the turn structure. */
export const turnFaults: readonly Fault[] = [...portraitFaults, ...turnSlips, ...attributionFaults, ...inlineFaults];

/** Those of names, and of the words that they are made of. */
export const wordFaults: readonly Fault[] = [...nameFaults, ...officeFaults, ...titleFaults, ...slipsInWords];

/** Those of the page, of procedure and of the text. */
export const pageAndTextFaults: readonly Fault[] = [
  ...pageFaults,
  ...procedureFaults,
  ...timeFaults,
  ...textFaults,
  ...suppressionFaults,
];

export const faults: readonly Fault[] = [...turnFaults, ...wordFaults, ...pageAndTextFaults];
