import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { termsOfMember } from '../../server/src/roster/member-terms.ts';
import { type HistoryEntry, isBiography, isSearchPage } from '../../server/src/roster/members-api.ts';
import { shared } from '../shared.ts';
import { shown } from './read.ts';

const at = (day: string | null) => (day === null ? null : `${day}T00:00:00`);
const party = (abbreviation: string, from: string, to: string | null) => ({
  party: { name: abbreviation, abbreviation },
  startDate: at(from),
  endDate: at(to),
});
const seat = (membershipFrom: string, from: string, to: string | null, house = 1) => ({
  house,
  membershipFrom,
  membershipStartDate: at(from),
  membershipEndDate: at(to),
});
const history = (more: Omit<HistoryEntry['value'], 'id'>): HistoryEntry => ({ value: { id: 7, ...more } });
const none = { value: {} };
const ada = { id: 7, nameDisplayAs: 'Ada Pell' };

const told = (more: Omit<HistoryEntry['value'], 'id'>, house: 'commons' | 'lords' = 'commons') =>
  termsOfMember(ada, history(more), none, house).map(shown);

test('parliament after parliament is one term as long as nothing comes between', () => {
  assert.deepEqual(
    told({
      houseMembershipHistory: [
        seat('Carrow', '2017-06-08', '2019-11-06'),
        seat('Carrow', '2005-05-05', '2010-05-06'),
        seat('Carrow', '2010-05-06', '2015-03-30'),
      ],
      partyHistory: [party('Lab', '2005-05-05', '2015-03-30'), party('Lab', '2017-06-08', '2019-11-06')],
    }),
    ['Ada Pell|Carrow|Lab||2005-05-05|2015-03-30|7|', 'Ada Pell|Carrow|Lab||2017-06-08|2019-11-06|7|'],
  );
});

test('a change of party divides a term, and a time without one has none', () => {
  assert.deepEqual(
    told({
      houseMembershipHistory: [seat('Carrow', '2017-06-08', '2019-11-06'), seat('Carrow', '2019-12-12', null)],
      partyHistory: [
        party('Lab', '2017-06-08', '2019-02-18'),
        party('TIG', '2019-02-25', '2019-11-06'),
        party('LD', '2019-12-12', null),
      ],
    }),
    [
      'Ada Pell|Carrow|Lab||2017-06-08|2019-02-18|7|',
      'Ada Pell|Carrow|||2019-02-19|2019-02-24|7|',
      'Ada Pell|Carrow|TIG||2019-02-25|2019-11-06|7|',
      'Ada Pell|Carrow|LD||2019-12-12||7|',
    ],
  );
  assert.deepEqual(told({ houseMembershipHistory: [seat('Carrow', '2017-06-08', null)] }), [
    'Ada Pell|Carrow|||2017-06-08||7|',
  ]);
});

test('on the day of a poll, where one membership ends and the next begins, the party is the next one’s', () => {
  assert.deepEqual(
    told({
      houseMembershipHistory: [seat('Carrow', '2005-05-05', '2010-05-06'), seat('Carrow', '2010-05-06', '2015-03-30')],
      partyHistory: [party('Lab', '2005-05-05', '2010-05-06'), party('LD', '2010-05-06', '2015-03-30')],
    }),
    ['Ada Pell|Carrow|Lab||2005-05-05|2010-05-06|7|', 'Ada Pell|Carrow|LD||2010-05-06|2015-03-30|7|'],
  );
});

test('names are those of the time, and the other house is left out', () => {
  const names = [
    { nameDisplayAs: 'Ada Roe', startDate: at('2001-06-07'), endDate: at('2014-01-01') },
    { nameDisplayAs: 'Ada Pell', startDate: at('2014-01-02'), endDate: at('2020-01-01') },
    { nameDisplayAs: 'Baroness Pell', startDate: at('2020-01-02'), endDate: null },
  ];
  const more = {
    nameHistory: names,
    houseMembershipHistory: [seat('Carrow', '2005-05-05', '2010-05-06'), seat('Life peer', '2020-01-02', null, 2)],
    partyHistory: [party('Lab', '2005-05-05', '2010-05-06'), party('CB', '2020-01-02', null)],
  };
  assert.deepEqual(told(more), ['Ada Roe|Carrow|Lab||2005-05-05|2010-05-06|7|Ada Pell;Baroness Pell']);
  assert.deepEqual(told(more, 'lords'), ['Baroness Pell||CB||2020-01-02||7|Ada Roe;Ada Pell']);
});

test('of whom there is no history, the biography tells the seats and the parties by date', () => {
  const dated = (name: string, from: string, to: string | null, house = 1) => ({
    house,
    name,
    startDate: at(from),
    endDate: at(to),
  });
  const biography = {
    value: {
      representations: [dated('Carrow', '2017-06-08', '2019-11-06'), dated('Tarn', '2019-12-12', null)],
      partyAffiliations: [
        dated('Labour', '2017-06-08', '2019-02-18'),
        dated('Labour (Co-op)', '2019-02-19', null),
        dated('Crossbench', '2020-01-02', null, 2),
      ],
      houseMemberships: [dated('Commons', '2017-06-08', null), dated('Lords', '2020-01-02', null, 2)],
      governmentPosts: [dated('The Minister for Sport', '2018-01-09', null)],
    },
  };
  const shownOf = (house: 'commons' | 'lords') => termsOfMember(ada, undefined, biography, house).map(shown);
  assert.deepEqual(shownOf('commons'), [
    'Ada Pell|Carrow|Lab||2017-06-08|2019-02-18|7|',
    'Ada Pell|Carrow|Lab/Co-op||2019-02-19|2019-11-06|7|',
    'Ada Pell|Tarn|Lab/Co-op||2019-12-12||7|',
    'Ada Pell|||The Minister for Sport|2018-01-09||7|',
  ]);
  assert.deepEqual(shownOf('lords'), ['Ada Pell||CB||2020-01-02||7|']);
});

test('the API’s answers have the shape that is asked for', (t) => {
  const folder = shared(t, 'members', 'members-api');
  if (!folder) return;
  const answer = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  assert.ok(isSearchPage(answer('search')));
  assert.ok(!isSearchPage(answer('biography')));
  const biography = answer('biography');
  assert.ok(isBiography(biography));
  const posts = termsOfMember(
    ada,
    history({ houseMembershipHistory: [seat('Carrow', '2005-05-05', '2010-05-06')] }),
    biography,
    'commons',
  ).slice(1);
  assert.deepEqual(
    posts.map(({ from, to }) => [from, to]),
    [
      ['2024-07-05', undefined],
      ['2020-04-04', '2024-07-05'],
      ['2016-10-06', '2020-04-04'],
      ['2015-09-18', '2016-06-27'],
      ['2020-04-04', undefined],
    ],
  );
});
