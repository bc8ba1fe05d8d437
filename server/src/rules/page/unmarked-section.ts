import { isHeadingForm } from '../../syntax/lines.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule } from '../rule.ts';
import { isFurniture, longestFurniture } from './furniture.ts';
import { headerLinesOf, isStrayHeader } from './header-lines.ts';

export const unmarkedSection: DebateRule = {
  code: 'unmarked-section',
  scope: 'debate',
  severity: 'hint',
  fix: 'none',
  waits: true,
  waitsFor: ['name-case', 'split-word', 'malformed-title'],
  summary: 'Text stands before the first turn that is no header, no heading and no procedure.',
  why: 'It belongs to nobody: it may be a speech whose speaker was lost, or words of the page.',
  examples: [
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

I shall come to the winter timetable in a moment.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked-section

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am obliged to the hon. Gentleman.
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Question again proposed, That this House has considered ferry services.

I shall come to the winter timetable in a moment.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked-section

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am obliged to the hon. Gentleman.
`,
  ],
  silent: [
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Question again proposed, That this House has considered ferry services.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am obliged to the hon. Gentleman.
`,
    `
Ferry Services

Tuesday 14th May 2019

Written Statements

The ferry will sail on Tuesdays from the first of June.
`,
    `
I agree with the hon. Member for Dunmore North (Ada Pell).
`,
  ],
  reads: [aboveSpeech],
  *check({ debate, blocks, turns }) {
    // Behind lines of a page that came into a speech, the speech goes on.
    if (turns.length === 0 || (blocks[0] && isStrayHeader(blocks[0]))) return;
    const { date, chamber } = headerLinesOf(debate);
    let behindFormula = false;
    for (const block of blocks) {
      if (block.kind === 'turn' || block.kind === 'division') return;
      if (block.kind !== 'procedure') continue;
      behindFormula ||= block.form === 'formula';
      if (block.form === 'formula' || block === date?.block || block === chamber?.block) continue;
      const { start, end } = block.content;
      // Under a heading stand motions too, and notes, and under a formula what it decides: only what a speaker says of himself is speech.
      if (
        (block.form === 'text' || behindFormula) &&
        !speech.test(block.text.slice(start, Math.min(end, start + window)))
      )
        continue;
      if (end - start <= longestFurniture && isExpected(block.text.slice(start, end))) continue;
      yield {
        block,
        start,
        end,
        message:
          'These words stand before the first speaker and belong to nobody. Say who speaks, make them a heading, or remove them.',
      };
      return;
    }
  },
};

/** How much of a paragraph is looked at, and what in it nobody but a speaker says. */
const window = 400;
const speech =
  /(?:^|[.?!;,:\u2014] ?|\b(?:and|but|that|as|if) )I (?:am|have|beg|thank|want|wish|hope|was|shall|will|would|agree|do|say|think|know|ask|rise|support|welcome|congratulate|understand)\b|\b(?:my|My) (?:right )?(?:hon|noble)\b|^(?:My Lords|Mr Speaker|Madam),/;

/** Another rule's furniture, or a heading that nothing marks as one. */
const isExpected = (words: string): boolean => isFurniture(words) || isHeadingForm(words);
