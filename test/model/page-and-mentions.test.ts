import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsOf } from '../../server/src/model/mention.ts';
import { outlineOf } from '../../server/src/model/outline.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const header = 'Harbour Dredging\n\nTuesday 6th June 2023\n\nCommons Chamber\n\n';
const speech = 'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - - - Excerpts\n\n';

test('blank lines or a stray line over the header do not hide it', () => {
  for (const before of ['', '\n', '\n\n\n', 'A note to self, to be deleted.\n\n']) {
    const { title, date, chamber, page, items } = outlineOf(treeOf(`${before}${header}${speech}I beg to move.\n`));
    assert.deepEqual(
      [title, date, chamber, page],
      ['Harbour Dredging', '2023-06-06', 'Commons Chamber', 'full'],
      JSON.stringify(before),
    );
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['turn'],
      JSON.stringify(before),
    );
  }
});

test('a date, or words like a page’s line, inside a speech begin no debate', () => {
  for (const line of ['Tuesday 14th May 2019', 'The book is called Harbour Excerpts']) {
    const items = outlineOf(
      treeOf(`${header}${speech}I have a letter. It is dated\n\n${line}\n\nand says that the ferry is late.\n`),
    ).items;
    assert.deepEqual(
      items.map((item) => (item.kind === 'turn' ? item.paragraphs : item.kind)),
      [3],
      line,
    );
  }
});

const seats = (words: string): readonly string[] =>
  treeOf(words)
    .debates.flatMap(({ blocks }) => blocks.flatMap(mentionsOf))
    .map(({ seat, name }) => (name === undefined ? seat : `${seat} = ${name}`));

test('the seat of a mention ends where the sentence goes on', () => {
  assert.deepEqual(seats('I agree with the hon. Member for Carrow and I thank her.'), ['Carrow']);
  assert.deepEqual(seats('I thank the Member for Carrow. Mr Speaker, I am done.'), ['Carrow']);
  assert.deepEqual(seats('The Member for Carrow, Idris Vane, is here.'), ['Carrow']);
  assert.deepEqual(seats('The Member for St. Brannoc’s and Lower Tarn said so.'), ['St. Brannoc’s and Lower Tarn']);
});

test('a seat with a comma or a bracket of its own is whole where a name follows', () => {
  assert.deepEqual(seats('My hon. Friend the Member for Marlby, Westgate (Ada Pell) and I'), [
    'Marlby, Westgate = Ada Pell',
  ]);
  assert.deepEqual(seats('the Member for Tarn, Carrow and Upper Dunmore (Idris Vane)'), [
    'Tarn, Carrow and Upper Dunmore = Idris Vane',
  ]);
  assert.deepEqual(seats('the hon. Member for Harrowby (Fells) (Tobias Lunt)'), ['Harrowby (Fells) = Tobias Lunt']);
});

test('each member of a list is mentioned', () => {
  assert.deepEqual(
    seats(
      'I thank the hon. Members for Carrow (Mr. Vane), for Tarn and Holme (Ada Pell) and for Marlby (Rhona Quill).',
    ),
    ['Carrow = Mr. Vane', 'Tarn and Holme = Ada Pell', 'Marlby = Rhona Quill'],
  );
  assert.deepEqual(seats('The Members for Carrow and for Tarn agree. The Member for Holme does not.'), [
    'Carrow',
    'Tarn',
    'Holme',
  ]);
  assert.deepEqual(seats('The Members for Carrow (Ada Pell) and for Tarn (Idris Vane), and for Scotland too.'), [
    'Carrow = Ada Pell',
    'Tarn = Idris Vane',
  ]);
  assert.deepEqual(seats('I thank Members for their time. And for Carrow it matters.'), []);
});
