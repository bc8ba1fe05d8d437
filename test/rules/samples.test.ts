/** The samples: the clean ones are clean, and the one with faults has these, each once, on these lines. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { listOf, settled } from './run.ts';

const read = (name: string) => readFileSync(`samples/${name}.hansard`, 'utf8');

const faults = [
  '32 malformed-link-line',
  '36 question-number-in-attribution',
  '54 broken-paragraph',
  '58 misplaced-bracket',
  '83 duplicated-name',
  '104 stray-after-mention',
  '106 missing-link-line',
  '125 buried-attribution',
  '141 missing-blank-line',
  '145 speech-on-attribution',
  '155 orphan-link-line',
  '164 unbalanced-bracket',
  '179 empty-turn',
  '189 split-attribution',
  '217 repeated-turn',
  '237 consecutive-turns',
];

describe('samples', () => {
  for (const name of ['full-debate', 'member-extract']) {
    it(`${name}.hansard has no fault`, () => assert.deepEqual(listOf(read(name)), []));
  }

  for (const [ends, lineEnd] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ] as const) {
    const text = read('with-faults').replaceAll('\n', lineEnd);
    it(`with-faults.hansard has the faults that it shows, with ${ends}`, () => assert.deepEqual(listOf(text), faults));

    it(`with-faults.hansard keeps what has no safe fix, and nothing else, with ${ends}`, () => {
      const { text: after, runs } = settled(text);
      assert.equal(runs, 1);
      assert.deepEqual(
        listOf(after).map((one) => one.split(' ')[1]),
        ['orphan-link-line', 'empty-turn', 'consecutive-turns'],
      );
      assert.equal(after.replaceAll(lineEnd, '').search(/[\r\n]/), -1, 'line ends are the document’s own');
    });
  }

  it('with-slips.hansard has the faults that it shows, and one is left to be chosen', () => {
    const text = read('with-slips');
    assert.deepEqual(listOf(text), [
      '3 invalid-date',
      '5 unknown-chamber',
      '10 unknown-party',
      '15 ocr-letter',
      '15 unbalanced-quotes',
      '17 hon-form',
      '17 spacing',
      '19 reversed-brackets',
      '24 mixed-quotes',
      '24 mixed-quotes',
      '26 malformed-time',
      '28 misspelt-name',
      '31 dash-form',
      '31 stage-direction-form',
      '36 malformed-mention',
      '36 split-word',
      '38 reversed-office',
      '41 procedure-in-speech',
    ]);
    assert.deepEqual(listOf(settled(text).text), ['15 unbalanced-quotes']);
  });
});
