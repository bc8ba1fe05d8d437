import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords } from '../../server/src/model/words.ts';

const words = (text: string): number => countWords(text, 0, text.length);

test('a word is a run between spaces that holds a letter or a digit', () => {
  assert.equal(words('My hon. Friend’s case—the 1977 Act—is, I think, a good one . . .'), 11);
  assert.equal(words('  “Öpik”\u00a0and Siân\u2003went — 10% … \u2019 \u{1d400}\u{1f514} \u{1f514}\n'), 6);
  assert.equal(words(''), 0);
});

test('it counts as the definition does, whatever the characters', () => {
  const word = /[^\s]*[\p{L}\p{N}][^\s]*/gu;
  const pieces = [
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
  ];
  for (let n = 0; n < 4000; n += 1) {
    let text = '';
    for (let k = n; k > 0; k = Math.floor(k / pieces.length)) text += pieces[(k * 7 + n) % pieces.length];
    assert.equal(words(text), text.match(word)?.length ?? 0, JSON.stringify(text));
  }
});
