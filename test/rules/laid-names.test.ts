/** The faults of names, laid into clean transcripts. */
import { wordFaults } from './faults/index.ts';
import { layFaults } from './laid.ts';

layFaults(wordFaults);
