import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../server/src/model/words.ts';
import type { Turn } from '../../server/src/syntax/block.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const turnsIn = (text: string): readonly Turn[] =>
  treeOf(text).debates.flatMap(({ blocks }) => blocks.filter((block): block is Turn => block.kind === 'turn'));

const said = 'Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\n';
const words = (speech: string): number => turnsIn(said + speech).reduce((sum, turn) => sum + wordsOf(turn), 0);

test('a word is a run between spaces that holds a letter or a digit', () => {
  assert.equal(words('My hon. Friend’s case—the 1977 Act—is, I think, a good one . . .'), 11);
  assert.equal(words('“Öpik”\u00a0and Siân\u2003went — 10% … \u2019 \u{1d400}\u{1f514} \u{1f514}\n'), 6);
  assert.equal(words(''), 0);
});

test('the words of a turn are those of its paragraphs, whatever the characters and the lines among them', () => {
  const pieces = [
    ...[
      'a',
      'Z9',
      ' ',
      '\t',
      '\u00a0',
      '—',
      '’',
      '“',
      'é',
      '\u0301',
      '\u{1d400}',
      '\u{1f514}',
      '\ufeff',
      '\u2028',
      '.',
      '½',
      '中',
    ],
    ...['\n\n', '\n', 'Column 12', '[Interruption.]', '4.15 pm', '- Hansard - - - Excerpts'],
  ];
  let seen = 0;
  for (let n = 0; n < 12_000; n += 1) {
    let text = '';
    for (let k = n; k > 0; k = Math.floor(k / pieces.length)) text += pieces[(k * 7 + n) % pieces.length];
    for (const opening of [
      'Ada Pell: ',
      'Ada Pell Portrait Ada Pell\n',
      'Ada Pell Portrait Ada Pell (Dunmore North) It sails. ',
    ]) {
      for (const turn of turnsIn(`${opening}${text}\nNo.`)) {
        const paragraphs = turn.parts.filter(({ kind }) => kind === 'paragraph');
        const runs = paragraphs.flatMap(
          ({ start, end }) => turn.text.slice(start, end).match(/[^\s]*[\p{L}\p{N}][^\s]*/gu) ?? [],
        );
        assert.equal(wordsOf(turn), runs.length, JSON.stringify(turn.text));
        seen += 1;
      }
    }
  }
  assert.ok(seen > 25_000, `only ${seen} turns`);
});
