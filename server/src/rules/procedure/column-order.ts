import type { Block, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech } from '../aspects.ts';
import { type Day, isSameDay } from '../page/dates.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { marks, marksIn, type PlacedColumn } from './marks.ts';

interface Placed extends PlacedColumn {
  /** Whether a division or a long run of short lines stands before it, in which columns are not marked. */
  readonly mayLeap: boolean;
}

export const columnOrder: DebateRule = {
  code: 'column-order',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'A column is repeated, falls back, is skipped or is misspelt.',
  why: 'Hansard is cited by column; with a wrong number the citation leads nowhere, and a gap may mean that text was lost.',
  examples: [
    `
14 May 2019 : Column 112

Ada Pell: The ferry sails on Tuesdays.

14 May 2019 : Column 113

Idris Vane: It used to sail on Fridays.

14 May 2019 : Column 113
^^^^^^^^^^^^^^^^^^^^^^^^ column-order

Ada Pell: It will again.

14 May 2019 : Column 115

Idris Vane: When?

14 May 2019 : Colunm 116
              ^^^^^^ column-order

Ada Pell: On the day after Thursday.

14 May 2019 : Column 171
^^^^^^^^^^^^^^^^^^^^^^^^ column-order

Idris Vane: I see.

14 May 2019 : Column 118

Ada Pell: I doubt it.
`,
    `
[Column 112]

Ada Pell: The ferry sails on Tuesdays.

[Column 112]
^^^^^^^^^^^^ column-order

Idris Vane: It used to sail on Fridays.

Column Number: 114

Ada Pell: It will again.

Column Number: 114
^^^^^^^^^^^^^^^^^^ column-order
`,
  ],
  silent: [
    `
Column 112WH

Ada Pell: The ferry sails on Tuesdays.

Column 113WH

Idris Vane: It used to sail on Fridays.

Column 12WS

Ada Pell: It will again.

Column 13WS

Idris Vane: When?
`,
    `
Column 112

Ada Pell: The ferry sails on Tuesdays.

Column 113

Division No. 3] [9.59 pm

AYES

Pell, Ms Ada

Column 117

Idris Vane: It used to sail on Fridays.

Column 118

Ada Pell: It will again.
`,
    `
Ada Pell: I refer him to column 12, to Column 11 and to Volume 3.

Clause 12

Idris Vane: Column 11 is blank.
`,
    `
[Column 112]

Ada Pell: The ferry sails on Tuesdays.

[Column 113]

Idris Vane: It used to sail on Fridays.

Column Number: 114

Ada Pell: It will again.

Column Number: 115
`,
  ],
  reads: [aboveSpeech, marks, ({ block }) => block.text.length <= shortLine],
  *check({ debate, masthead }) {
    const all = placed(debate);
    if (all.length === 0) return;
    for (const column of all) if (column.misspelt) yield { block: column.block, ...misspelt(column, column.misspelt) };
    // On a page of extracts, what stood in the columns between is left out.
    const isWhole = masthead.page === 'full' || masthead.page === 'fragment';
    for (const series of new Set(all.map((column) => column.series)))
      yield* check(
        all.filter((column) => column.series === series),
        isWhole,
      );
  },
};

const shortLine = 60;
const manyLines = 12;

function placed(debate: Debate): readonly Placed[] {
  const { columns } = marksIn(debate);
  if (columns.length === 0) return [];
  const all: Placed[] = [];
  let leaps = false;
  let short = 0;
  for (const block of debate.blocks) {
    if (block.kind === 'division' || (block.kind === 'marker' && block.form === 'later')) leaps = true;
    short = block.text.length <= shortLine ? short + 1 : 0;
    leaps ||= short >= manyLines;
    // The columns are in the order of the blocks.
    for (let column = columns[all.length]; column?.block === block; column = columns[all.length]) {
      all.push({ ...column, mayLeap: leaps || isList(block, column) });
      leaps = false;
      short = 0;
    }
  }
  return all;
}

/** Whether a table or a list stands before a column in its turn. */
const isList = (block: Block, { start }: PlacedColumn): boolean =>
  block.kind === 'turn' && behindLists(block).has(start);

/** Where the parts of a turn begin that have a table or a list before them. */
const behindLists: (turn: Turn) => ReadonlySet<number> = memo(({ parts }) => {
  const places = new Set<number>();
  let short = 0;
  for (const { kind, start, end } of parts) {
    if (short >= manyLines) places.add(start);
    short = kind === 'column' ? 0 : end - start <= shortLine ? short + 1 : short;
  }
  return places;
});

function misspelt(
  { block, number }: Placed,
  { start, end }: { readonly start: number; readonly end: number },
): Finding {
  const word = block.text.slice(start, end);
  return {
    start,
    end,
    message: `“${word}” was meant for “Column”: as it is, column ${number} is not found. Correct the word.`,
  };
}

function* check(columns: readonly Placed[], isWhole: boolean) {
  const steps = columns.filter(({ number }, i) => number - (columns[i - 1]?.to ?? number) === 1).length;
  // Where columns hardly ever follow one upon the other, a gap says nothing.
  const gaps = columns.filter(({ number }, i) => number - (columns[i - 1]?.to ?? number) > 1).length;
  const showsGaps = isWhole && gaps <= Math.max(1, steps / 10) && (steps > 0 || columns.length === 2);
  let last: Placed | undefined;
  for (const [i, column] of columns.entries()) {
    const before = last;
    last = column;
    if (!before) continue;
    const step = column.number - before.to;
    const next = columns[i + 1];
    if (isAnew(before, column, next)) continue;
    const leaps = isLeap(before, column, next);
    if (step === 1 || (step > 1 && !leaps && (column.mayLeap || !showsGaps))) continue;
    // The first column may be the wrong one: what follows counts on from this.
    const isFirst = before === columns[0] && next?.number === column.to + 1 && (step < 1 || step > 10);
    const wrong = isFirst ? before : column;
    // What follows is counted from the number that should stand here, unless it counts on from this one.
    const goesOn = step <= 0 && next !== undefined && next.number === column.to + 1;
    if (!isFirst && !goesOn && (step <= 0 || leaps)) last = standIn(column, before.to + 1);
    if (wrong.misspelt) continue;
    yield {
      block: wrong.block,
      start: wrong.start,
      end: wrong.end,
      message: `${said(wrong.number, step, isFirst)} Correct the number, or put back what is missing.`,
      related: {
        block: (isFirst ? column : before).block,
        start: (isFirst ? column : before).start,
        end: (isFirst ? column : before).end,
        message: isFirst ? 'The next column' : 'The column before',
      },
    };
  }
}

const standIn = (column: Placed, number: number): Placed => ({ ...column, number, to: number });

/** A volume begins at column 1; another sitting is dated otherwise, and not in one column only. */
const isAnew = (before: Placed, column: Placed, next: Placed | undefined): boolean =>
  column.number === 1 ||
  (!isOneDay(before.date, column.date) && (next === undefined || isOneDay(column.date, next.date)));

const isOneDay = (a: Day | undefined, b: Day | undefined): boolean =>
  a === undefined || b === undefined || isSameDay(a, b);

/** Whether the next column counts on from the one before, as if this were one between. */
const isLeap = (before: Placed, { number }: Placed, next: Placed | undefined): boolean =>
  next !== undefined && next.number < number && next.number > before.number;

function said(number: number, step: number, isFirst: boolean): string {
  if (isFirst) return `Column ${number} does not lead on to the next one.`;
  if (step === 0) return `Column ${number} stands here a second time.`;
  return step < 0
    ? `Column ${number} comes after a higher one.`
    : `Column ${number} does not follow on the one before.`;
}
