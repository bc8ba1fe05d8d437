import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf } from '../../server/src/model/attribution.ts';
import { turnsOf } from '../../server/src/model/debate.ts';
import { identitiesIn } from '../../server/src/model/identity.ts';
import { interventionsIn } from '../../server/src/model/interventions.ts';
import { quotationsOf } from '../../server/src/model/quotations.ts';
import { statisticsOf } from '../../server/src/model/statistics.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const turn = (name: string, ...paragraphs: readonly string[]): string =>
  [`${name} Portrait ${name}\n- Hansard - - - Excerpts`, ...paragraphs].join('\n\n');
const long =
  'The harbour silts up a little more with each tide, and each spring the boats wait a little longer for the water. '
    .repeat(6)
    .trim();

/** `who broke in > whose speech`. */
const interventions = (...blocks: readonly string[]): readonly string[] => {
  const tree = treeOf(blocks.join('\n\n'));
  const name = (block: Parameters<typeof attributionOf>[0]) => attributionOf(block)?.name;
  return tree.debates.flatMap((debate) =>
    interventionsIn(debate, identitiesIn(tree)).map(
      ({ intervening, interrupted }) => `${name(intervening)} > ${name(interrupted)}`,
    ),
  );
};

test('a short turn within a long speech is an intervention', () => {
  assert.deepEqual(
    interventions(
      turn('Ada Pell', long, long),
      turn('Idris Vane', 'Is it not so everywhere?'),
      turn('Ada Pell', 'It is.'),
    ),
    ['Idris Vane > Ada Pell'],
  );
});

test('the words that give way say it even where all turns are short', () => {
  assert.deepEqual(
    interventions(
      turn('Ada Pell', 'I will give way.'),
      turn('Idris Vane', 'I am obliged.'),
      turn('Ada Pell', 'So am I.'),
    ),
    ['Idris Vane > Ada Pell'],
  );
});

test('questions and answers are not interventions, nor is the chair, nor what lies beyond a heading', () => {
  assert.deepEqual(
    interventions(
      turn('Ada Pell', 'What is the tonnage?'),
      turn('Idris Vane', 'Nine hundred.'),
      turn('Ada Pell', 'And the cost?'),
    ),
    [],
  );
  assert.deepEqual(
    interventions(
      turn('Ada Pell', long, long),
      'Una Brae Portrait Mr Speaker\n- Hansard - -\n\nOrder.',
      turn('Ada Pell', 'I am sorry.'),
    ),
    [],
  );
  assert.deepEqual(
    interventions(turn('Ada Pell', long, long), '# Next', turn('Idris Vane', 'No.'), turn('Ada Pell', 'It is.')),
    [],
  );
});

test('two members may break into one speech before it goes on', () => {
  assert.deepEqual(
    interventions(
      turn('Ada Pell', long, long),
      turn('Idris Vane', 'Is it?'),
      turn('Owen Brae', 'It is.'),
      turn('Ada Pell', 'Quite so.'),
    ),
    ['Idris Vane > Ada Pell', 'Owen Brae > Ada Pell'],
  );
});

test('a quotation goes on over paragraphs that open the mark again, and closes once', () => {
  const [speech] = treeOf(
    turn('Ada Pell', 'It says: “One', '“Two', '“Three.” And “four”.', 'Then “five'),
  ).debates.flatMap(turnsOf);
  assert.ok(speech);
  assert.deepEqual(
    quotationsOf(speech).map(({ start, end, closed }) => [
      speech.text.slice(start, end).replaceAll('\n\n', ' / '),
      closed,
    ]),
    [
      ['“One / “Two / “Three.”', true],
      ['“four”', true],
      ['“five', false],
    ],
  );
});

test('statistics: words, turns and minutes by member, party and heading', () => {
  const text = [
    '# Ports',
    '14:30',
    'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - -\n\none two three four five six',
    'Idris Vane Portrait Idris Vane (Carrow) (Con)\n- Hansard - -\n\none two',
    '14:34',
    '# Roads',
    'Ada Pell Portrait Ada Pell\n- Hansard - -\n\none two',
  ].join('\n\n');
  assert.deepEqual(statisticsOf(treeOf(text)), {
    version: 1,
    turns: 3,
    words: 10,
    members: [
      { speaker: 'ada-pell', name: 'Ada Pell', turns: 2, words: 8, minutes: 3, seat: 'Dunmore North', party: 'Lab' },
      { speaker: 'idris-vane', name: 'Idris Vane', turns: 1, words: 2, minutes: 1, seat: 'Carrow', party: 'Con' },
    ],
    parties: [
      { name: 'Lab', turns: 2, words: 8, minutes: 3 },
      { name: 'Con', turns: 1, words: 2, minutes: 1 },
    ],
    headings: [
      { name: 'Ports', turns: 2, words: 8, minutes: 4 },
      { name: 'Roads', turns: 1, words: 2, minutes: null },
    ],
  });
});

test('statistics: noon is a time, and no member is given the minutes of a span that is not known', () => {
  const text = ['11:30', turn('Ada Pell', 'one'), 'Noon', turn('Idris Vane', 'one'), '12:30'].join('\n\n');
  assert.deepEqual(
    statisticsOf(treeOf(text)).members.map(({ name, minutes }) => [name, minutes]),
    [
      ['Ada Pell', 30],
      ['Idris Vane', 30],
    ],
  );
});
