import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { settingsFiles } from '../../server/src/cli/settings.ts';
import { nameKey } from '../../server/src/model/names.ts';
import { rosterOf } from '../../server/src/roster/roster.ts';
import { clean, folder, good, hansard, refused } from './hansard.ts';

const roster = `name,seat,party,office,from,to,id,also
Ada Pell,Dunmore North,Lab,,2015-05-07,2019-12-11,7,Ada Roe
Ada Pell,,,The Minister for Sport,2018-01-09,2019-07-26,7,Ada Roe
Rhona Quill,Sallow Bridge,Lab/Co-op,,2017-06-08,,9,
`;
const bad = `${roster}Idris Vane,Carrow,Con,,2019-02-30,,8,\n`;
const fault = '5:24: “2019-02-30” is no day, for February 2019 has days 01 to 28; look it up.';

test('check says that all is well, or what is not, and where', (t) => {
  const cwd = folder(t, { 'roster.csv': roster, 'bad.csv': bad });
  assert.equal(good(['roster', 'check', 'roster.csv'], { cwd }), '1 roster, 3 terms of 2 persons: nothing found\n');
  assert.equal(good(['roster', 'check', '-'], { input: roster }), '1 roster, 3 terms of 2 persons: nothing found\n');
  assert.equal(
    good(['roster', 'check', 'roster.csv', 'bad.csv'], { cwd }, 1),
    `bad.csv:${fault}\n2 rosters, 6 terms of 2 persons: 1 problem\n`,
  );
});

test('what cannot be read is a line, and the others are checked all the same', (t) => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex');
  const latin = Buffer.from('name,seat\nAda Pell,Ynys M\xf4n\n', 'latin1');
  const cwd = folder(t, { 'roster.csv': roster, 'a.png': png, 'latin.csv': latin, 'x/y': '' });
  const ran = hansard(['roster', 'check', 'gone.csv', 'a.png', 'latin.csv', 'x', 'roster.csv'], { cwd });
  assert.deepEqual(ran, {
    code: 2,
    out: '1 roster, 3 terms of 2 persons: nothing found\n',
    err: [
      'hansard roster check: gone.csv is not there; check the path',
      'hansard roster check: a.png is a binary file; a roster is text: save it as CSV or JSON',
      'hansard roster check: latin.csv is not UTF-8 in line 2; save it as UTF-8, or try iconv -f WINDOWS-1252 -t UTF-8',
      'hansard roster check: x is a folder; name a file in it',
      '',
    ].join('\n'),
  });
});

test('UTF-16 and byte order marks are read', (t) => {
  const utf16 = Buffer.from(`\ufeff${roster}`, 'utf16le');
  const cwd = folder(t, { 'a.csv': utf16, 'b.csv': Buffer.from(utf16).swap16(), 'c.csv': `\ufeff${roster}` });
  assert.match(
    good(['roster', 'check', 'a.csv', 'b.csv', 'c.csv'], { cwd }),
    /^3 rosters, 9 terms of 2 persons: nothing/,
  );
});

test('show finds who that was: by name, short form, seat and office', (t) => {
  const cwd = folder(t, { 'roster.csv': roster, 'other.json': '[{ "name": "Idris Pell", "seat": "Carrow" }]' });
  const ada = `name      seat           party  office                  from        to          id
Ada Pell  Dunmore North  Lab                            2015-05-07  2019-12-11  7
Ada Pell                        The Minister for Sport  2018-01-09  2019-07-26  7
`;
  assert.equal(good(['roster', 'show', 'Mrs Pell', '--on', '2019-04-03'], { cwd }), ada);
  assert.equal(good(['roster', 'show', 'Ada', 'Roe'], { cwd }), ada);
  const first = (what: string, ...args: string[]) => good(['roster', 'show', what, ...args], { cwd }).split('\n')[1];
  assert.equal(first('sallow bridge', '--on=2019-04-03'), 'Rhona Quill  Sallow Bridge  Lab/Co-op  2017-06-08  9');
  assert.equal(first('Minister for Sport'), 'Ada Pell  The Minister for Sport  2018-01-09  2019-07-26  7');
  assert.equal(first('Mr Pell', '--roster', 'other.json'), 'Idris Pell  Carrow');
  const json = good(['roster', 'show', 'Rhona Quill', '--on', '2019-04-03', '--format', 'json'], { cwd });
  assert.deepEqual(JSON.parse(json), {
    version: 1,
    on: '2019-04-03',
    terms: [
      {
        name: 'Rhona Quill',
        seat: 'Sallow Bridge',
        party: 'Lab/Co-op',
        office: null,
        from: '2017-06-08',
        to: null,
        id: '9',
        also: [],
      },
    ],
  });
});

test('show says when nobody is found, and why', (t) => {
  const cwd = folder(t, { 'roster.csv': roster, 'bad.csv': bad, 'x/y': '' });
  const says = (args: readonly string[], err: string) =>
    assert.deepEqual(hansard(['roster', 'show', ...args], { cwd }), {
      code: 1,
      out: '',
      err: `hansard roster show: ${err}\n`,
    });
  says(
    ['Mr Pell', '--on', '2010-01-01'],
    'no member, seat or office “Mr Pell” is in the roster on 2010-01-01, but on other days; leave out --on to see them',
  );
  says(
    ['Tam\x1b'],
    'no member, seat or office “Tam␛” is in the roster; check the spelling, or name another with --roster FILE',
  );
  const ran = hansard(['roster', 'show', 'Rhona Quill', '--roster', 'bad.csv'], { cwd });
  assert.deepEqual([ran.code, ran.err], [0, `hansard roster show: bad.csv:${fault}\n`]);
  refused(
    ['roster', 'show', 'Ada'],
    'hansard roster: there is no roster.csv or roster.json in this folder; name a roster with --roster FILE',
    { cwd: join(cwd, 'x') },
  );
  refused(['roster', 'show'], 'hansard roster: nobody is named; name a member, a seat or an office', { cwd });
  refused(
    ['roster', 'show', 'Ada', '--on', '3.4.2019'],
    'hansard roster: --on: “3.4.2019” is not a day as rosters have them; write YYYY-MM-DD, such as 2019-04-03 for 3 April 2019',
    { cwd },
  );
});

const polls = `date\tkind\tseat\tname\tparty\tabbreviation\tid
2015-05-07\tgeneral\tDunmore North\tAda Pell\tLabour\tLab\t7
2019-12-12\tgeneral\tDunmore North\tRhona Quill\tLabour\tLab\t9
`;
const offices = JSON.stringify({
  memberships: [
    {
      id: 'uk.parliament.data/Member/7/GovernmentPost/1',
      person_id: 'p/1',
      role: 'The Minister for Sport',
      start_date: '2018-01-09',
    },
  ],
});

test('import makes one roster of several sources, which is a roster', (t) => {
  const cwd = folder(t, { 'polls.tsv': polls, 'offices.json': offices, 'roster.csv': roster });
  const made = `name,seat,party,office,from,to,id,also
Ada Pell,,,The Minister for Sport,2018-01-09,,7,
Ada Pell,Dunmore North,Lab,,2015-05-07,2019-12-11,7,
Rhona Quill,Dunmore North,Lab,,2019-12-12,,9,
`;
  assert.equal(good(['roster', 'import', 'offices.json', 'polls.tsv'], { cwd }), made);
  const ran = hansard(['roster', 'import', 'offices.json', 'polls.tsv', 'polls.tsv', '-o', 'roster.csv'], { cwd });
  assert.deepEqual(ran, { code: 0, out: '', err: 'roster.csv: 3 terms\n' });
  assert.equal(readFileSync(join(cwd, 'roster.csv'), 'utf8'), made);
  assert.equal(good(['roster', 'import', 'roster.csv'], { cwd }), made);
  assert.equal(hansard(['roster', 'import', 'roster.csv', '-o', 'roster.json'], { cwd }).code, 0);
  assert.equal(good(['roster', 'import', 'roster.json'], { cwd }), made);
  assert.deepEqual(readdirSync(cwd).sort(), ['offices.json', 'polls.tsv', 'roster.csv', 'roster.json']);
});

test('import says what is wrong, and writes nothing in place of something', (t) => {
  const cwd = folder(t, { 'bad.csv': bad, 'offices.json': offices, 'roster.csv': roster, 'empty.csv': '' });
  const ran = hansard(['roster', 'import', 'bad.csv'], { cwd });
  assert.deepEqual(ran, { code: 1, out: roster, err: `bad.csv:${fault}\n` });
  const numbers =
    'offices.json:1:1: The file has of 1 office the person by number and not by name; give the file together with a roster that has the numbers and the names.\n';
  const none =
    'hansard roster: nothing is written, for the sources have no row that is right; see above, or say their form with --from\n';
  assert.deepEqual(hansard(['roster', 'import', 'offices.json', '-o', 'roster.csv'], { cwd }), {
    code: 2,
    out: '',
    err: numbers + none,
  });
  assert.equal(hansard(['roster', 'import', 'gone.csv', 'bad.csv', '-o', 'roster.csv'], { cwd }).code, 2);
  assert.equal(readFileSync(join(cwd, 'roster.csv'), 'utf8'), roster);
  assert.match(
    hansard(['roster', 'import', 'bad.csv', '-o', 'gone/roster.csv'], { cwd }).err,
    /gone\/roster\.csv could not be written \(ENOENT\)/,
  );
  refused(
    ['roster', 'import', 'bad.csv', '--from', 'xls'],
    'hansard roster: --from is auto, csv, tsv, json, popolo, offices or seats, not “xls”',
    { cwd },
  );
  refused(['roster', 'import', 'bad.csv', '-o'], 'hansard roster: -o needs a value', { cwd });
  assert.ok(!existsSync(join(cwd, 'gone')));
});

test('a call that is wrong is one line', () => {
  refused(
    ['roster'],
    'hansard roster: no command is given; the commands are check, show, import and fetch (hansard roster --help)',
  );
  refused(['roster', 'chekc'], 'hansard roster: there is no command “chekc”; did you mean check?');
  refused(['roster', 'check'], 'hansard roster: no roster is named; name files, or - for standard input');
  refused(['roster', 'import'], 'hansard roster: no source is named; name files, or - for standard input');
  assert.equal(good(['roster', 'show', '--help']), good(['roster', '--help']));
});

test('the rules are given the roster of the call, beside what settings say', async (t) => {
  const cwd = folder(t, { '.hansardrc.json': '{ "page": "member" }' });
  const terms = rosterOf([], nameKey);
  assert.deepEqual((await settingsFiles({}, terms).of(join(cwd, 'a.hansard'))).given, {
    style: {},
    page: 'member',
    roster: terms,
  });
  assert.ok(!('roster' in (await settingsFiles({}).of(join(cwd, 'a.hansard'))).given));
});

test('rules hold transcripts against the roster, in every thread', (t) => {
  const names = 'name,seat,party\nAda Pell,Dunmore North,Lab\nIdris Vane,Carrow,Con\n';
  const cwd = folder(t, { 'a.hansard': clean, 'b.hansard': clean, 'sat.csv': names });
  for (const jobs of ['1', '2']) {
    const found = (...args: string[]) =>
      hansard(['check', 'a.hansard', 'b.hansard', '--format=jsonl', '--jobs', jobs, ...args], { cwd })
        .out.split('\n')
        .filter((line) => line.includes('"unknown-speaker"')).length;
    assert.deepEqual([found(), found('--roster', 'sat.csv')], [0, 2], `${jobs} threads`);
  }
});

test('a roster beside the transcripts, or named in .hansardrc.json, is taken as the server takes it', (t) => {
  const names = 'name,seat,party\nAda Pell,Dunmore North,Lab\nIdris Vane,Carrow,Con\n';
  const rc = '{ "roster": ["sat.csv"] }';
  const unknown = (files: Readonly<Record<string, string>>) =>
    hansard(['check', 'a.hansard', '--format=jsonl'], {
      cwd: folder(t, { 'a.hansard': clean, ...files }),
    }).out.includes('"unknown-speaker"');
  assert.equal(unknown({}), false);
  assert.equal(unknown({ 'roster.csv': names }), true);
  assert.equal(unknown({ 'sat.csv': names, '.hansardrc.json': rc }), true);
  const missing = hansard(['check', 'a.hansard'], { cwd: folder(t, { 'a.hansard': clean, '.hansardrc.json': rc }) });
  assert.equal(missing.code, 2);
  assert.match(missing.err, /sat\.csv is not there/);
});

test('check --roster takes rosters, and says what is wrong with them', (t) => {
  const many = `${roster}${'Idris Vane,Carrow,Con,,never,,8,\n'.repeat(12)}`;
  const cwd = folder(t, {
    'a.hansard': clean,
    'roster.csv': roster,
    'bad.csv': bad,
    'many.csv': many,
    'empty.csv': '',
  });
  const check = (...args: string[]) => hansard(['check', 'a.hansard', '--format=jsonl', ...args], { cwd });
  assert.equal(check('--roster', 'roster.csv').err, '');
  assert.equal(check('--roster', 'roster.csv').code, 0);
  const twice = check('--roster', 'roster.csv', '--roster', 'bad.csv');
  assert.deepEqual([twice.code, twice.err], [0, `hansard check: bad.csv:${fault}\n`]);
  const lines = check('--roster', 'many.csv').err.trimEnd().split('\n');
  assert.equal(lines.length, 11);
  assert.equal(lines.at(-1), 'hansard check: many.csv has 2 problems more; hansard roster check lists them');
  const gone = check('--roster', 'gone.csv');
  assert.deepEqual([gone.code, gone.err], [2, 'hansard check: gone.csv is not there; check the path\n']);
  assert.ok(gone.out.includes('"a.hansard"'), 'the transcripts are checked all the same');
  assert.equal(check('--roster', 'empty.csv').code, 2);
});
