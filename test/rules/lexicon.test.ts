/** The lists of words are made by scripts/words.js, once: here they are what they are taken for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonWords, wordsWithin } from '../../server/src/rules/common-words.ts';
import { arePartsOfWord, hashed, isCommonWord, joint, mayHave, tables } from '../../server/src/rules/lexicon.ts';

/** Written another way than the rules unpack them. */
function unpacked(packed: string): readonly string[] {
  const words: string[] = [];
  for (const [, shared = '', rest = ''] of packed.matchAll(/([A-Z])([a-z]*)/g))
    words.push((words.at(-1) ?? '').slice(0, shared.charCodeAt(0) - 'A'.charCodeAt(0)) + rest);
  return words;
}

const numberOf = (word: string): number =>
  [...word.slice(1)].reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), word.charCodeAt(0));

for (const [name, packed] of [
  ['common words', commonWords],
  ['words within', wordsWithin],
] as const)
  describe(name, () => {
    const words = unpacked(packed);
    it('ascend, each once', () => assert.deepEqual(words, [...new Set(words)].sort()));
    it('are all in the table', () => {
      const { known } = tables();
      assert.deepEqual(
        words.filter((word) => !mayHave(known, numberOf(word))),
        [],
      );
    });
  });

it('no list has a word of the other', () => {
  assert.deepEqual(unpacked(wordsWithin).filter(isCommonWord), []);
});

it('the table takes few of what are no words for one', () => {
  const { known } = tables();
  const made = unpacked(commonWords).map((word) => `${word}qz`);
  assert.ok(made.filter((word) => mayHave(known, numberOf(word))).length < made.length / 50);
});

describe('two halves of a word', () => {
  for (const parted of 't he, o f, th e, fro m, gov ernment, govern ment, comm ittee, inves tment, par ty, n ecessary'.split(
    ', ',
  ))
    it(`${parted} is one`, () => assert.ok(arePartsOfWord(...halvesOf(parted))));
  for (const words of 'pa in, pa per, b and, c are, co at, co in, re port, ad just, uni on, trans parent, comp any, rep lied, et al, st and, st one, in deed, be en, an other, bod y, under stand'.split(
    ', ',
  ))
    it(`${words} are two`, () => assert.ok(!arePartsOfWord(...halvesOf(words))));
});

it('a hyphen and a space between two halves are the end of a line, a hyphen, or either', () => {
  const joints = 'govern ment, de velop, good going, co operation, self help, re sign, pre vent'.split(', ');
  assert.deepEqual(
    joints.map((halves) => joint(...halvesOf(halves))),
    ['', '', '-', '-', '-', undefined, undefined],
  );
});

function halvesOf(words: string): [string, string] {
  const [head = '', tail = ''] = words.split(' ');
  return [head, tail];
}
