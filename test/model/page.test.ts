/** What a page says of itself: masthead, mentions, speakers, outline. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mastheadOf } from '../../server/src/model/header.ts';
import { type Mention, mentionsOf } from '../../server/src/model/mention.ts';
import { outlineOf } from '../../server/src/model/outline.ts';
import { speakersIn } from '../../server/src/model/speakers.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const turn = 'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - -\n\nI agree.\n\n';

describe('masthead', () => {
  const masthead = (header: string) => {
    const debate = treeOf(`${header}\n\n${turn}`).debates.at(-1);
    assert.ok(debate);
    return mastheadOf(debate);
  };
  const date = 'Wednesday 3rd April 2019\n\n(5\u00a0years, 8\u00a0months ago)\n\nCommons Chamber';
  const common = { title: 'Rural Buses', date: '2019-04-03', chamber: 'Commons Chamber' };
  test('a full debate', () =>
    assert.deepEqual(masthead(`Rural Buses\n\n${date}`), { ...common, page: 'full', members: [] }));
  test('a debate that is called as a chamber is', () =>
    assert.deepEqual(masthead(`Petitions\n\n${date}`), { ...common, title: 'Petitions', page: 'full', members: [] }));
  test('a member’s page; the debate’s title is the last', () =>
    assert.deepEqual(
      masthead(`Rural Buses Debate\n\nFull Debate: Read Full Debate\nRural Buses\n\nAda Pell Excerpts\n${date}`),
      {
        ...common,
        page: 'member',
        members: ['Ada Pell'],
      },
    ));
  test('an exchange', () =>
    assert.deepEqual(masthead(`Rural Buses\n\nDebate between Ada Pell and Edwin Harle\n${date}`), {
      ...common,
      page: 'exchange',
      members: ['Ada Pell', 'Edwin Harle'],
    }));
  test('a Ministerial extract', () =>
    assert.deepEqual(masthead(`Rural Buses\n\n(Limited Text - Ministerial Extracts only)\n\n${date}`), {
      ...common,
      page: 'ministerial',
      members: [],
    }));
  test('a fragment, with a heading and without', () => {
    const none = { date: undefined, chamber: undefined, page: 'fragment', members: [] };
    assert.deepEqual(masthead('Rural Buses'), { ...none, title: 'Rural Buses' });
    assert.deepEqual(masthead(''), { ...none, title: undefined });
  });
  const dateOf = (line: string) => masthead(`Rural Buses\n\n${line}\nRead Hansard Text`).date;
  test('dates', () => {
    assert.equal(dateOf('3 April 2019'), '2019-04-03');
    assert.equal(dateOf('Monday 29th February 2016'), '2016-02-29');
    assert.equal(dateOf('29 February 2015'), undefined);
    assert.equal(dateOf('31 April 2019'), undefined);
    assert.equal(dateOf('3 Aprl 2019'), undefined);
  });
});

describe('mentions', () => {
  const mentions = (words: string): readonly Mention[] => {
    const block = parse(`Ada Pell Portrait Ada Pell\n- Hansard - -\n\n${words}\n`)[0];
    assert.ok(block);
    for (const { seat, seatSpan, name, nameSpan } of mentionsOf(block)) {
      assert.equal(block.text.slice(seatSpan.start, seatSpan.end), seat);
      assert.equal(nameSpan && block.text.slice(nameSpan.start, nameSpan.end), name);
    }
    return mentionsOf(block);
  };
  const said = (words: string) => mentions(words).map(({ seat, name }) => `${seat} | ${name ?? '-'}`);
  test('with the name and without, one and several', () => {
    assert.deepEqual(
      said('My hon. Friend the Member for Marlby (Sir Gilbert Askwith) and the hon. Member for Eastmarsh agree.'),
      ['Marlby | Sir Gilbert Askwith', 'Eastmarsh | -'],
    );
  });
  test('seats of several words and with brackets', () => {
    assert.deepEqual(said('The hon. Member for Wexcombe and the Levels (Judith Tranmoor) is right.'), [
      'Wexcombe and the Levels | Judith Tranmoor',
    ]);
    assert.deepEqual(said('The hon. Member for Harrowby (Fells) (Tobias Lunt) is not.'), [
      'Harrowby (Fells) | Tobias Lunt',
    ]);
    assert.deepEqual(said('The hon. Member for Bro Hafren, who spoke first, is.'), ['Bro Hafren | -']);
  });
  test('not in a header, and not in ordinary words', () => {
    assert.deepEqual(said('A member for life; the Member for whom I speak.'), []);
    assert.deepEqual(parse('Member for Marlby Excerpts\n3 April 2019\n').flatMap(mentionsOf), []);
  });
});

test('speakers: who spoke, how often and how much', () => {
  const again = 'Ada Pell Portrait Ada Pell\n- Hansard - -\n\nI still agree with that.\n';
  const speakers = [
    ...speakersIn(treeOf(`${turn}Edwin Harle Portrait Edwin Harle\n- Hansard - -\n\nNo.\n\n${again}`)).values(),
  ];
  assert.deepEqual(
    speakers.map(({ id, seat, party, turns, words }) => ({ id, seat, party, turns, words })),
    [
      { id: 'ada-pell', seat: 'Dunmore North', party: 'Lab', turns: 2, words: 7 },
      { id: 'edwin-harle', seat: undefined, party: undefined, turns: 1, words: 1 },
    ],
  );
});

test('outline: what the command line and `hansard/outline` answer', () => {
  const text = `Rural Buses\n\n3 April 2019\n\nWestminster Hall\n\nOpposition Day\n\n14:30\n\n${turn}More.\n\nQuestion put.\n\nThe House divided: Ayes 2, Noes 1.\n\nMr Speaker\n- Hansard -\n\n[Laughter.]`;
  assert.deepEqual(JSON.parse(JSON.stringify(outlineOf(treeOf(text)))), {
    version: 1,
    title: 'Rural Buses',
    date: '2019-04-03',
    chamber: 'Westminster Hall',
    page: 'full',
    items: [
      { kind: 'heading', level: 1, text: 'Opposition Day', line: 6 },
      { kind: 'time', line: 8, time: '14:30' },
      {
        kind: 'turn',
        line: 10,
        endLine: 15,
        portrait: 'Ada Pell',
        shown: 'Ada Pell (Dunmore North) (Lab)',
        name: 'Ada Pell',
        office: null,
        seat: 'Dunmore North',
        party: 'Lab',
        role: 'member',
        speaker: 'ada-pell',
        paragraphs: 2,
        words: 3,
      },
      { kind: 'procedure', line: 17, text: 'Question put.' },
      { kind: 'division', line: 19, ayes: 2, noes: 1 },
      {
        kind: 'turn',
        line: 21,
        endLine: 24,
        portrait: null,
        shown: 'Mr Speaker',
        name: null,
        office: 'Mr Speaker',
        seat: null,
        party: null,
        role: 'chair',
        speaker: 'mr-speaker',
        paragraphs: 0,
        words: 0,
      },
    ],
  });
});

test('outline: an empty text, and a page of two debates', () => {
  assert.deepEqual(outlineOf(treeOf('')), {
    version: 1,
    title: null,
    date: null,
    chamber: null,
    page: 'fragment',
    items: [],
  });
  const page = (title: string) => `${title}\n\nAda Pell Excerpts\n3 April 2019\n\n${turn}`;
  const items = outlineOf(treeOf(page('Buses') + page('Ferries'))).items;
  assert.deepEqual(
    items.map((item) => (item.kind === 'heading' ? item.text : item.kind)),
    ['turn', 'Ferries', 'turn'],
  );
});
