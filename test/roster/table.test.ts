import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rosterText, tableText } from '../../server/src/roster/write.ts';
import { problems, read, terms } from './read.ts';

const table = `name,seat,party,from,to,id,also
Ada Pell,Dunmore North,Lab,2017-06-08,2019-12-11,7,Ada Roe;Ada Mary Pell
Idris Vane,Carrow,Con,2015-05-07,,,
`;

const two = [
  'Ada Pell|Dunmore North|Lab||2017-06-08|2019-12-11|7|Ada Roe;Ada Mary Pell',
  'Idris Vane|Carrow|Con||2015-05-07|||',
];

test('a table is read, however it is written', () => {
  const forms = {
    'as it is': table,
    'a byte order mark': `\ufeff${table}`,
    CRLF: table.replaceAll('\n', '\r\n'),
    CR: table.replaceAll('\n', '\r'),
    tabs: table.replaceAll(',', '\t'),
    semicolons: table.replace('Ada Roe;Ada Mary Pell', '"Ada Roe;Ada Mary Pell"').replaceAll(',', ';'),
    capitals: table.replace('name,seat,party', 'NAME, Seat ,Party'),
    'empty rows': table.replace('\nIdris', '\n\n,,,,,,\nIdris'),
    'no last line end': table.trimEnd(),
    'spaces around words': table.replace('Ada Pell', ' Ada\u00a0 Pell '),
    'cells in quotation marks': table.replace('Idris Vane,Carrow', '"Idris Vane","Carrow"'),
    'other words': table.replace('seat', 'Constituency').replace('from,to', 'start_date,End date'),
    'a column of somebody’s own': table.replaceAll(/^(\w+ ?\w+),/gm, '$1,x,').replace('name,x', 'name,email'),
  };
  for (const [name, text] of Object.entries(forms)) {
    assert.deepEqual(terms(text), two, name);
    assert.deepEqual(problems(text), [], name);
  }
});

test('columns stand in any order, and offices are terms too', () => {
  assert.deepEqual(terms('to;office;NAME\n2020-01-31;The Minister for Sport;Rhona Quill\n'), [
    'Rhona Quill|||The Minister for Sport||2020-01-31||',
  ]);
});

test('quotation marks hold commas and themselves', () => {
  assert.deepEqual(terms('name,seat\n"Pell, ""Ada""",Carrow\n"",x\nO"Roe,"Sallow"\n'), [
    'Pell, "Ada"|Carrow||||||',
    'O"Roe|Sallow||||||',
  ]);
});

test('of a bad table the good rows serve, and each fault has its place and what to do', () => {
  const bad = `name,seat,party,from,to,id
Ada Pell,Dunmore North,Lab,2019-02-30,,7
Ada Pell,"Dunmore North",Lab,3rd April 2019,,7
,Carrow,Con,,,
Idris Vane,Carrow,Con,2019-12-12,2015-05-07,
Idris Vane,Carrow, Bay,Con,2015-05-07,,
Idris Vane,"Carrow,Con,2015-05-07,,
Rhona Quill,Sallow Bridge,Lab/Co-op,04/03/2019,2019-13-01,
Rhona Quill,Sallow Bridge,Lab/Co-op,2015-05-07,2017-05-03,
`;
  assert.deepEqual(terms(bad), ['Rhona Quill|Sallow Bridge|Lab/Co-op||2015-05-07|2017-05-03||']);
  assert.deepEqual(problems(bad), [
    '2:28 “2019-02-30” is no day, for February 2019 has days 01 to 28; look it up.',
    '3:30 “3rd April 2019” is not a day as rosters have them; write 2019-04-03.',
    '4:1 The row names nobody; fill in “name”, or delete the row.',
    '5:34 The row ends on 2015-05-07, before it begins on 2019-12-12; put the dates right.',
    '6:40 The row has 7 cells and the first row 6; put a cell that has “,” in it in quotation marks, or delete what is too much.',
    '7:12 This quotation mark is not closed on its line; close it, or delete it.',
    '8:37 “04/03/2019” is not a day as rosters have them; write YYYY-MM-DD, such as 2019-04-03 for 3 April 2019.',
    '8:48 “2019-13-01” is no day, for months go from 01 to 12; the order is year, month, day.',
  ]);
});

test('days that are written otherwise are told as they should be', () => {
  const advice = (day: string) => /; (?:write )?(.*)\.$/.exec(problems(`name\tfrom\nAda\t${day}\n`)[0] ?? '')?.[1];
  assert.equal(advice('Wednesday 3 April 2019'), '2019-04-03');
  assert.equal(advice('April 3, 2019'), '2019-04-03');
  assert.equal(advice('2019-04-03T00:00:00'), '2019-04-03');
  assert.match(advice('31 February 2019') ?? '', /^YYYY-MM-DD/);
  assert.match(advice('3 Floréal 2019') ?? '', /^YYYY-MM-DD/);
  assert.match(advice('2019-04-00') ?? '', /^look it up/);
  assert.deepEqual(problems('name,from\nAda,2020-02-29\n'), []);
  assert.equal(problems('name,from\nAda,1900-02-29\n').length, 1);
});

test('a table without its columns says which there are', () => {
  const columns = 'the columns are name, seat, party, office, from, to, id and also, and only name is needed';
  const says = (text: string, line: string) => assert.deepEqual(problems(text), [line]);
  says('', `1:1 The file is empty; its first row must name the columns: ${columns}.`);
  says('\ufeff\n\n', `1:1 The file is empty; its first row must name the columns: ${columns}.`);
  says(
    'Ada Pell,Dunmore North,Lab\n',
    `1:1 The first row, “Ada Pell,Dunmore North,Lab”, has no column name; make it name the columns: ${columns}.`,
  );
  says(
    '\nname|seat\nAda Pell|Carrow\n',
    '2:1 The first row is one column, “name|seat”; divide the columns with commas, semicolons or tabs.',
  );
  says('name,seat\n', '1:1 The table has no rows under its first; add a row for each term.');
});

test('a column that is misspelt, or there twice, is not passed over in silence', () => {
  assert.deepEqual(problems('\ufeffname,prty,form,seat,Constituency\nAda Pell,Lab,2019-04-03,Carrow,Dunmore\n'), [
    '1:6 “prty” is no column of a roster, and is passed over; if party is meant, write party.',
    '1:11 “form” is no column of a roster, and is passed over; if from is meant, write from.',
    '1:21 “Constituency” is a second column for seat, and is passed over; rename or delete it.',
  ]);
});

test('rows are compared: twice the same, one id for two persons, one person in two seats', () => {
  const text = `name,seat,from,to,id,also
Ada Pell,Dunmore North,2015-05-07,2017-06-08,7,
Ada Pell,Dunmore North,2015-05-07,2017-06-08,7,
Idris Vane,Carrow,2015-05-07,,7,
Ada Pell,Sallow Bridge,2017-06-08,2019-12-11,7,
Rhona Quill,Sallow Bridge,2015-05-07,2017-05-03,9,
Rhona Quill,Carrow,2017-05-03,2019-11-06,9,
Rhona Roe,Dunmore North,2019-10-01,,9,Rhona Quill
`;
  assert.deepEqual(problems(text), [
    '3:1 The row is the same as line 2; delete one of them.',
    '4:12 Idris Vane sits for Carrow here and for Dunmore North in line 2 at the same time; put the dates right.',
    '4:31 The id 7 is also that of Ada Pell in line 2; give Idris Vane another, or write the other name into “also”.',
    '5:10 Ada Pell sits for Sallow Bridge here and for Carrow in line 4 at the same time; put the dates right.',
    '7:13 Carrow has two members at the same time, Rhona Quill here and Idris Vane in line 4, so that neither is named; put the dates right.',
    '8:11 Rhona Roe sits for Dunmore North here and for Carrow in line 7 at the same time; put the dates right.',
  ]);
  assert.equal(read(text).terms.length, 6);
});

test('two members of one seat, and two parties of one member, at the same time', () => {
  const text = `name,seat,party,from,to,id,also
Ada Pell,Dunmore North,Lab,2017-06-08,,1,
Idris Vane,"Dunmore, North",Con,2019-01-01,,2,
Una Brae,Tarn,LD,2015-05-07,2019-04-30,3,
Owen Quill,Tarn,LD,2019-04-30,,4,
Ada Pell,Dunmore North,Con,2018-06-08,,1,
Rhona Fell,Carrow,LD,,,,
Cora Fell,Carrow,LD,2019-04-30,,,Rhona Fell
Gwen Oakes,Holm,,1945-07-05,1950-02-22,,
Hugo Oakes,Holm,,1945-07-05,1950-02-22,,
`;
  assert.deepEqual(problems(text), [
    '3:12 Dunmore, North has two members at the same time, Idris Vane here and Ada Pell in line 2, so that neither is named; put the dates right.',
    '6:24 Ada Pell sits for Con here and for Lab in line 2 at the same time; put the dates right.',
  ]);
  assert.equal(read(text).terms.length, 9, 'all rows serve');
  const rows = JSON.stringify(
    {
      members: [
        { name: 'Ada Pell', seat: 'Tarn' },
        { name: 'Una Brae', seat: 'Tarn' },
      ],
    },
    null,
    1,
  );
  assert.deepEqual(problems(rows), [
    '7:1 Tarn has two members at the same time, Una Brae here and Ada Pell in line 3, so that neither is named; put the dates right.',
  ]);
});

test('what is written is read back', () => {
  const { terms: first } = read(`${table}"Roe, ""Tam""",,,,,,"a,b; c"\n`);
  assert.deepEqual(read(tableText(first)).terms, first);
  assert.deepEqual(read(rosterText('roster.json', first)).terms, first);
  assert.equal(first.length, 3);
});

// What grows with the square of the rows would take minutes.
test('100,000 rows are read, and 100,000 faults told', { timeout: 120_000 }, () => {
  const row = (i: number) => `Ada Pell${i},Seat ${i},Lab,2015-05-07,2017-06-08,${i},Ada Roe${i}`;
  const rows = Array.from({ length: 100_000 }, (_, i) => row(i));
  const good = read(`name,seat,party,from,to,id,also\n${rows.join('\n')}\n`);
  const bad = read(
    `name,seat,party,from,to,id,also\n${rows.join('\n').replaceAll('05-07', '05-32').replaceAll(',Ada', ',"Ada')}\n`,
  );
  assert.deepEqual([good.terms.length, good.problems.length], [100_000, 0]);
  assert.deepEqual([bad.terms.length, bad.problems.length], [0, 100_000]);
});
