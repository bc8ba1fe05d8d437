/** The faults of the turn structure, laid into clean transcripts. */
import { turnFaults } from './faults/index.ts';
import { layFaults } from './laid.ts';

layFaults(turnFaults);
