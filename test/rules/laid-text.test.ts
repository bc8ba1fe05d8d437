/** The faults of the page, of procedure and of the text, laid into clean transcripts. */
import { pageAndTextFaults } from './faults/index.ts';
import { layFaults } from './laid.ts';

layFaults(pageAndTextFaults);
