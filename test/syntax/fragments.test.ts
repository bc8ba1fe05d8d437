import { testExamples } from './examples.ts';

testExamples('test/syntax/fragments.md', 40);
