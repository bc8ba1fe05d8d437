import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shared } from '../shared.ts';
import { problems, read, rosterIn, terms } from './read.ts';

const header = 'date,kind,seat,name,party,abbreviation,id';
const polls = `${header}
2010-05-06,general,Carrow,Idris Vane,Conservative,Con,8
2010-05-06,general,Dunmore North,Ada Roe,Labour,Lab,7
2013-02-28,by-election,Carrow,Rhona Quill,Labour,Lab,9
2015-05-07,General election,Dunmore North,Ada Pell,Labour,Lab,7
2019-12-12,general,Dunmore East,Ada Pell,Independent,,7
`;

test('a winner sits until the day before the next poll for the seat, or the next general election', () => {
  assert.deepEqual(terms(polls), [
    'Idris Vane|Carrow|Con||2010-05-06|2013-02-27|8|',
    'Rhona Quill|Carrow|Lab||2013-02-28|2015-05-06|9|',
    'Ada Roe|Dunmore North|Lab||2010-05-06|2015-05-06|7|Ada Pell',
    'Ada Pell|Dunmore North|Lab||2015-05-07|2019-12-11|7|Ada Roe',
    'Ada Pell|Dunmore East|Independent||2019-12-12||7|Ada Roe',
  ]);
  assert.deepEqual(problems(polls), []);
});

test('the order of the rows, and names in two columns, change nothing', () => {
  const [, ...rows] = polls.trimEnd().split('\n');
  assert.deepEqual(read([header, ...rows.reverse()].join('\n')).terms.length, 5);
  const two = polls.replace(',name,', ',given,family,').replaceAll(/([A-Z]\w+) (Vane|Roe|Pell|Quill)/g, '$1,$2');
  assert.deepEqual([...terms(two)].sort(), [...terms(polls)].sort());
});

test('of a bad table the good polls serve', () => {
  const bad = `${header}
2010-05-32,general,Carrow,Idris Vane,Conservative,Con,8
2010-05-06,local,Carrow,Idris Vane,Conservative,Con,8
2010-05-06,general,,Idris Vane,Conservative,Con,8
2010-05-06,general,Carrow,,Conservative,Con,8
2010-05-06,general,Carrow,Idris Vane,Conservative,Con,8
2010-05-06,general,Carrow,Rhona Quill,Labour,Lab,9
`;
  assert.deepEqual(terms(bad), ['Rhona Quill|Carrow|Lab||2010-05-06||9|']);
  assert.deepEqual(problems(bad), [
    '2:1 “2010-05-32” is no day, for May 2010 has days 01 to 31; look it up.',
    '3:12 “local” is no kind of election; write general or by-election.',
    '4:20 The row names no seat; fill it in, or delete the row.',
    '5:27 The row names nobody; fill in the winner, or delete the row.',
    '7:1 Carrow has two winners on 2010-05-06, here and in line 6, and this one is taken; delete one of them.',
  ]);
  const lacking = read('name,seat\nAda Pell,Carrow\n', { form: 'seats' }).problems.map(({ message }) => message);
  assert.deepEqual(lacking, [
    'The first row has no column date, kind; a table of elections has date, kind, seat, name, party, abbreviation and id.',
  ]);
});

test('the elections of 2010 to 2026 say who sat', (t) => {
  const path = shared(t, 'members', 'seats.tsv');
  if (!path) return;
  const text = readFileSync(path, 'utf8');
  assert.ok(terms(text).length > 3000);
  assert.deepEqual(problems(text), []);
  const held = rosterIn(text).ofSeat('Stoke-on-Trent North', '2019-04-03');
  assert.deepEqual(
    held.map(({ id, party }) => [id, party]),
    [['4508', 'Lab']],
  );
  // A general election ends all, also in seats that it does away with: nobody but the winners of 2024 sits after it.
  assert.equal(rosterIn(text).on('2024-07-04').length, 650);
});
