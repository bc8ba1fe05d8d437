import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rosterIn, shown } from './read.ts';

const roster = rosterIn(`name,seat,party,office,from,to,id,also
Ada Pell,Dunmore North,Lab,,2015-05-07,2019-12-11,7,Ada Roe
Ada Pell,,,The Minister for Sport,2018-01-09,2019-07-26,7,Ada Roe
Sir Owen Pell,Carrow,Con,,2017-06-08,,8,
Lord Vane of Carrow,,CB,,2001-01-01,,9,Idris Vane
Tam Pellow,Sallow Bridge,SNP,,,,,
`);

const names = (terms: readonly { readonly name: string }[]) => terms.map(({ name }) => name);

test('days belong to a term, the first and the last', () => {
  const on = (day: string) => roster.named('Ada Pell', day).map(({ seat, office }) => seat ?? office);
  assert.deepEqual(on('2015-05-06'), []);
  assert.deepEqual(on('2015-05-07'), ['Dunmore North']);
  assert.deepEqual(on('2018-01-09'), ['Dunmore North', 'The Minister for Sport']);
  assert.deepEqual(on('2019-12-11'), ['Dunmore North']);
  assert.deepEqual(on('2019-12-12'), []);
  assert.equal(roster.named('ADA PELL', undefined).length, 2);
  assert.equal(roster.on('2016-01-01').length, 3);
  assert.equal(roster.terms.length, 5);
});

test('other names and honorifics are the same person', () => {
  assert.deepEqual(names(roster.named('Dame Ada Roe', '2016-01-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.named('Owen Pell', '2018-01-01')), ['Sir Owen Pell']);
  assert.deepEqual(names(roster.named('Idris Vane', '2018-01-01')), ['Lord Vane of Carrow']);
  assert.deepEqual(roster.named('Mr Pell', '2018-01-01'), []);
});

test('short forms are of everybody whom they may mean, and no other', () => {
  assert.deepEqual(names(roster.near('Mr Pell', '2016-01-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.near('Mr Pell', '2017-07-01')), ['Ada Pell', 'Sir Owen Pell']);
  assert.deepEqual(names(roster.near('Mr Pell', '2020-01-01')), ['Sir Owen Pell']);
  assert.deepEqual(names(roster.near('Mrs Roe', '2016-01-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.near('Lord Vane', '2016-01-01')), ['Lord Vane of Carrow']);
  assert.deepEqual(names(roster.near('Lord Carrow', '2016-01-01')), []);
  assert.deepEqual(names(roster.near('Ada Pell', '2016-01-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.near('Ell', '2016-01-01')), []);
});

test('a whole name is nobody’s short form', () => {
  const two = rosterIn('name,seat\nLord Vane,\nLord Vane of Carrow,\n');
  assert.deepEqual(names(two.near('Lord Vane', undefined)), ['Lord Vane']);
});

test('seats, offices and ids', () => {
  assert.deepEqual(names(roster.ofSeat('dunmore north', '2016-01-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.ofSeat('Dunmore', '2016-01-01')), []);
  assert.deepEqual(names(roster.ofOffice('Minister for Sport', '2018-06-01')), ['Ada Pell']);
  assert.deepEqual(names(roster.ofOffice('The Minister for Sport', '2020-06-01')), []);
  assert.deepEqual(roster.byId('8', '2018-01-01').map(shown), ['Sir Owen Pell|Carrow|Con||2017-06-08||8|']);
  assert.deepEqual(roster.byId('8', '2017-01-01'), []);
});
