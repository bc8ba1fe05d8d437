/**
 * docs/rules.md and a page for each rule, made from the rules: what each finds, why it matters, what to do, its examples
 * before and after.
 */
import { rules, sections } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { unmark } from '../marks.ts';

/** Each page by its path in docs. */
export const manual = (): ReadonlyMap<string, string> =>
  new Map([['rules.md', index()], ...rules.map((rule) => [`rules/${rule.code}.md`, page(rule)] as const)]);

const marks: Readonly<Record<Rule['fix'], string>> = { safe: 'safe', choice: 'choice', none: '–' };

function index(): string {
  const parts = sections.map(({ title, rules }) => {
    const rows = rules.map(
      ({ code, severity, fix, summary }) =>
        `| [${code}](rules/${code}.md) | ${severity} | ${marks[fix]} | ${summary} |`,
    );
    return `## ${title}\n\n| code | severity | fix | finds |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# The rules

Every finding has a code, which does not change: it is the name of its page here, the word in settings
(\`"rules": { "CODE": "off" }\`), on the command line (\`hansard check --rule CODE=off\`) and in a transcript
(\`[hansard-ignore CODE: reason]\`). A *safe* fix is part of *Fix All* and of \`hansard check --fix\`; a *choice* is
for the editor to make. How well each does is in [How good the rules are](rules-quality.md). These pages are made from the
rules (\`npm run docs\`), and the examples on them are run as tests.

${parts.join('\n')}`;
}

const fixes: Readonly<Record<Rule['fix'], string>> = {
  safe: 'Take the fix that the light bulb offers (Ctrl+. or ⌘.), or let *Fix All* take it with all the others.',
  choice: 'Choose among what the light bulb offers (Ctrl+. or ⌘.); only you can know which is right.',
  none: 'There is no fix to choose: look at the place, and at the source, and mend it by hand.',
};

function page(rule: Rule): string {
  const { code, severity, fix, summary, why } = rule;
  const section = sections.find(({ rules }) => rules.includes(rule))?.title ?? '';
  const examples = rule.examples.map((example) => {
    const { after } = unmark(example);
    const before = example.replace(/^\n/, '').split(/^=>\n/m)[0] ?? '';
    return `${fence(before)}${after === undefined ? '' : `\nbecomes\n\n${fence(after)}`}`;
  });
  const silent = rule.silent.map((text) => fence(text.replace(/^\n/, '')));
  return `# ${code}

${summary}

**Why it matters.** ${why}

**What to do.** ${fixes[fix]}

| severity | fix | section |
|---|---|---|
| ${severity} | ${marks[fix]} | [${section}](../rules.md#${anchor(section)}) |

## Found

${examples.join('\n')}
## Not found

These look like it and are right.

${silent.join('\n')}
## When it is not wrong here

Above the place, \`[hansard-ignore ${code}: why]\`; anywhere in the transcript, \`[hansard-ignore-file ${code}: why]\`; for all
transcripts, \`"rules": { "${code}": "off" }\` in \`.hansardrc.json\` or under \`hansard.rules\` in the editor’s settings.
`;
}

/** As a heading’s link is made of its words. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

const fence = (text: string): string => `\`\`\`hansard\n${text.replace(/\n*$/, '')}\n\`\`\`\n`;
