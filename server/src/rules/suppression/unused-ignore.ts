import { closest } from 'fastest-levenshtein';
import type { Fix, IgnoreRule, IgnoreUse } from '../rule.ts';

export const unusedIgnore: IgnoreRule = {
  code: 'unused-ignore',
  scope: 'ignores',
  severity: 'hint',
  fix: 'choice',
  summary: 'A suppression line silences nothing, or does not say why.',
  why: 'A line that silences nothing hides the next fault that comes to stand there; one without a reason cannot be judged by the next editor.',
  examples: [
    `
[hansard-ignore stray-after-mention: the seat is named twice on purpose]
                ^^^^^^^^^^^^^^^^^^^ unused-ignore

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday.
`,
    `
[hansard-ignore stray-after-menton: the seat is named twice on purpose]
                ^^^^^^^^^^^^^^^^^^ unused-ignore

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday.
`,
  ],
  silent: [
    `
[hansard-ignore stray-after-mention: printed so that day]

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My hon. Friend the Member for Dunmore North (Ada Pell) North and I have spoken.
`,
    `
[hansard-ignore-file stray-after-mention: printed so that day]

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My hon. Friend the Member for Dunmore North (Ada Pell) North and I have spoken.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday.

[hansard-ignore stray-after-mention: printed so that day]

My hon. Friend the Member for Dunmore North (Ada Pell) North and I have spoken.
`,
  ],
  *check(ignore) {
    const { block, codes, codesSpan, known, span, reason, unused } = ignore;
    if (codes.length === 0) {
      const message =
        'This line names no code, so it silences nothing. Write it as [hansard-ignore CODE: reason], or remove it.';
      yield { block, start: span.start, end: span.end, message, fixes: [removal(ignore)] };
      return;
    }
    const unknown = codes.find((code) => !known.includes(code));
    if (unknown !== undefined) {
      const nearest = closest(unknown, [...known]);
      const message = `There is no rule “${unknown}”, so this line silences nothing. Write the code that is meant; the nearest is ${nearest}.`;
      const right = codes.map((code) => (code === unknown ? nearest : code)).join(', ');
      const fix: Fix = { title: `Write ${nearest}`, edits: () => [{ ...codesSpan, text: right }] };
      yield { block, start: codesSpan.start, end: codesSpan.end, message, fixes: [fix, removal(ignore)] };
      return;
    }
    if (unused.length > 0) {
      const all = unused.length === codes.length;
      const message = `Nothing ${ignore.file ? 'in this transcript' : 'in what follows'} is found by ${unused.join(' or ')}, so this line silences nothing now and may hide a fault later. Remove it.`;
      const fix = all ? removal(ignore) : shortening(ignore);
      yield { block, start: codesSpan.start, end: codesSpan.end, message, fixes: [fix] };
      return;
    }
    if (reason === undefined) {
      const message =
        'This line does not say why the finding is ignored, so nobody can judge it later. Write the reason after a colon.';
      yield { block, start: span.start, end: span.end, message };
    }
  },
};

/** The line and the blank lines after it. */
const removal = ({ block, span }: IgnoreUse): Fix => ({
  title: 'Remove the suppression line',
  edits: () => {
    const rest = /^[^\S\r\n]*(?:\r\n|\r|\n|$)(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(block.text.slice(span.end));
    return [{ start: span.start, end: span.end + (rest?.[0].length ?? 0), text: '' }];
  },
});

const shortening = ({ codes, codesSpan, unused }: IgnoreUse): Fix => ({
  title: `Leave out ${unused.join(' and ')}`,
  edits: () => [{ ...codesSpan, text: codes.filter((code) => !unused.includes(code)).join(', ') }],
});
