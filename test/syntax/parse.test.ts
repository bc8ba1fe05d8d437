/** What the parser makes of the published forms, of malformed ones, and of no text at all. Examples of each: docs/format.md. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Block, type Turn, textOf } from '../../server/src/syntax/block.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { dump } from './dump.ts';

const link = '- Hansard - - - Excerpts';

function turnOf(text: string): Turn {
  const turn = parse(text).find((block) => block.kind === 'turn');
  assert.ok(turn, `no turn in ${JSON.stringify(text)}`);
  return turn;
}

const kinds = (text: string): string =>
  parse(text)
    .map((block) => block.kind)
    .join(' ');
const paragraphs = (block: Block | undefined): readonly string[] =>
  block?.kind === 'turn'
    ? block.parts.filter(({ kind }) => kind === 'paragraph').map((part) => textOf(block, part))
    : [];

/** Compares what is parsed with what is expected, and that the blocks add up to the text. */
function parses(what: string, text: string, expected: readonly string[]): void {
  test(what, () => {
    assert.deepEqual(dump(text), expected);
    assert.equal(
      parse(text)
        .map((block) => block.text)
        .join(''),
      text,
    );
  });
}

describe('attributions in portrait notation', () => {
  const forms: readonly (readonly [string, string])[] = [
    [
      'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)',
      'ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab',
    ],
    ['Ada Pell Portrait Ada Pell', 'ada-pell "Ada Pell"'],
    [
      'Edwin Harle Portrait The Minister for Buses (Edwin Harle)',
      'edwin-harle "The Minister for Buses (Edwin Harle)" office name "Edwin Harle"',
    ],
    ['Aldous Renwick Portrait Mr Speaker', 'aldous-renwick "Mr Speaker" chair name "Aldous Renwick"'],
    ['Baroness Quill Portrait Baroness Quill (Con)', 'baroness-quill "Baroness Quill (Con)" party Con'],
    ['Edwin Harle Portrait The Prime Minister', 'edwin-harle "The Prime Minister" office name "Edwin Harle"'],
    ['Samuel Corrie Portrait Mr Corrie', 'samuel-corrie "Mr Corrie"'],
    [
      'Hester Oakenfull Portrait Madam Deputy Speaker (Dame Hester Oakenfull)',
      'hester-oakenfull "Madam Deputy Speaker (Dame Hester Oakenfull)" chair name "Dame Hester Oakenfull"',
    ],
    ['Lord Harle Portrait Lord Harle', 'lord-harle "Lord Harle"'],
    [
      'Lord Thackray Portrait The Deputy Speaker (Lord Thackray) (Lab)',
      'lord-thackray "The Deputy Speaker (Lord Thackray) (Lab)" chair name "Lord Thackray" party Lab',
    ],
    [
      'Lord Thackray Portrait The Deputy Chairman of Committees (Lord Thackray)',
      'lord-thackray "The Deputy Chairman of Committees (Lord Thackray)" chair name "Lord Thackray"',
    ],
    ['None Portrait Several hon. Members rose—', 'several-hon-members "Several hon. Members rose—" collective'],
    [
      'Ada Pell Portrait Ada Pell (Dunmore North) (Lab) [V]',
      'ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab virtual',
    ],
    [
      'Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)',
      'tobias-lunt "Tobias Lunt (Harrowby (Fells)) (LD)" seat "Harrowby (Fells)" party LD',
    ],
    [
      'Edwin Harle Portrait The Minister of State, Department for Food (Ferries) (Edwin Harle)',
      'edwin-harle "The Minister of State, Department for Food (Ferries) (Edwin Harle)" office name "Edwin Harle"',
    ],
    [
      'Baroness Vane of Eastmarsh Portrait Philippa Vane (Eastmarsh) (Lab)',
      'baroness-vane-of-eastmarsh "Philippa Vane (Eastmarsh) (Lab)" seat "Eastmarsh" party Lab',
    ],
    [
      'Hester Oakenfull Portrait Dame Hester Oakenfull (in the Chair)',
      'hester-oakenfull "Dame Hester Oakenfull (in the Chair)" chair name "Dame Hester Oakenfull"',
    ],
  ];
  for (const [line, expected] of forms) {
    parses(line, `${line}\n${link}\n\nI agree.\n`, [`turn ${expected} link "${link}" 1 paragraph`]);
  }
  for (const [line, expected] of forms) {
    parses(`${line}, with no link line`, `${line}\n\nI agree.\n`, [`turn ${expected} 1 paragraph`]);
  }

  const links = ['- Hansard -', '- Hansard - -', link].flatMap((form) =>
    form === '- Hansard -'
      ? [form]
      : [form, form.replace('- ', '- View Speech - '), form.replace('- ', '- Parliament Live - ')],
  );
  assert.equal(links.length, 7);
  for (const form of links) {
    parses(form, `Ada Pell Portrait Ada Pell\n${form}\n\nI agree.`, [
      `turn ada-pell "Ada Pell" link "${form}" 1 paragraph`,
    ]);
  }
  for (const form of [
    '– Hansard – – – Excerpts',
    '- Hansard - - -',
    '-Hansard - - - Excerpts',
    '- Hansard -  - - Excerpts',
  ]) {
    parses(`malformed: ${form}`, `Ada Pell Portrait Ada Pell\n${form}\n\nI agree.`, [
      `turn ada-pell "Ada Pell" link "${form.replace(/\s+/g, ' ')}" 1 paragraph`,
    ]);
  }
});

describe('attributions in inline notation', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Ada Pell (Dunmore North) (Lab)', 'ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab'],
    ['Mr Corrie', 'mr-corrie "Mr Corrie"'],
    ['Mr. Corrie', 'mr-corrie "Mr. Corrie"'],
    [
      'The Minister for Buses (Edwin Harle)',
      'edwin-harle "The Minister for Buses (Edwin Harle)" office name "Edwin Harle"',
    ],
    ['The Prime Minister', 'the-prime-minister "The Prime Minister" office'],
    ['Mr Speaker', 'mr-speaker "Mr Speaker" chair'],
    ['The Chair', 'the-chair "The Chair" chair'],
    ['Baroness Quill (Con)', 'baroness-quill "Baroness Quill (Con)" party Con'],
    ['Hon. Members', 'hon-members "Hon. Members" collective'],
    ['Noble Lords', 'noble-lords "Noble Lords" collective'],
    ['Jane Orrin', 'jane-orrin "Jane Orrin"'],
    ['Jane Orrin [holding answer 3 June 2019]', 'jane-orrin "Jane Orrin"'],
  ];
  for (const [shown, expected] of forms) {
    parses(`${shown}:`, `${shown}: I agree.\n`, [`turn ${expected} inline 1 paragraph`]);
  }
  for (const number of ['3. ', 'Q10. ', 'Q 2 ', 'Q3 ', 'T1. [66880] ']) {
    parses(`${number}Ada Pell:`, `${number}Ada Pell (Dunmore North) (Lab): Will she act?\n`, [
      'turn ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab inline 1 paragraph',
    ]);
  }
  test('a speech has colons too', () => {
    for (const line of [
      'The position is this: we have no ferry.',
      'Three things follow: first, the slip.',
      'Climate change: we have heard of it.',
      'Dunmore: a town with no bus.',
      'Scottish National Portrait Gallery visitors: 300,000 last year.',
      'My answer to the hon. Lady is this: no.',
      'The hon. Member for Marlby (Sir Gilbert Askwith): a good man.',
      'Mr Speaker, I said: no.',
      'I said to the Minister: “No.”',
      'Health and Safety Executive: 40.',
      'Order. I call Ada Pell: she has waited.',
    ]) {
      assert.equal(kinds(`Mr Corrie: I agree.\n\n${line}\n`), 'turn', line);
    }
  });
});

describe('pages', () => {
  const turn = `Ada Pell Portrait Ada Pell\n${link}\n\nI agree.\n`;
  const spoken = `turn ada-pell "Ada Pell" link "${link}" 1 paragraph`;
  const head = 'Rural Buses\n\nWednesday 3rd April 2019\n\n(5\u00a0years, 8\u00a0months ago)\n\nCommons Chamber\n';
  const top =
    'title "Rural Buses", date "Wednesday 3rd April 2019", age "(5 years, 8 months ago)", chamber "Commons Chamber"';

  parses('a page with no header', turn, [spoken]);
  parses('a header and no turn', head, [`header ${top}`]);
  parses('no-break spaces in the age', `${head}\n${turn}`, [`header ${top}`, spoken]);
  parses('navigation on one line, the attribution under it', `${head}Read Full debate Read Hansard Text\n${turn}`, [
    `header ${top}, navigation "Read Full debate Read Hansard Text"`,
    spoken,
  ]);
  parses('navigation on several lines', `${head}Read Full debate\nRead Hansard Text\nWatch Debate\n\n${turn}`, [
    `header ${top}, navigation "Read Full debate", navigation "Read Hansard Text", navigation "Watch Debate"`,
    spoken,
  ]);
  parses('a title and a date', `Rural Buses\nWednesday 3rd April 2019\n\n${turn}`, [
    'header title "Rural Buses", date "Wednesday 3rd April 2019"',
    spoken,
  ]);
  parses('a date alone', `3 April 2019\n\n${turn}`, ['header date "3 April 2019"', spoken]);
  parses('a title alone', `Rural Buses\n\n${turn}`, ['heading "Rural Buses"', spoken]);
  parses('a member’s page', `Rural Buses\n\nAda Pell Excerpts\nWednesday 3rd April 2019\n\n${turn}`, [
    'header title "Rural Buses", excerpts "Ada Pell Excerpts", date "Wednesday 3rd April 2019"',
    spoken,
  ]);
  parses('an exchange', `Rural Buses\n\nDebate between Ada Pell and Edwin Harle\nWednesday 3rd April 2019\n\n${turn}`, [
    'header title "Rural Buses", between "Debate between Ada Pell and Edwin Harle", date "Wednesday 3rd April 2019"',
    spoken,
  ]);
  parses(
    'a Ministerial extract',
    `Rural Buses\n\n(Limited Text - Ministerial Extracts only)\n\nRead Full debate\n${turn}`,
    [
      'header title "Rural Buses", limited "(Limited Text - Ministerial Extracts only)", navigation "Read Full debate"',
      spoken,
    ],
  );
  parses(
    'a chamber’s boilerplate, told by the note under it',
    `${head}Read Hansard Text\n\nAny words about the Chamber.\n\nThis information is provided by A Site and does not comprise part of the offical record\n\n${turn}`,
    [
      `header ${top}, navigation "Read Hansard Text", boilerplate "Any words about the Chamber.", note "This information is provided by A Site and d…"`,
      spoken,
    ],
  );
  parses('a chamber’s name misspelt', `3 April 2019\nWestminister Hall\n\n${turn}`, [
    'header date "3 April 2019", chamber "Westminister Hall"',
    spoken,
  ]);
  parses('several debates on a page', `${head}\n${turn}\n${head.replace('Buses', 'Ferries')}\n${turn}`, [
    `header ${top}`,
    spoken,
    `header ${top.replace('Buses', 'Ferries')}`,
    spoken,
  ]);
  parses('a letter’s date is no header', `${turn}\n14 November 2018\n\nDear Minister,\n\nNo bus.\n`, [
    spoken.replace('1 paragraph', '4 paragraphs'),
  ]);
});

describe('headings', () => {
  const turn = `Ada Pell Portrait Ada Pell\n${link}\n\nI agree.\n\nOn the whole.\n\n`;
  const last = (text: string): string | undefined => dump(`${turn}${text}\n\n${turn}`).at(-2);
  const isHeading = (text: string): boolean => last(text)?.startsWith('heading') ?? false;

  test('a short line in capitals’ form over a turn is one', () => {
    for (const line of [
      'Rural Buses',
      'Point of Order',
      'VILLAGE HALLS',
      'Ferries: Lough Ashe',
      'Bus Services (Marlby)',
      '1st Day',
      'New Clause 4',
    ])
      assert.ok(isHeading(line), line);
  });
  test('a sentence, a stage direction, a mover and a list are not', () => {
    for (const line of [
      'We need buses',
      'Rural buses are few and far',
      'Yes.',
      '[Laughter.]',
      '[Interruption]',
      'I agree—',
      '(Ada Pell.)',
    ])
      assert.ok(!isHeading(line), line);
    const towns = ['Marlby', 'Dunmore', 'Harrowby', 'Sallow Bridge', 'Wexcombe', 'Pennerdale'].join('\n\n');
    assert.equal(kinds(`${turn}${towns}\n\n${turn}`), 'turn turn');
    assert.equal(kinds(`${turn}The hall is:\n\nWexcombe Magna\n\n${turn}`), 'turn turn');
  });
  test('a turn’s first paragraph is none', () => {
    assert.equal(kinds(`Ada Pell Portrait Ada Pell\n${link}\n\nYes\n\n${turn}`), 'turn turn');
  });
  test('over a time, over headings, over procedure, and not over speech', () => {
    assert.equal(kinds(`${turn}Rural Buses\n\n14:30\n\n${turn}`), 'turn heading time turn');
    assert.equal(kinds(`${turn}14:30\n\nRural Buses\n\n${turn}`), 'turn time heading turn');
    assert.equal(
      kinds(`${turn}Orders\n\nRural Buses\n\nSecond Reading\n\n${turn}`),
      'turn heading heading heading turn',
    );
    assert.equal(kinds(`${turn}Rural Buses\n\nMotion made, and Question proposed.\n`), 'turn heading procedure');
    assert.equal(kinds(`${turn}Rural Buses\n\nWe need them.\n`), 'turn');
  });
  test('marked', () => {
    assert.deepEqual(dump('# Buses\n\n## In lower case.\n\nwords').slice(0, 2), [
      'heading # "Buses"',
      'heading ## "In lower case."',
    ]);
    assert.equal(kinds(`${turn}# buses\n\nWords.\n`), 'turn heading procedure');
    assert.equal(kinds(`${turn}#buses\n\n### buses\n`), 'turn');
  });
});

describe('within a turn', () => {
  const first = `Ada Pell Portrait Ada Pell\n${link}\n\nI begin.\n\n`;
  const partsOf = (text: string) =>
    turnOf(text)
      .parts.map(({ kind }) => kind)
      .join(' ');
  test('stage directions, times, columns and changes of the Chair stay among its paragraphs', () => {
    const between = '[Interruption.]\n\nI go on.\n\n[Laughter.]\n\n4.30 pm\n\nStill.\n\nColumn 12\n\nMore.\n\n';
    const text = `${first}${between}[Dame Hester Oakenfull in the Chair]\n\nTo end.\n`;
    assert.equal(kinds(text), 'turn');
    assert.equal(
      partsOf(text),
      'paragraph stage-direction paragraph stage-direction time paragraph column paragraph stage-direction paragraph',
    );
  });
  test('a time before another turn is not its own', () =>
    assert.equal(kinds(`${first}4.30 pm\n\n${first}`), 'turn time turn'));
  test('a paragraph wrapped by hand is one', () => {
    const wrapped = 'x'.repeat(60).concat('\n').repeat(3);
    assert.deepEqual(paragraphs(turnOf(`${first}${wrapped}\nNext.`)), ['I begin.', wrapped.trimEnd(), 'Next.']);
    assert.equal(paragraphs(turnOf(`${first}One.\nTwo.\nThree.\n`)).length, 4);
  });
});

describe('malformed turns are not lost', () => {
  parses('a blank line before the link line', `Ada Pell Portrait Ada Pell\n\n${link}\n\nI agree.`, [
    `turn ada-pell "Ada Pell" link "${link}" 1 paragraph`,
  ]);
  parses('an attribution broken over lines', `Ada Pell Portrait Ada Pell (Dunmore\nNorth) (Lab)\n${link}\n\nI agree.`, [
    `turn ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab link "${link}" 1 paragraph`,
  ]);
  parses('an attribution without Portrait', `Ada Pell (Dunmore North) (Lab)\n${link}\n\nI agree.`, [
    `turn ada-pell "Ada Pell (Dunmore North) (Lab)" seat "Dunmore North" party Lab link "${link}" 1 paragraph`,
  ]);
  parses('a bracket that is not closed', `Ada Pell Portrait Ada Pell (Dunmore North (Lab)\n${link}\n\nI agree.`, [
    `turn ada-pell "Ada Pell (Dunmore North (Lab)" link "${link}" 1 paragraph`,
  ]);
  parses('a link line without attribution', `Ada Pell Portrait Ada Pell\n${link}\n\nI agree.\n\n${link}\n\nI do not.`, [
    `turn ada-pell "Ada Pell" link "${link}" 1 paragraph`,
    `turn of nobody link "${link}" 1 paragraph`,
  ]);
  test('a sentence over a link line stays with whoever spoke it', () => {
    for (const sentence of [
      'I give way to the hon. Lady.',
      'I give way to the hon. Lady',
      'Will the Minister give way?',
    ]) {
      const blocks = parse(`Ada Pell Portrait Ada Pell\n${link}\n\n${sentence}\n${link}\n\nThank you.`);
      assert.deepEqual(blocks.map(paragraphs), [[sentence], ['Thank you.']]);
    }
  });
  test('speech on the attribution’s line, between it and the link line, and behind the link line', () => {
    for (const text of [
      `Ada Pell Portrait Ada Pell (Dunmore) (Lab) I agree.\n${link}\n\nMore.`,
      `Ada Pell Portrait Ada Pell\nI agree.\n${link}\n\nMore.`,
      `Ada Pell Portrait Ada Pell\n${link} I agree.\n\nMore.`,
      `Ada Pell Portrait Ada Pell\n${link}\nI agree.\nMore.`,
    ])
      assert.deepEqual(parse(text).map(paragraphs), [['I agree.', 'More.']], text);
  });
  test('one turn directly under another', () => {
    assert.equal(
      kinds(`Ada Pell Portrait Ada Pell\n${link}\nOne.\nEdwin Harle Portrait Edwin Harle\n${link}\nTwo.`),
      'turn turn',
    );
  });
  test('what is named Portrait is no attribution', () => {
    for (const line of [
      'National Portrait Gallery',
      'Scottish National Portrait Gallery',
      'BP Portrait Award',
      'Society of Portrait Painters',
    ])
      assert.equal(kinds(`Ada Pell Portrait Ada Pell\n${link}\n\nI agree.\n\n${line}\n\nIt is shut.\n`), 'turn', line);
    const long = `${'I agree that it is so. '.repeat(8)}The National Portrait Gallery is shut`;
    assert.equal(kinds(`Ada Pell Portrait Ada Pell\n${link}\n\n${long}\n\n${link}\n\nYes.`), 'turn turn');
  });
});

describe('any text', () => {
  const text = `Rural Buses\n\n3 April 2019\n\nAda Pell Portrait Ada Pell\n${link}\n\nI agree.\n\n14:30\n\nQuestion put.\n`;
  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`${name} parses as LF does`, () => assert.deepEqual(dump(text.replaceAll('\n', end)), dump(text)));
  }
  test('mixed line ends', () => {
    let i = 0;
    assert.deepEqual(dump(text.replace(/\n/g, () => ['\n', '\r\n', '\r'][i++ % 3] ?? '')), dump(text));
  });
  test('a byte order mark is no word', () => {
    assert.deepEqual(dump(`\ufeff${text}`), dump(text));
    for (const first of [
      'Ada Pell Portrait Ada Pell\n\nI agree.',
      'Mr Corrie: I agree.',
      '14:30\n',
      '# Buses\n',
      '3 April 2019\n',
      '[hansard-ignore x]\n',
      'Question put.',
      'Buses\n\n14:30',
    ])
      assert.deepEqual(dump(`\ufeff${first}`), dump(first), first);
  });
  test('no final newline', () => assert.deepEqual(dump(text.trimEnd()), dump(text)));
  test('nothing, and nothing but blank lines', () => {
    assert.deepEqual(parse(''), []);
    for (const blank of ['\n', '\r\n\r', ' ', '\u00a0\t\n \n']) {
      assert.deepEqual(dump(blank), ['blank lines']);
    }
  });
  test('NULs, lone surrogates, separators and long lines are text', () => {
    for (const words of [
      '\0\0',
      '\ud83d',
      '\ude00',
      '\u2028\u2029',
      'a'.repeat(1_000_000),
      '__proto__',
      'constructor',
      '\x1b[31m',
    ]) {
      assert.equal(kinds(words), 'procedure');
      const blocks = parse(`Ada Pell Portrait Ada Pell\n${link}\n\n${words}\n\nYes.`);
      assert.deepEqual(blocks.map(paragraphs), [[words, 'Yes.']]);
    }
  });
});
