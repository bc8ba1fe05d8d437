/** docs/rules.md, made from the rules: what each finds, why it matters, its examples before and after. */
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { unmark } from '../marks.ts';

const fixes: Readonly<Record<Rule['fix'], string>> = {
  safe: 'one safe fix, part of *Fix All*',
  choice: 'a choice that the editor makes',
  none: 'none; it is for the editor to judge',
};

export function manual(): string {
  const table = rules.map(
    ({ code, severity, fix, summary }) => `| [${code}](#${code}) | ${severity} | ${fix} | ${summary} |`,
  );
  return `# The rules

Every finding has a code. It is the name of its section here, the word that the command line takes
(\`hansard check --rule CODE=off\`), and it does not change. This page is made from the rules (\`npm run docs\`), and the
examples on it are run as tests.

| code | severity | fix | finds |
|---|---|---|---|
${table.join('\n')}

${rules.map(section).join('\n')}`;
}

function section(rule: Rule): string {
  const examples = rule.examples.map((example) => {
    const { after } = unmark(example);
    const before = example.replace(/^\n/, '').split(/^=>\n/m)[0] ?? '';
    return `${fence(before)}${after === undefined ? '' : `\nbecomes\n\n${fence(after)}`}`;
  });
  const silent = rule.silent.map((text) => fence(text.replace(/^\n/, '')));
  return `## ${rule.code}

${rule.summary} ${rule.why}

Severity: ${rule.severity}. Fix: ${fixes[rule.fix]}.

${examples.join('\n')}
Not reported:

${silent.join('\n')}`;
}

const fence = (text: string): string => `\`\`\`hansard\n${text.replace(/\n*$/, '')}\n\`\`\`\n`;
