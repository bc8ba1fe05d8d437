import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '../../server/src/model/outline.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

/** The identities of a transcript's turns, in their order. */
const speakers = (text: string): readonly string[] =>
  outlineOf(treeOf(text)).items.flatMap((item) => (item.kind === 'turn' ? [item.speaker] : []));

const inline = (...attributions: readonly string[]): string =>
  attributions.map((shown) => `${shown}: I am obliged to the House.`).join('\n\n');

test('inline: a full name, then title and surname', () => {
  assert.deepEqual(
    speakers(inline('Ada Pell (Dunmore North) (Lab)', 'Idris Vane (Carrow) (Con)', 'Ms Pell', 'Mr. Vane')),
    ['ada-pell', 'idris-vane', 'ada-pell', 'idris-vane'],
  );
});

test('inline: a knight with and without the title is one person', () => {
  assert.deepEqual(speakers(inline('Sir Gilbert Askwith (Marlby) (Con)', 'Gilbert Askwith', 'Sir Gilbert Askwith')), [
    'gilbert-askwith',
    'gilbert-askwith',
    'gilbert-askwith',
  ]);
});

test('an office used alone is its holder, when one holder is named', () => {
  assert.deepEqual(speakers(inline('The Minister for Ports (Idris Vane)', 'Ada Pell', 'The Minister for Ports')), [
    'idris-vane',
    'ada-pell',
    'idris-vane',
  ]);
  assert.deepEqual(
    speakers(inline('The Minister of State (Idris Vane)', 'The Minister of State (Ada Pell)', 'The Minister of State')),
    ['idris-vane', 'ada-pell', 'the-minister-of-state'],
  );
});

test('a surname that two speakers have is left as it is printed', () => {
  assert.deepEqual(speakers(inline('Ada Pell', 'Owen Pell', 'Mr Pell')), ['ada-pell', 'owen-pell', 'mr-pell']);
});

test('a title that contradicts is another person', () => {
  assert.deepEqual(speakers(inline('Sir John Roe', 'Mrs Roe')), ['john-roe', 'mrs-roe']);
  assert.deepEqual(speakers(inline('Dame Ada Roe', 'Mr Roe', 'Ms Roe')), ['ada-roe', 'mr-roe', 'ada-roe']);
  assert.deepEqual(speakers(inline('Sir John Roe', 'Dame Ada Roe', 'Mrs Roe')), ['john-roe', 'ada-roe', 'ada-roe']);
  assert.deepEqual(speakers(inline('John Roe', 'Mr Roe', 'Mrs Roe')), ['john-roe', 'mr-roe', 'mrs-roe']);
  assert.deepEqual(speakers(inline('Sir John Roe', 'Mr Roe', 'Mrs Roe')), ['john-roe', 'john-roe', 'mrs-roe']);
  assert.deepEqual(speakers(inline('The Minister for Ports (Sir John Roe)', 'Miss Roe')), ['john-roe', 'miss-roe']);
});

test('a peer has no surname', () => {
  assert.deepEqual(speakers(inline('Lord Roe (CB)', 'Mr Roe')), ['lord-roe', 'mr-roe']);
  assert.deepEqual(speakers(inline('Baroness Vane of Eastmarsh (Lab)', 'Mr Eastmarsh', 'Ms Vane')), [
    'baroness-vane-of-eastmarsh',
    'mr-eastmarsh',
    'ms-vane',
  ]);
});

test('the chair is one speaker, and the person where a bracket or a portrait says who', () => {
  assert.deepEqual(speakers(inline('Mr Speaker', 'Ada Pell', 'Mr Speaker')), ['mr-speaker', 'ada-pell', 'mr-speaker']);
  assert.deepEqual(
    speakers(inline('Madam Deputy Speaker (Dame Hester Oakenfull)', 'Ada Pell', 'Madam Deputy Speaker')),
    ['hester-oakenfull', 'ada-pell', 'hester-oakenfull'],
  );
});

test('a portrait name is the person, whatever was printed', () => {
  const page = [
    'Lord Harle Portrait Mr Harle',
    'Lord Harle Portrait The Minister for Ports',
    'None Portrait Several hon. Members',
  ];
  const text = page.map((line) => `${line}\n- Hansard - - - Excerpts\n\nI am obliged.`).join('\n\n');
  assert.deepEqual(speakers(text), ['lord-harle', 'lord-harle', 'several-hon-members']);
});
