import { missingLinkLine } from './missing-link-line.ts';
import type { Rule } from './rule.ts';
import { strayAfterMention } from './stray-after-mention.ts';

/** Every rule, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [missingLinkLine, strayAfterMention];
