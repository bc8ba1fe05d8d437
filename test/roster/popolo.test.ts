import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shared } from '../shared.ts';
import { problems, read, shown, terms } from './read.ts';

const person = (n: number) => `uk.org.publicwhip/person/${n}`;
const post = (n: number) => `uk.org.publicwhip/cons/${n}`;

const popolo = {
  memberships: [
    {
      id: 'm/1',
      person_id: person(1),
      post_id: post(1),
      on_behalf_of_id: 'labour',
      start_date: '2010',
      end_date: '2015-03',
    },
    {
      id: 'm/2',
      person_id: person(1),
      post_id: post(1),
      on_behalf_of_id: 'labour-co-operative',
      start_date: '2015-05-07',
    },
    {
      id: 'm/3',
      person_id: person(9),
      post_id: post(2),
      on_behalf_of_id: 'scottish-national-party',
      start_date: '2015-05-07',
    },
    {
      id: 'm/4',
      person_id: person(2),
      organization_id: 'house-of-lords',
      on_behalf_of_id: 'crossbench',
      start_date: '2011-01-01',
    },
    { id: 'm/5', person_id: person(2), post_id: post(1), on_behalf_of_id: 'conservative', end_date: '2010-05-05' },
    { id: 'm/6', person_id: person(2), post_id: post(3), on_behalf_of_id: 'conservative', start_date: '2015-05-07' },
    { id: 'm/7', person_id: person(1), role: 'Chair', organization_id: 'harbours', start_date: '2016-01-01' },
    { id: 'm/8', person_id: person(1), organization_id: 'harbours', start_date: '2016-01-01' },
    { id: 'm/9', redirect: 'm/1' },
  ],
  organizations: [
    { id: 'labour', name: 'Labour' },
    { id: 'labour-co-operative', name: 'Labour/Co-operative' },
    { id: 'scottish-national-party', name: 'Scottish National Party' },
    { id: 'harbours', name: 'Harbours Committee' },
  ],
  persons: [
    {
      id: person(1),
      identifiers: [
        { scheme: 'wikidata', identifier: 'Q1' },
        { scheme: 'datadotparl_id', identifier: '7' },
      ],
      other_names: [
        { note: 'Main', given_name: 'Ada', family_name: 'Roe', end_date: '2014-12-31' },
        { note: 'Main', given_name: 'Ada', family_name: 'Pell', start_date: '2015-01-01' },
        { note: 'Alternate', name: 'Ada “Harbour” Pell' },
      ],
    },
    {
      id: person(2),
      other_names: [
        { note: 'Main', given_name: 'Idris', family_name: 'Vane', end_date: '2010-12-31' },
        { note: 'Main', honorific_prefix: 'Lord', lordname: 'Vane', lordofname: 'Carrow', start_date: '2011-01-01' },
      ],
    },
    { id: person(3), other_names: [{ note: 'Main', given_name: 'Rhona', family_name: 'Quill' }] },
    { id: person(9), redirect: person(3) },
  ],
  posts: [
    { id: post(1), organization_id: 'house-of-commons', area: { name: 'Dunmore North' }, label: 'MP', role: 'Member' },
    { id: post(2), organization_id: 'house-of-commons', area: { name: 'Carrow' }, label: 'MP', role: 'Member' },
    {
      id: post(3),
      organization_id: 'scottish-parliament',
      area: { name: 'Sallow Bridge' },
      label: 'MSP',
      role: 'Member',
    },
  ],
};

const text = JSON.stringify(popolo, null, 2);

const all = [
  'Ada Roe|Dunmore North|Lab||2010-01-01|2015-03-31|7|Ada Pell;Ada “Harbour” Pell',
  'Ada Pell|Dunmore North|Lab/Co-op||2015-05-07||7|Ada Roe;Ada “Harbour” Pell',
  'Rhona Quill|Carrow|SNP||2015-05-07||uk.org.publicwhip/person/3|',
  'Lord Vane of Carrow||CB||2011-01-01||uk.org.publicwhip/person/2|Idris Vane',
  'Idris Vane|Dunmore North|Con|||2010-05-05|uk.org.publicwhip/person/2|Lord Vane of Carrow',
  'Ada Pell|||Chair, Harbours Committee|2016-01-01||7|Ada Roe;Ada “Harbour” Pell',
];

test('people.json: seats of the Commons, peers and offices, each with the name of its time', () => {
  for (const size of [1, 5, 64, 65536]) assert.deepEqual(read(text, { size }).terms.map(shown), all);
  assert.deepEqual(terms(JSON.stringify(popolo)), all);
  assert.deepEqual(problems(text), []);
});

test('the order of the lists changes nothing', () => {
  assert.deepEqual(terms(JSON.stringify(Object.fromEntries(Object.entries(popolo).reverse()))), all);
});

test('what a program wrote twice is taken once, and is nobody’s fault', () => {
  const [first] = popolo.memberships;
  const twice = JSON.stringify({ ...popolo, memberships: [...popolo.memberships, { ...first, id: 'm/10' }] });
  assert.deepEqual(terms(twice), all);
  assert.deepEqual(problems(twice), []);
});

test('dates that are none, and ends before beginnings, are said with their place', () => {
  const bad = text
    .replace('"2015-03"', '"2009-03"')
    .replace('"2015-05-07"', '"2015-05-32"')
    .replace('"2011-01-01"', '"soon"');
  assert.deepEqual(problems(bad), [
    '9:7 The membership ends on 2009-03, before it begins on 2010; put the dates right.',
    '16:7 “2015-05-32” is no date; write YYYY, YYYY-MM or YYYY-MM-DD.',
    '30:7 “soon” is no date; write YYYY, YYYY-MM or YYYY-MM-DD.',
  ]);
  assert.equal(read(bad).terms.length, 3);
});

test('a file that was cut off, and one with nobody in it, say so', () => {
  const cut = problems(text.slice(0, 900)).at(-1) ?? '';
  assert.match(cut, /The file ends in the middle of its JSON; it was cut off: fetch or save it again\.$/);
  assert.deepEqual(problems('{"persons": [], "memberships": []}'), [
    '1:1 The JSON has no memberships of the Commons or the Lords and no offices; give it people.json or a file of ministers.',
  ]);
});

const ministers = JSON.stringify({
  memberships: [
    {
      id: 'uk.parliament.data/Member/7/GovernmentPost/1',
      role: 'The Minister for Sport',
      person_id: person(1),
      organization_id: 'house-of-commons',
      start_date: '2018-01-09',
    },
    {
      id: 'uk.org.publicwhip/moffice/2',
      role: 'The Minister for Harbours',
      person_id: person(2),
      organization_id: 'house-of-lords-office',
      start_date: '2018-01-09',
    },
    {
      id: 'uk.parliament.data/Member/99/GovernmentPost/3',
      role: 'The Minister for Nets',
      person_id: person(99),
      start_date: '2018-01-09',
    },
  ],
  organizations: [],
});

test('a file of ministers takes the names from another', () => {
  const alone = read(ministers);
  assert.deepEqual([alone.terms.length, alone.unnamed], [0, 3]);
  const beside = read(ministers, { people: read(text).people });
  assert.equal(beside.unnamed, 1);
  assert.deepEqual(beside.terms.map(shown), [
    'Ada Pell|||The Minister for Sport|2018-01-09||7|Ada Roe;Ada “Harbour” Pell',
    'Lord Vane of Carrow|||The Minister for Harbours|2018-01-09||uk.org.publicwhip/person/2|Idris Vane',
  ]);
  const table = read('name,seat,id\nAda Pell,Dunmore North,7\n');
  assert.deepEqual(read(ministers, { people: table.people }).terms.map(shown), [
    'Ada Pell|||The Minister for Sport|2018-01-09||7|',
  ]);
});

test('the posts of 2010 to 2020 are those of the persons who sat', (t) => {
  const folder = shared(t, 'members');
  if (!folder) return;
  const { people } = read(readFileSync(`${folder}/seats.tsv`, 'utf8'));
  const { terms: posts } = read(readFileSync(`${folder}/offices-2010-2020.json`, 'utf8'), { people });
  assert.ok(posts.length > 3000);
  const held = posts.filter(
    ({ office, from }) => office?.endsWith('Under-Secretary of State for Education') && from === '2018-01-09',
  );
  assert.deepEqual(
    held.map(({ id, to }) => [id, to]),
    [['4113', '2019-07-26']],
  );
});
