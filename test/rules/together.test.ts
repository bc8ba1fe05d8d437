/** What the safe fixes of all rules together make of faults that stand in each other's way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInName } from '../../server/src/rules/page/dates.ts';
import { settled } from './run.ts';

const turn = (...lines: readonly string[]): string => `${lines.join('\n')}\n\nMore.\n`;
const right = turn(
  'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)',
  '- Hansard - - - Excerpts',
  '',
  'It sails on Tuesday.',
);

for (const link of ['- Hansard - - Excerpt', '- Hansard - - -E xcerpts', '- Hansard - - - :Excerpts'])
  test(`speech ahead of the link line ${link} takes nothing of it along`, () => {
    const wrong = turn('Ada Pell Portrait Ada Pell (Dunmore North) (Lab)', 'It sails on Tuesday.', link);
    assert.equal(settled(wrong).text, right);
  });

test('the years of files that are named after pages are those of this century and the last', () => {
  assert.deepEqual(dayInName('cm980305.hansard'), { year: 1998, month: 2, day: 5 });
  assert.deepEqual(dayInName('cm080305.hansard'), { year: 2008, month: 2, day: 5 });
});
