/** No text takes more than its length: so many times the text may not take much more than so many times the time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treeOf } from '../../server/src/syntax/tree.ts';

const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Each repeats to any length. A part that comes once, at the start, stands before the bar. */
const families = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    'a\rb\nc\r\n',
    ' ',
    '\u00a0',
    '\ufeff',
    `${' '.repeat(4_999)}\n`,
    `Aa\n${' '.repeat(500)}\n`,
    'Aa\n\n\n\n\n\n\n\n\n\n',
  ],
  ...[
    'word ',
    'word\n',
    'Word\n',
    'Word\n\n',
    'A B C D\n\n',
    ':',
    'Aa: ',
    'Ada Pell: yes.\n\n',
    'Ada Pell: yes.\r\r',
    'Mr Roe (((((: \n\n',
    'Tobias Lunt',
  ],
  ...['(', ')', '(\n', '[', '[\n', '“', '-', '-\n', '- ', '#', '# A\n', '# A\n\n', '\0', '\ud83d'],
  ...[
    '- Hansard -\n',
    '- Hansard - - - Excerpts\n\n',
    'Hansard',
    'Hansard\n',
    ' Portrait ',
    'A Portrait A\n',
    'A Portrait A\n\n',
    'A Portrait A (((\n',
    'A Portrait\n',
  ],
  ...[
    'A Portrait A |(',
    'A Portrait |A ',
    'A Portrait A\n|(\n',
    'Ada Pell Portrait Ada Pell\n|I agree.\n\n',
    'Ada Pell Portrait Ada Pell\n|[Laughter.]\n\n',
  ],
  ...[
    '14:30\n',
    '14:30\n\n',
    'Column 1\n',
    '[hansard-ignore x]\n\n',
    '--- Later in debate ---\n',
    '3 May 2019\n',
    'A\n3 May 2019\n',
    'Commons Chamber\n',
    'Read Debate ',
    'Read Debate\n',
  ],
  ...[
    'A Excerpts\n',
    'Department: x\n',
    '3 May 2019\na.\na.\na.\na.\n',
    'Divisions during this debate:\n\n',
    'Division No. 3]\n\n',
    'AYES\n',
    'The House divided: Ayes 1, Noes 2\n',
    'Division No. 3]\nAYES\n|Pell, Ada\n\n',
  ],
  ...[
    'Question put.\n\n',
    'The ',
    'The Speaker \n\n',
    'Member for A (B) ',
    `${'x'.repeat(60)}\n${'x'.repeat(100)}\n`,
    'I am of about the width of a line that was wrapped by hand\n',
  ],
];

function best(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    treeOf(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const small = 6_000;
const factor = 16;
/** Linear is `factor`, quadratic its square, 256. Below a tenth of a millisecond the clock tells nothing. */
const most = 80;

test('every family of texts is linear', () => {
  treeOf(filled('I am grateful to the hon. Lady.\n\n', 1_000_000));
  for (const family of families) {
    const [once, part] = family.includes('|') ? (family.split('|') as [string, string]) : ['', family];
    const ratio = () =>
      best(once + filled(part, factor * small), 2) / Math.max(0.1, best(once + filled(part, small), 4));
    // The machine may have been busy: what is quadratic is so each time.
    const least = Array.from({ length: 8 }).reduce<number>(
      (found) => (found <= most ? found : Math.min(found, ratio())),
      Number.POSITIVE_INFINITY,
    );
    assert.ok(
      least <= most,
      `${JSON.stringify(family)}: ${factor} times the text took ${least.toFixed(1)} times as long`,
    );
  }
});

test('a hostile text costs at most eight times a plain one of as many characters and lines', () => {
  const hostile: readonly (readonly [string, string, number])[] = [
    ['a million blank lines', '\n'.repeat(1_000_000), 1],
    ['200,000 link lines', '- Hansard -\n'.repeat(200_000), 12],
    ['100,000 open brackets', '('.repeat(100_000), 100_000],
    ['100,000 open brackets on lines', '(\n'.repeat(100_000), 2],
    ['an attribution with 100,000 open brackets', `Ada Pell Portrait Ada Pell ${'('.repeat(100_000)}`, 100_000],
    ['100,000 colons', ':'.repeat(100_000), 100_000],
    ['one line of a megabyte', 'word '.repeat(200_000), 1_000_000],
  ];
  for (const [name, text, width] of hostile) {
    const plain = filled(`${filled('yes. ', width - 1)}\n`, text.length);
    const ratio = () => best(text, 2) / Math.max(2, best(plain, 2));
    const least = Array.from({ length: 8 }).reduce<number>(
      (found) => (found <= 8 ? found : Math.min(found, ratio())),
      Number.POSITIVE_INFINITY,
    );
    assert.ok(least <= 8, `${name}: ${least.toFixed(1)} times a plain text`);
  }
});
