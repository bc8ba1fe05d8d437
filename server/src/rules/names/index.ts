import type { Rule } from '../rule.ts';
import { ocrLetter } from './ocr-letter.ts';
import { splitWord } from './split-word.ts';
import { strayAfterMention } from './stray-after-mention.ts';

export const nameRules: readonly Rule[] = [ocrLetter, splitWord, strayAfterMention];
