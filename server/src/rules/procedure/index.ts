import type { Rule } from '../rule.ts';

export const procedureRules: readonly Rule[] = [];
