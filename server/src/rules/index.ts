import { nameRules } from './names/index.ts';
import { pageRules } from './page/index.ts';
import { procedureRules } from './procedure/index.ts';
import type { Rule } from './rule.ts';
import { suppressionRules } from './suppression/index.ts';
import { textRules } from './text/index.ts';
import { turnRules } from './turns/index.ts';

/** The rules by what they are about, as docs/rules.md lists them. */
export const sections: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: 'Turn structure', rules: turnRules },
  { title: 'Names and roster', rules: nameRules },
  { title: 'Header and page', rules: pageRules },
  { title: 'Procedure, questions, time, columns, divisions', rules: procedureRules },
  { title: 'Text', rules: textRules },
  { title: 'Suppression lines', rules: suppressionRules },
];

/** Every rule, in the order of docs/rules.md. */
export const rules: readonly Rule[] = sections.flatMap((section) => section.rules);
