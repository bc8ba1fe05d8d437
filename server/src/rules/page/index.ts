import type { Rule } from '../rule.ts';

export const pageRules: readonly Rule[] = [];
