/**
 * The open transcript reads and converts positions as vscode-languageserver-textdocument does, whatever is done to it.
 *
 *     HANSARD_SEED=7 HANSARD_EDITS=100000 npm test -- transcript
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { type Transcript, transcripts } from '../../server/src/transcript.ts';
import { editOf, type Random, randomOf, seedOfRun, transcriptsIn } from '../random.ts';

const uri = 'untitled:debate';
const edits = Number(process.env.HANSARD_EDITS ?? 2_500);
const round = 25;

const opened = (text: string): Transcript => transcripts.create(uri, 'hansard', 1, text);
const oracleOf = (text: string): TextDocument => TextDocument.create(uri, 'hansard', 1, text);
const at = (line: number, character: number): Position => ({ line, character });

const texts = [
  '',
  '\n',
  'one line',
  'Ada Pell Portrait Ada Pell\n- Hansard - -\n\nI agree.\n\nYes.\n',
  'Ada Pell Portrait Ada Pell\r\n- Hansard - -\r\n\r\nI agree.\r\n\r\nYes.',
  'one\rtwo\r\nthree\n\rfour\n\n\r\n\rfive\r',
  '\u{1f600} a\u0301 \ud83d\n\udc00\0\u2028x\u0085y\n',
];

describe('reads as the other document does', () => {
  for (const text of texts)
    test(JSON.stringify(text).slice(0, 60), () => assertReadsAs(opened(text), oracleOf(text), 'as opened'));
});

describe('takes changes as the other document does', () => {
  const change = (text: string, changes: readonly TextDocumentContentChangeEvent[]) => {
    const ours = transcripts.update(opened(text), [...changes], 2);
    const theirs = TextDocument.update(oracleOf(text), [...changes], 2);
    assert.equal(ours.getText(), theirs.getText());
    assert.equal(ours.version, 2);
    assertReadsAs(ours, oracleOf(theirs.getText()), JSON.stringify(changes));
  };
  const text = 'one\ntwo\r\nthree\rfour\n';
  test('the whole text', () => change(text, [{ text: 'other\n' }]));
  test('a range', () => change(text, [{ range: { start: at(1, 1), end: at(2, 2) }, text: 'X\nY' }]));
  test('a range the wrong way round', () => change(text, [{ range: { start: at(2, 2), end: at(1, 1) }, text: 'X' }]));
  test('a range past the end of its lines, and of the text', () => {
    change(text, [{ range: { start: at(0, 99), end: at(1, 99) }, text: '!' }]);
    change(text, [{ range: { start: at(2, 1), end: at(99, 0) }, text: '!' }]);
    change(text, [{ range: { start: at(99, 3), end: at(99, 9) }, text: '!' }]);
  });
  test('negative lines and characters', () => {
    change(text, [{ range: { start: at(-1, 5), end: at(0, -2) }, text: '!' }]);
    change(text, [{ range: { start: at(-3, -3), end: at(1, 1) }, text: '!' }]);
  });
  test('several, each on what the one before left', () =>
    change(text, [
      { range: { start: at(0, 0), end: at(0, 0) }, text: 'a\n' },
      { range: { start: at(1, 3), end: at(2, 0) }, text: '' },
      { text: 'afresh\r\n' },
      { range: { start: at(0, 6), end: at(1, 0) }, text: '\n' },
    ]));
  test('none', () => change(text, []));
  test('a line end taken apart and put together', () => {
    change('a\r\nb', [{ range: { start: at(0, 1), end: at(0, 1) }, text: '\r' }]);
    change('a\rb\nc', [{ range: { start: at(1, 0), end: at(1, 1) }, text: '' }]);
    change('a\rb\nc\nd', [
      { range: { start: at(1, 0), end: at(1, 1) }, text: '' },
      { range: { start: at(2, 0), end: at(2, 1) }, text: 'X' },
      { range: { start: at(3, 0), end: at(3, 1) }, text: 'Y' },
    ]);
    change('a\rb\rc\nd\ne', [
      { range: { start: at(1, 0), end: at(2, 1) }, text: '\r' },
      { range: { start: at(1, 0), end: at(1, 0) }, text: '\n' },
      { range: { start: at(3, 0), end: at(3, 0) }, text: 'Z' },
    ]);
  });
  test('a version is what it is told to be', () => {
    const transcript = opened('x');
    assert.equal(transcripts.update(transcript, [], 7).version, 7);
    assert.equal(transcript.uri, uri);
    assert.equal(transcript.languageId, 'hansard');
  });
});

test('random changes of a client that keeps the other document', (t) => {
  const seed = seedOfRun();
  t.diagnostic(`HANSARD_SEED=${seed}, ${edits} changes`);
  const random = randomOf(seed);
  const samples = [...transcriptsIn(['samples'], 4_000), ...texts];
  for (let done = 0; done < edits; done += round)
    wear(random, random.of(samples), `HANSARD_SEED=${seed}, after ${done}`);
});

function wear(random: Random, text: string, where: string): void {
  let client = oracleOf(text);
  let ours = opened(text);
  const lines = text.split('\n').filter((line) => line !== '');
  for (let i = 0; i < round && client.getText().length < 30_000; i += 1) {
    const changes: TextDocumentContentChangeEvent[] = [];
    for (let n = 1 + (random.below(4) === 0 ? random.below(4) : 0); n > 0; n -= 1) {
      const change = changeOf(random, client, lines);
      client = TextDocument.update(client, [change], client.version + 1);
      changes.push(change);
    }
    ours = transcripts.update(ours, changes, client.version);
    const note = `${where}+${i}: ${JSON.stringify(changes).slice(0, 300)}`;
    assert.equal(ours.getText(), client.getText(), note);
    if (i % 5 === 0) assertReadsAs(ours, oracleOf(client.getText()), note, random);
  }
  assert.equal(JSON.stringify(ours.tree), JSON.stringify(treeOf(client.getText())), where);
}

/** Line ends are what the two are most likely to differ in: half of the changes are of these alone. */
function changeOf(random: Random, client: TextDocument, lines: readonly string[]): TextDocumentContentChangeEvent {
  const { start, end, text } = editOf(random, client.getText().length, lines);
  const ends = random.of(['\r', '\n', '\r\n', '\n\r', '', 'x']);
  const range = { start: client.positionAt(start), end: client.positionAt(end) };
  return random.below(40) === 0
    ? { text: client.getText().slice(0, end) }
    : { range, text: random.below(2) === 0 ? ends : text };
}

/** Compares every answer for every line, for offsets in and around the text, and for positions that there are not. */
function assertReadsAs(ours: Transcript, theirs: TextDocument, note: string, random: Random = randomOf(1)): void {
  const { length } = theirs.getText();
  assert.equal(ours.getText(), theirs.getText(), note);
  assert.equal(ours.lineCount, theirs.lineCount, note);
  for (const line of some(random, theirs.lineCount)) {
    assert.deepEqual(ours.getLineRange(line), theirs.getLineRange(line), `the range of line ${line}; ${note}`);
    assert.equal(ours.getEOLCharacters(line), theirs.getEOLCharacters(line), `the end of line ${line}; ${note}`);
    for (const character of [-1, 0, 1, 7, Number.MAX_SAFE_INTEGER]) {
      assert.equal(
        ours.offsetAt(at(line, character)),
        theirs.offsetAt(at(line, character)),
        `${line}:${character}; ${note}`,
      );
    }
  }
  const offsets = some(random, length);
  for (const offset of offsets)
    assert.deepEqual(ours.positionAt(offset), theirs.positionAt(offset), `${offset}; ${note}`);
  for (const offset of offsets.slice(0, 20)) {
    const range: Range = { start: theirs.positionAt(offset), end: theirs.positionAt(offset + random.below(400) - 100) };
    assert.equal(ours.getText(range), theirs.getText(range), `${JSON.stringify(range)}; ${note}`);
  }
}

/** Up to 40 numbers from -2 to two past `n`. */
function some(random: Random, n: number): readonly number[] {
  if (n < 40) return Array.from({ length: n + 5 }, (_, i) => i - 2);
  return [-1, 0, n - 1, n, n + 1, ...Array.from({ length: 35 }, () => random.below(n))];
}
