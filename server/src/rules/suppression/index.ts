import type { Rule } from '../rule.ts';
import { unusedIgnore } from './unused-ignore.ts';

export const suppressionRules: readonly Rule[] = [unusedIgnore];
