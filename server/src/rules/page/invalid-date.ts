import { aboveSpeech } from '../aspects.ts';
import { marks } from '../procedure/marks.ts';
import type { DebateRule } from '../rule.ts';
import { dateFault, editsTo } from './date-faults.ts';
import { dayInName, wordsOfDay } from './dates.ts';
import { dayOfColumns } from './evidence.ts';
import { headerLinesOf } from './header-lines.ts';

const around = (date: string) => `
Ferry Services

${date}

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`;

/** `marks`: what stands under the part at fault. */
const mended = (wrong: string, marks: string, right: string): string =>
  `${around(`${wrong}\n${marks} invalid-date`)}=>${around(right)}`;

export const invalidDate: DebateRule = {
  code: 'invalid-date',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'The date is none that a calendar has, or is not written as dates are.',
  why: 'Who sat for which seat and held which office is looked up by the date; a wrong one gives wrong answers, or none.',
  examples: [
    mended('Monday 14th May 2019', '^^^^^^', 'Tuesday 14th May 2019'),
    mended('Tursday 16th May 2019', '^^^^^^^', 'Thursday 16th May 2019'),
    mended(
      'Volume 676: debated on Tuesday 3 April 2019',
      '                       ^^^^^^^',
      'Volume 676: debated on Wednesday 3 April 2019',
    ),
    mended('3rd Apri 2019', '    ^^^^', '3rd April 2019'),
    mended('Wednesday 3th April 2019', '           ^^', 'Wednesday 3rd April 2019'),
    mended('Monday 31st June 2021', '       ^^', 'Monday 21st June 2021'),
    mended('2019-05-14', '^^^^^^^^^^', 'Tuesday 14th May 2019'),
  ],
  silent: [
    around('Wednesday 3rd April 2019'),
    around('Thursday 29 February 2024'),
    `
Ferry Services

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

2019-05-14

The letter is dated

Monday 31st April 2019

and was answered in June.
`,
  ],
  reads: [aboveSpeech, marks],
  *check({ debate, document }) {
    const { date } = headerLinesOf(debate);
    if (!date) return;
    if (!dateFault(date.words, undefined)) return;
    const fault = dateFault(date.words, dayInName(document.fileName) ?? dayOfColumns(debate));
    if (!fault) return;
    const { block, start } = date;
    const fixes = fault.meant.map((day) => ({
      title: `Make the date ${wordsOfDay(day)}`,
      edits: () =>
        editsTo(date.words, day).map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end })),
    }));
    yield {
      block,
      start: start + fault.start,
      end: start + fault.end,
      message: fault.message,
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  },
};
