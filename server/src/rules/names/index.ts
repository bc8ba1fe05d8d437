import type { Rule } from '../rule.ts';
import { strayAfterMention } from './stray-after-mention.ts';

export const nameRules: readonly Rule[] = [strayAfterMention];
