/** Texts that a parser, a rule or a pattern may take too long for, by what they repeat. */

/** Each repeats to any length. A part that comes once, at the start, stands before the bar. */
export const shapes: readonly string[] = [
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
    'Ada Pell Portrait Ada Pell\n- Hansard -\n\nYes.\n\n|Idris Vane\n\nI do.\n\n',
    'Ada Pell: Yes.\n\nIdris Vane: |[Hon. Members: “Oh!”] “a ',
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

/** A text of a shape, of so many characters. */
export function ofShape(shape: string, length: number): string {
  const bar = shape.indexOf('|');
  const part = shape.slice(bar + 1);
  return (shape.slice(0, Math.max(0, bar)) + part.repeat(Math.ceil(length / part.length))).slice(0, length);
}

/** What a line of many characters may begin as, and what it may repeat. */
export const lineOpenings: readonly string[] =
  '|Ada Pell Portrait |Ada Pell (|The |Amendment |Question put |The House divided: |3. |Mr Roe: '.split('|');
const linePieces: readonly string[] = [
  '(|)|[|]|“|”|“a|“a” |"| "|‘|’|a|A|É|😀|1|1 | |\t|\u00a0|-|- |—|:|: |a:|#|# |. |, |—(A|(A) | [A|[1] |[Interruption.] ',
  'Ada |Ada, |ada |of |hon. | Portrait |A Portrait A |Hansard - |the hon. Member for |the noble Lord, Lord A of |a”|) |’s ',
  'The Minister (|Mr A (B) (|Amendments 1 and |Ayes: 1 |Question put |rose—|19 July 2011 : Column 771 |1 year, |Column 1 ',
  ' [Official Report|[hansard-ignore a|Read Full debate ',
].flatMap((some) => some.split('|'));

/** As long as a line may be that an editor still colours. */
const lineLength = 20_000;

export const hostileLines = (opening: string): readonly string[] =>
  linePieces.map((piece) => (opening + piece.repeat(lineLength)).slice(0, lineLength));
