import { aboveSpeech } from '../aspects.ts';
import { marks, marksIn } from '../procedure/marks.ts';
import type { DebateRule } from '../rule.ts';
import { dateFault } from './date-faults.ts';
import { dayInName, isSameDay, readDate, wordsOfDay } from './dates.ts';
import { dayOfColumns } from './evidence.ts';
import { headerLinesOf } from './header-lines.ts';

export const dateMismatch: DebateRule = {
  code: 'date-mismatch',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'The date is not the one that the file’s name or the columns give.',
  why: 'One of the two is wrong, and whoever cites the speech, or looks up who sat that day, is led astray.',
  examples: [
    `
Ferry Services

Wednesday 15th May 2019
^^^^^^^^^^^^^^^^^^^^^^^ date-mismatch

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

14 May 2019 : Column 112

Ada Pell: I beg to move.

14 May 2018 : Column 113
^^^^^^^^^^^ date-mismatch

Idris Vane: I oppose the motion.
`,
  ],
  silent: [
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

14 May 2019 : Column 112

Ada Pell: I beg to move.
`,
    `
Ada Pell: I refer him to column 112 of 3 April 2018, where he said the same.
`,
    `
14 May 2018 : Column 112

Ada Pell: I beg to move.

14 May 2018 : Column 113

Idris Vane: I oppose the motion.
`,
  ],
  beside: { fileName: 'ferry-services-2019-05-14.hansard' },
  reads: [aboveSpeech, marks],
  *check({ debate, document }) {
    const { date: line } = headerLinesOf(debate);
    const columns = dayOfColumns(debate);
    const date = line && readDate(line.words);
    const file = dayInName(document.fileName);
    // A date that cannot be right is another fault.
    if (line && dateFault(line.words, file ?? columns)) return;
    const dated = marksIn(debate).columns.flatMap(({ block, start, end, date: own }) =>
      own ? [{ block, start, end, own }] : [],
    );
    if (line && date) {
      // Where a column has the date, the others may be of the next sitting.
      const isColumns = columns && !dated.some(({ own }) => isSameDay(own, date));
      const other = file && !isSameDay(file, date) ? file : isColumns ? columns : undefined;
      if (other) {
        yield {
          block: line.block,
          start: line.start,
          end: line.end,
          message: `The date here is not that of ${other === file ? 'the file’s name' : 'the columns'}, ${wordsOfDay(other)}. One of the two is wrong: correct it.`,
        };
        return;
      }
    }
    let right = date ?? columns;
    for (const [i, { block, start, end, own }] of dated.entries()) {
      if (!right || isSameDay(own, right)) continue;
      const next = dated[i + 1]?.own;
      if (next && isSameDay(own, next)) {
        // Several of another day, one after the other, are another sitting's.
        right = own;
        continue;
      }
      const colon = block.text.slice(start, end).search(/\s*[:;.,]?\s*[Cc]\p{L}+/u);
      yield {
        block,
        start,
        end: start + Math.max(1, colon),
        message: `This column is dated otherwise than those around it, ${wordsOfDay(right)}. Correct the date that is wrong.`,
      };
    }
  },
};
