/** The manual's page of the format is true: each of its examples is parsed and compared. */
import { testExamples } from './examples.ts';

testExamples('docs/format.md', 20);
