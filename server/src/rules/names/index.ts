import type { Rule } from '../rule.ts';
import { chairForm } from './chair-form.ts';
import { malformedTitle } from './malformed-title.ts';
import { nameCase } from './name-case.ts';
import { strayAfterMention } from './stray-after-mention.ts';

export const nameRules: readonly Rule[] = [malformedTitle, nameCase, strayAfterMention, chairForm];
