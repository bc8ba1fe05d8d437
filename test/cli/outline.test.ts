import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debate, folder, good, refused } from './hansard.ts';

const page = debate
  .replace('Commons Chamber\n', 'Westminster Hall\n\n14:30\n')
  .replace(
    'Question put',
    'Point of Order\n\nThe House divided: - Ayes: 273 / Noes: 276 - Question negatived.\n\nQuestion put',
  );

test('json is the shape that programs are promised', (t) => {
  const cwd = folder(t, { 'a.hansard': page });
  const outline: unknown = JSON.parse(good(['outline', 'a.hansard', '--format', 'json'], { cwd }));
  const turn = { kind: 'turn', office: null, role: 'member', paragraphs: 1 };
  assert.deepEqual(outline, {
    version: 1,
    title: 'Harbour Lights',
    date: '2025-03-04',
    chamber: 'Westminster Hall',
    page: 'full',
    items: [
      { kind: 'time', line: 6, time: '14:30' },
      {
        ...turn,
        line: 8,
        endLine: 11,
        portrait: 'Ada Pell',
        shown: 'Ada Pell (Dunmore North) (Lab)',
        name: 'Ada Pell',
        seat: 'Dunmore North',
        party: 'Lab',
        speaker: 'ada-pell',
        words: 17,
      },
      {
        ...turn,
        line: 13,
        endLine: 15,
        portrait: 'Rhona Quill',
        shown: 'Rhona Quill (Sallow Bridge) (Lab/Co-op)',
        name: 'Rhona Quill',
        seat: 'Sallow Bridge',
        party: 'Lab/Co-op',
        speaker: 'rhona-quill',
        words: 3,
      },
      { kind: 'heading', level: 1, text: 'Point of Order', line: 17 },
      { kind: 'division', line: 19, ayes: 273, noes: 276 },
      { kind: 'procedure', line: 21, text: 'Question put and agreed to.' },
    ],
  });
});

test('the tree counts lines from one', () => {
  assert.equal(
    good(['outline', '-'], { input: page }),
    `Harbour Lights
2025-03-04 · Westminster Hall · full debate
2 turns by 2 speakers, 20 words

   7  14:30
   9  Ada Pell (Dunmore North) (Lab)  17 words
  14  Rhona Quill (Sallow Bridge) (Lab/Co-op)  3 words
  18  Point of Order
  20    Division: Ayes 273, Noes 276
  22    Question put and agreed to.
`,
  );
  const motion = `Motion made, and Question proposed, That this House has considered ${'the lights '.repeat(20)}.`;
  assert.match(
    good(['outline', '-'], { input: page.replace('Question put', `${motion}\n\nQuestion put`) }),
    /^ {2}22 {4}Motion made, and Question proposed, That this House has considered the lights …\n/m,
  );
  assert.equal(good(['outline', '-']), 'Without a title\nfragment\n0 turns by 0 speakers, 0 words\n');
});

test('it is colours and no more that a terminal is given besides', () => {
  const coloured = good(['outline', '-'], { input: page, env: { FORCE_COLOR: '1' } });
  assert.match(coloured, /\x1b\[1mHarbour Lights\x1b\[22m/);
  assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), good(['outline', '-'], { input: page }));
});

test('one transcript, and no folder', (t) => {
  const cwd = folder(t, { 'a/b.hansard': page });
  refused(['outline'], 'hansard outline: no transcript is named; name a file, or - for standard input');
  refused(['outline', 'a', 'b'], 'hansard outline: one transcript at a time; 2 are named');
  refused(['outline', 'a'], 'hansard outline: a is a folder; name a file in it', { cwd });
});
