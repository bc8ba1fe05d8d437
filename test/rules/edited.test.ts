/**
 * What is found after an edit is what is found in the same text freshly opened: no rule says less of what it reads than it
 * reads, and nothing is kept that an edit has changed.
 *
 *     HANSARD_SEED=7 HANSARD_EDITS=50000 npm test -- edited
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { houseOf } from '../../server/src/rules/house.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Given } from '../../server/src/rules/rule.ts';
import { edit, type Tree, treeOf } from '../../server/src/syntax/tree.ts';
import { unmark } from '../marks.ts';
import { type Edit, editOf, type Random, randomOf, seedOfRun, transcriptsIn } from '../random.ts';
import { shared } from '../shared.ts';
import { findingsIn } from './run.ts';

const edits = Number(process.env.HANSARD_EDITS ?? 4_000);
const round = 12;

interface Text {
  readonly text: string;
  readonly given: Given;
}

/** What is known beside a text must stay the same, or all is looked at again. */
const named: Given = { fileName: 'a.hansard' };

/** The rules' own examples, with their faults and without, each with what lies beside it. */
const examples: readonly Text[] = rules.flatMap(({ examples: bad, silent, beside }) =>
  [...bad, ...silent].map((example) => {
    const [before = ''] = unmark(example).text.split('\n=>\n');
    return { text: before, given: { ...named, ...beside } };
  }),
);

test('what rules read of the blocks around is read at one reach', () => {
  const reaches = new Map<unknown, number>();
  for (const rule of rules) {
    if (rule.scope !== 'debate' || !rule.near) continue;
    const { reach, reads } = rule.near;
    for (const aspect of reads) assert.equal(reaches.get(aspect) ?? reach, reach, rule.code);
    for (const aspect of reads) reaches.set(aspect, reach);
  }
  assert.ok(reaches.size > 0);
});

test('a fault that is mended and made again is found again, and nothing else', () => {
  for (const { text, given } of examples) {
    const tree = treeOf(text);
    const house = houseOf(tree);
    for (const { block, offset, finding } of findingsIn(tree, given)) {
      const placed = ({ start, end, text: words }: Edit): Edit => ({
        start: offset + start,
        end: offset + end,
        text: words,
      });
      const gone = [{ start: finding.start, end: finding.end, text: '' }];
      const all = [{ start: 0, end: block.text.length, text: '' }];
      // In the middle of a block, and in its last word, the words of another may be compared with it.
      const places = [block.text.length >> 1, block.text.trimEnd().length - 2].filter((at) => at > 0);
      const within = places.map((at) => [{ start: at, end: at + 1, text: '' }]);
      const mended = (finding.fixes ?? []).map((fix) => fix.edits(house));
      for (const change of [gone, all, ...within, ...mended]) thereAndBack(tree, text, change.map(placed), given);
    }
  }
});

/** Makes edits, the last first, and takes them back, and compares after each. */
function thereAndBack(start: Tree, from: string, edits: readonly Edit[], given: Given): void {
  let tree = start;
  let text = from;
  const make = (change: Edit): Edit => {
    const undo = { ...change, end: change.start + change.text.length, text: text.slice(change.start, change.end) };
    tree = edit(tree, change.start, change.end, change.text);
    text = text.slice(0, change.start) + change.text + text.slice(change.end);
    assert.deepEqual(said(tree, given), said(treeOf(text), given), JSON.stringify({ from, change }));
    return undo;
  };
  said(tree, given);
  for (const undo of [...edits].reverse().map(make).reverse()) make(undo);
}

test('after random edits of the rules’ examples all is found that a fresh look finds', (t) => {
  run(t, examples, edits);
});

test('after random edits of debates that are made of several examples too', (t) => {
  const random = randomOf(seedOfRun());
  run(
    t,
    Array.from({ length: 40 }, () => debateOf(random)),
    edits / 4,
  );
});

const longSpeech = `The ferry was late again on Friday, and the lambs were later still than they had been on any Friday since the quay was built, which is so long ago that nobody on the island remembers when it was.`;

/** Examples one under the other, some of them twice, with long speeches that are the same: what one turn has to do with one far away. */
function debateOf(random: Random): Text {
  const isInline = random.below(3) === 0;
  const pool = examples.filter(
    ({ text, given }) => given.roster === undefined && text.includes('- Hansard -') !== isInline,
  );
  const parts: string[] = [];
  for (let left = 3 + random.below(6); left > 0; left -= 1) {
    const part = parts.length > 0 && random.below(5) === 0 ? random.of(parts) : random.of(pool).text;
    parts.push(part.slice(Math.max(0, part.search(/^\S.* Portrait /m))).trim());
    if (!isInline && random.below(3) === 0)
      parts.push(`Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\n${longSpeech}`);
  }
  return { text: `${random.below(4) === 0 ? '' : head}${parts.join('\n\n')}\n`, given: named };
}

test('after random edits of whole transcripts too', (t) => {
  run(t, plain(transcriptsIn(['samples', 'test/rules/clean'], 8_000)), edits / 8);
});

test('after random edits of real transcripts too', (t) => {
  const seeds = shared(t, 'seeds');
  const corpus = shared(t, 'corpus');
  if (seeds && corpus) run(t, plain(transcriptsIn([seeds, corpus], 12_000)), edits / 8);
});

const plain = (texts: readonly string[]): readonly Text[] => texts.map((text) => ({ text, given: named }));

function run(t: { diagnostic(words: string): void }, texts: readonly Text[], count: number): void {
  const seed = seedOfRun();
  t.diagnostic(`HANSARD_SEED=${seed}, ${count} edits`);
  const random = randomOf(seed);
  for (let done = 0; done < count; done += round) wear(random, random.of(texts), `HANSARD_SEED=${seed}, after ${done}`);
}

function wear(random: Random, { text: start, given }: Text, where: string): void {
  let text = start;
  let tree = treeOf(text);
  const found = findingsIn(tree, given);
  const lines = text.split('\n').filter((line) => line !== '');
  // What is found stands or falls with the words around it.
  const fault = found.length > 0 ? random.of(found) : undefined;
  let at = fault
    ? Math.max(0, fault.offset + fault.finding.start + random.below(16) - 6)
    : random.below(text.length + 1);
  let undo: Edit | undefined;
  for (let i = 0; i < round; i += 1) {
    // Most edits are a person's, who types on where the last ended, and takes back what was typed.
    const change = undo ?? (random.below(5) > 0 ? typed(random, text, at) : editOf(random, text.length, lines));
    at = change.start + change.text.length;
    const before = text;
    text = text.slice(0, change.start) + change.text + text.slice(change.end);
    tree = edit(tree, change.start, change.end, change.text);
    const back = { start: change.start, end: at, text: before.slice(change.start, change.end) };
    undo = undo === undefined && random.below(3) === 0 ? back : undefined;
    // Several edits may come before anybody asks.
    if (random.below(5) === 0) continue;
    const fresh = said(treeOf(text), given);
    assert.deepEqual(said(tree, given), fresh, `${where}, edit ${i}: ${JSON.stringify({ before, change })}`);
  }
}

const keys = ['x', 'n', 'A', ' ', '.', ',', ')', '(', ':', '”', '“', '—', '1', '\n'];

function typed(random: Random, text: string, at: number): Edit {
  const end = Math.min(text.length, at);
  if (random.below(3) === 0 && end > 0) return { start: end - 1, end, text: '' };
  return { start: end, end, text: random.of(keys) };
}

/** All that is said of a text: the diagnostics as they are sent, and what each fix changes. */
function said(tree: Tree, given: Given): unknown {
  const house = houseOf(tree);
  const fixes = findingsIn(tree, given).map(({ rule, offset, finding }) => ({
    code: rule.code,
    at: offset + finding.start,
    fixes: finding.fixes?.map((fix) => ({ title: fix.title, edits: fix.edits(house) })),
  }));
  return { diagnostics: diagnostics(tree, { levels: {}, given }, `file:///${given.fileName}`), fixes };
}

const head = 'Ferry Services\n\nTuesday 14th May 2019\n\nCommons Chamber\n\n';
const turn = (name: string, seat: string, speech: string): string =>
  `${name} Portrait ${name}${seat}\n- Hansard - - - Excerpts\n\n${speech}\n\n`;

test('what a fault reads of the block behind it is read again when that is edited', () => {
  const text = [
    turn('Idris Vane', ' (Carrow) (Con)', 'The ferry sai1ed.'),
    turn('Una Lunt', ' (Marlby) (LD)', 'So said Pell.'),
    turn('Rhona Quill', ' (Holme) (Lab)', 'It will be cold.'),
    turn('Ada Pell', '', 'I shall bring a flask.'),
    turn('Tobias Roe', ' (Dunmore) (Lab)', 'It sails.'),
  ].join('');
  const at = text.indexOf('Pell') + head.length;
  thereAndBack(treeOf(head + text), head + text, [{ start: at, end: at + 4, text: 'Bell' }], named);
});

test('what a turn says of one far away is read again when that is edited', () => {
  const others = ['Idris Vane', 'Una Lunt', 'Rhona Quill', 'Tobias Roe', 'Morag Reed'];
  const text = [
    head,
    turn('Ada Pell', ' (Dunmore North) (Lab)', longSpeech),
    ...others.map((name) => turn(name, ' (Carrow) (Con)', `I am ${name}.`)),
    turn('Ada Pell', '', 'I shall bring a flask.'),
    turn('Ada Pell', '', longSpeech),
  ].join('');
  const at = text.indexOf('ferry was late');
  thereAndBack(treeOf(text), text, [{ start: at, end: at + 5, text: 'coach' }], named);
});
