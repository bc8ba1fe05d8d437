import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { columns } from '../../server/src/roster/row.ts';
import { problems, read, shown, terms } from './read.ts';

const rows = [
  { name: 'Ada Pell', seat: 'Dunmore North', party: 'Lab', from: '2017-06-08', to: null, id: 7, also: ['Ada Roe'] },
  { Name: 'Idris Vane', office: 'The Minister', also: 'Idris Roe;I. "Vane }],\\' },
];
const two = [
  'Ada Pell|Dunmore North|Lab||2017-06-08||7|Ada Roe',
  'Idris Vane|||The Minister||||Idris Roe;I. "Vane }],\\',
];

test('JSON is read, with and without members, in pieces of any size', () => {
  const forms = [JSON.stringify(rows), JSON.stringify({ $schema: './roster.schema.json', members: rows }, null, 2)];
  for (const text of forms) {
    for (const size of [1, 2, 3, 7, 64, 65536]) {
      const { terms: found, problems: faults } = read(`\ufeff ${text}\n`, { size });
      assert.deepEqual(found.map(shown), two, `${size}`);
      assert.deepEqual(faults, []);
    }
  }
});

test('of bad JSON the good rows serve, and each fault has its place', () => {
  const bad = `{ "members": [
  { "name": "Ada Pell", "from": "2019-02-30" },
  { "name": "Ada Pell" "seat": "Carrow" },
  "Ada Pell",
  { "name": "Ada Pell",
    "seat": 7,
    "also": [7] },
  { "name": "Ada Pell", "prty": "Lab" },
  { "seat": "Carrow" }
] } and more`;
  assert.deepEqual(terms(bad), ['Ada Pell|||||||']);
  const words = 'look for a quotation mark, comma or bracket that is missing here or too much';
  assert.deepEqual(problems(bad), [
    '2:33 “2019-02-30” is no day, for February 2019 has days 01 to 28; look it up.',
    `3:24 This is not JSON, and its entry is left out; ${words}.`,
    '4:3 The entry is no row; write { "name": "…", "seat": "…" }.',
    '6:13 “seat” is a number; write a text in quotation marks.',
    '7:13 “also” is neither a list of names nor names with ; between them; write ["Ada Roe"].',
    '8:33 “prty” is no key of a roster, and is passed over; if party is meant, write party.',
    '9:3 The row names nobody; fill in “name”, or delete the row.',
    '10:5 There is more after the end of the JSON; delete what stands from here on.',
  ]);
});

test('terms say where they stand, when the place is known', () => {
  const { terms: found } = read('[{ "name": "Ada Pell" },\n\n{ "name": "Idris Vane" }]', { uri: 'file:///r.json' });
  assert.deepEqual(
    found.map(({ source }) => source),
    [0, 2].map((line) => ({ uri: 'file:///r.json', line })),
  );
});

test('JSON that is no roster says what a roster is', () => {
  const shape = 'give a list of rows, [{ "name": "…", "seat": "…" }], or { "members": [ … ] }';
  assert.deepEqual(problems('{}'), [`1:1 The JSON is no roster, for it has no rows; ${shape}.`]);
  assert.deepEqual(problems('{"rules": {"a": ["b"]}}'), [`1:1 The JSON is no roster, for it has no rows; ${shape}.`]);
  assert.deepEqual(problems('{"files": [1], "errors": [2]}'), [
    `1:1 The JSON is no roster, for it has “files”, “errors” and no “members”; ${shape}.`,
  ]);
});

test('JSON that was cut off gives what it has', () => {
  const whole = JSON.stringify(rows, null, 1);
  for (let end = 1; end < whole.length - 1; end += 7) {
    const found = read(whole.slice(0, end));
    assert.match(found.problems.at(-1)?.message ?? '', /it was cut off|is no roster/, whole.slice(0, end));
    assert.deepEqual(found.terms.map(shown), two.slice(0, found.terms.length));
  }
});

test('the JSON schema has the keys that are read', () => {
  const schema = JSON.parse(readFileSync('schemas/roster.schema.json', 'utf8'));
  assert.deepEqual(Object.keys(schema.definitions.row.properties), [...columns]);
  const { contributes, files } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.ok(contributes.jsonValidation.some(({ fileMatch }: { fileMatch: string }) => fileMatch === 'roster.json'));
  assert.ok(files.includes('schemas'));
});
