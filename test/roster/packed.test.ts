/** A roster that is packed and read again says the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packed, unpacked } from '../../server/src/roster/packed.ts';
import { read } from './read.ts';

const rows = Array.from(
  { length: 1000 },
  (_, i) => `Ada Pell ${i},Seat ${i},Lab,,2017-06-0${1 + (i % 9)},,${i},Ada Roe;A. P. ${i}`,
);
const roster = read(
  `name,seat,party,office,from,to,id,also\n${rows.join('\n')}\nIdris Vane,Carrow,,,2019-02-31,,,\nUna Brae,,,Minister,,,,\n`,
  {
    uri: 'file:///r.csv',
  },
);
const text = packed(roster);
const noPause = async () => undefined;

test('terms, their lines and what is wrong are the same', async () => {
  const again = await unpacked(text, 'file:///r.csv', noPause);
  assert.equal(roster.terms.length, 1001);
  assert.deepEqual(again?.terms, roster.terms);
  assert.deepEqual(
    again?.problems,
    roster.problems.map(({ file: _, ...fault }) => fault),
  );
  assert.equal(again?.problems.length, 1);
});

test('the same bytes elsewhere are of that place', async () => {
  const [first] = (await unpacked(text, 'file:///other.csv', noPause))?.terms ?? [];
  assert.deepEqual(first?.source, { uri: 'file:///other.csv', line: 1 });
});

test('it is smaller than what it was made of', () => {
  assert.ok(text.length < 0.8 * JSON.stringify(roster.terms).length, `${text.length}`);
});

test('it is read in slices', async () => {
  let pauses = 0;
  await unpacked(text, 'file:///r.csv', async () => {
    pauses += 1;
  });
  assert.ok(pauses >= 3, `${pauses}`);
});

test('what is cut off or is something else is none', async () => {
  for (const broken of ['', '\n', text.slice(0, -1), text.slice(0, text.length / 2), `${text}x\n`])
    assert.equal(await unpacked(broken, 'file:///r.csv', noPause), undefined, broken.slice(0, 40));
});
