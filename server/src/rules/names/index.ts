import type { Rule } from '../rule.ts';
import { misspeltName } from './misspelt-name.ts';
import { strayAfterMention } from './stray-after-mention.ts';

export const nameRules: readonly Rule[] = [misspeltName, strayAfterMention];
