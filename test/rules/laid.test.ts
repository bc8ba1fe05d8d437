/** All other faults, laid into clean transcripts. */
import { faults, turnFaults } from './faults/index.ts';
import { layFaults } from './laid.ts';

layFaults(faults.filter((fault) => !turnFaults.includes(fault)));
