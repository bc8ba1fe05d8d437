/** Who is meant, over transcripts and rosters: definition, references, highlights, rename, symbols, completion, hints, hover. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location, MarkupContent, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { completions, resolveCompletion } from '../../server/src/features/completion.ts';
import { definition } from '../../server/src/features/definition.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { highlights, references } from '../../server/src/features/references.ts';
import { prepareRename, RenameRefused, rename } from '../../server/src/features/rename.ts';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import type { Transcript } from '../../server/src/transcript.ts';
import { applied } from '../marks.ts';
import { opened, worldOf } from './world.ts';

const ferry = `
Ferry Services
Tuesday 14th May 2019
Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I thank the hon. Member for Carrow (Idris Vane) and the hon. Member for Sallow Bridge.

Idris Vane Portrait Mr Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I thank the hon. Member for Dunmore North, and the hon. Lady. The hon. Member for Dunmore North (Ada Pell) is right.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I know.
`;

const harbour = `
Harbour Lights
Wednesday 15th May 2019
Commons Chamber

Rhona Quill Portrait The Minister for Harbours (Rhona Quill)
- Hansard - - - Excerpts

My hon. Friend the Member for Dunmore North (Ada Pell) and the hon. Member for Carrow asked yesterday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I did.
`;

const a = opened('a.hansard', ferry);
const b = opened('b.hansard', harbour);
const never = () => false;

/** The position of the first character of the `n`th occurrence of `words`. */
function at(transcript: Transcript, words: string, n = 1) {
  const text = transcript.getText();
  let index = -1;
  for (let i = 0; i < n; i += 1) index = text.indexOf(words, index + 1);
  assert.ok(index >= 0, words);
  return transcript.positionAt(index);
}

const places = (locations: readonly Location[], transcripts: readonly Transcript[]) =>
  locations.map(({ uri, range }) => {
    const words = transcripts.find((one) => one.uri === uri)?.getText(range);
    return `${uri.split('/').at(-1)}:${range.start.line + 1} ${words}`;
  });

const everywhere = [
  'a.hansard:5 Ada Pell',
  'a.hansard:13 Dunmore North',
  'a.hansard:13 Ada Pell',
  'a.hansard:15 Ada Pell',
  'b.hansard:8 Ada Pell',
  'b.hansard:10 Ada Pell',
];

describe('references', () => {
  const world = worldOf([a, b]);
  for (const [name, position] of [
    ['an attribution', at(a, 'Ada Pell (Dunmore')],
    ['a portrait', at(a, 'Ada Pell Portrait', 2)],
    ['a mention by seat', at(a, 'Dunmore North, and')],
    ['a mention by name', at(a, '(Ada Pell) is')],
  ] as const)
    it(`from ${name}: turns and mentions of the person, in both transcripts`, async () => {
      assert.deepEqual(places(await references(a, position, true, world, never), [a, b]), everywhere);
    });
  it('leaves out the first attribution when the declaration is not wanted', async () => {
    const found = await references(a, at(a, 'Ada Pell'), false, world, never);
    assert.deepEqual(places(found, [a, b]), everywhere.slice(1));
  });
  it('finds a mention of nobody’s only with a roster', async () => {
    const position = at(a, 'Member for Sallow');
    assert.deepEqual(await references(a, position, true, world, never), []);
    const known = worldOf([a, b], [{ name: 'Rhona Quill', seat: 'Sallow Bridge', party: 'Lab' }]);
    assert.deepEqual(places(await references(a, position, true, known, never), [a, b]), [
      'a.hansard:8 Sallow Bridge',
      'b.hansard:5 Rhona Quill',
    ]);
  });
  it('highlights those of the transcript, who speaks as written', () => {
    const found = highlights(a, at(a, 'Ada Pell'), world);
    assert.deepEqual(
      found.map(({ range, kind }) => `${range.start.line + 1} ${kind}`),
      ['5 3', '13 2', '13 2', '15 3'],
    );
  });
});

describe('definition', () => {
  const world = worldOf([a, b]);
  it('is the first attribution in the transcript', async () => {
    assert.deepEqual(places(await definition(a, at(a, '(Ada Pell) is'), world), [a, b]), ['a.hansard:5 Ada Pell']);
  });
  it('is the first attribution elsewhere for who does not speak here', async () => {
    const known = worldOf([a, b], [{ name: 'Idris Vane', seat: 'Carrow', party: 'Con' }]);
    assert.deepEqual(places(await definition(b, at(b, 'Carrow asked'), known), [a, b]), ['a.hansard:10 Idris Vane']);
  });
  it('is the roster’s row for who speaks nowhere', async () => {
    const source = { uri: 'file:///folder/roster.csv', line: 3 };
    const known = worldOf([a], [{ name: 'Tobias Lunt', seat: 'Sallow Bridge', source }]);
    const [row, ...more] = await definition(a, at(a, 'Sallow Bridge'), known);
    assert.deepEqual(more, []);
    assert.deepEqual(row, {
      uri: source.uri,
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
    });
  });
});

describe('rename', () => {
  const world = worldOf([a, b]);
  const mended = (edit: WorkspaceEdit, transcript: Transcript): string => {
    const change = edit.documentChanges?.find(
      (one): one is TextDocumentEdit => 'textDocument' in one && one.textDocument.uri === transcript.uri,
    );
    const edits = (change?.edits ?? []).map((one) => ({
      start: transcript.offsetAt(one.range.start),
      end: transcript.offsetAt(one.range.end),
      text: 'newText' in one ? one.newText : '',
    }));
    return applied(transcript.getText(), edits);
  };
  it('changes portraits, attributions and bracketed names, in both transcripts, and nothing else', async () => {
    assert.equal(prepareRename(a, at(a, 'Ada Pell) is'), world).placeholder, 'Ada Pell');
    const edit = await rename(a, at(a, 'Ada Pell'), 'Ada Pell-Brae', world, never);
    assert.equal(mended(edit, a), a.getText().replaceAll('Ada Pell', 'Ada Pell-Brae'));
    assert.equal(mended(edit, b), b.getText().replaceAll('Ada Pell', 'Ada Pell-Brae'));
    const kinds = (edit.documentChanges ?? [])
      .flatMap((one) => ('edits' in one ? one.edits : []))
      .map((one) => 'annotationId' in one && one.annotationId);
    assert.deepEqual(kinds, [
      'attribution',
      'attribution',
      'mention',
      'attribution',
      'attribution',
      'elsewhere',
      'elsewhere',
      'elsewhere',
    ]);
    assert.equal(edit.changeAnnotations?.elsewhere?.needsConfirmation, true);
  });
  it('keeps a title, and the surname alone where that is printed', async () => {
    const edit = await rename(a, at(a, 'Idris Vane Portrait'), 'Idris Vayne', world, never);
    assert.match(mended(edit, a), /Idris Vayne Portrait Mr Idris Vayne \(Carrow\)/);
    const inline = opened(
      'c.hansard',
      'John Roe (Carrow) (Con): Yes.\n\nAda Pell (Dunmore) (Lab): No.\n\nMr Roe: Yes.\n',
    );
    const short = await rename(inline, at(inline, 'Mr Roe'), 'John Rowe', worldOf([inline]), never);
    assert.equal(mended(short, inline), inline.getText().replace('John Roe', 'John Rowe').replace('Mr Roe', 'Mr Rowe'));
  });
  it('refuses to make one person of two, and says why', async () => {
    await assert.rejects(rename(a, at(a, 'Ada Pell'), 'Idris Vane', world, never), (error: unknown) => {
      assert.ok(error instanceof RenameRefused);
      assert.match(error.message, /^Idris Vane is somebody else, the Member for Carrow: /);
      return true;
    });
  });
  it('lets a misspelt name be mended', async () => {
    const c = opened('c.hansard', 'Ada Pel Portrait Ada Pel\n- Hansard - -\n\nI know.\n');
    const edit = await rename(c, at(c, 'Ada Pel'), 'Ada Pell', worldOf([a, c]), never);
    assert.match(mended(edit, c), /^Ada Pell Portrait Ada Pell\n/);
  });
  for (const [name, word] of [
    ['no name', ''],
    ['a title and a surname', 'Mrs Pell'],
    ['one word', 'Pell'],
    ['brackets', 'Ada (Pell)'],
    ['more than a name', 'Ada Portrait Pell'],
    ['title of the Chair', 'Madam Deputy Speaker'],
    ['title before the same name', 'Dame Ada Pell'],
    ['two lines', 'Ada\n- Hansard - -'],
  ] as const)
    it(`takes no ${name}`, async () => {
      if (word.includes('\n'))
        assert.match(mended(await rename(a, at(a, 'Ada Pell'), 'Ada\nPell', world, never), a), /Ada Pell/);
      else await assert.rejects(rename(a, at(a, 'Ada Pell'), word, world, never), RenameRefused);
    });
  it('says that there is no name where there is none', () => {
    assert.throws(() => prepareRename(a, at(a, 'I know'), world), RenameRefused);
    assert.throws(() => prepareRename(a, at(a, 'Sallow Bridge'), world), RenameRefused);
    assert.throws(() => prepareRename(a, at(a, 'Dunmore North) (Lab)'), world), /on the name itself/);
    assert.throws(() => prepareRename(a, at(a, 'Dunmore North (Ada'), world), /on the name itself/);
  });
});

describe('workspace symbols', () => {
  const world = worldOf([a, b]);
  const names = (query: string) =>
    workspaceSymbols(query, world).map(({ name, containerName }) => `${name} | ${containerName}`);
  it('are members, debates, and where each speaks', () => {
    assert.deepEqual(names('adapell'), [
      'Ada Pell | Dunmore North · Lab',
      'Ada Pell | 2 turns in Ferry Services',
      'Ada Pell | 1 turn in Harbour Lights',
    ]);
    assert.deepEqual(names('hlights'), ['Harbour Lights | 2019-05-15 · Commons Chamber']);
    assert.equal(names('').length, 2 + 3 + 4);
    assert.deepEqual(names('zzz'), []);
    assert.deepEqual(names('ell'), [], 'letters within a word alone');
  });
});

describe('completion', () => {
  const completed = (text: string, terms?: Parameters<typeof worldOf>[1]) => {
    const cursor = text.indexOf('<|>');
    const c = opened('c.hansard', text.replace('<|>', ''));
    const position = c.positionAt(cursor - (text.startsWith('\n') ? 1 : 0));
    const list = completions(c, position, worldOf([c], terms));
    return { ...list, items: [...list.items].sort((x, y) => ((x.sortText ?? '') < (y.sortText ?? '') ? -1 : 1)) };
  };
  const typed = (text: string, terms?: Parameters<typeof worldOf>[1]) =>
    completed(text, terms).items.map(
      ({ label, textEdit }) =>
        `${label} => ${JSON.stringify(textEdit && 'newText' in textEdit ? textEdit.newText : '')}`,
    );
  const vale = [{ name: 'Tobias Lunt', seat: 'Sallow Bridge', party: 'LD' }];
  it('of a speaker: the last but one on top, in the short form with the link line; then the roster, in the long', () => {
    assert.deepEqual(typed(`${ferry}\n<|>`, vale), [
      'Mr Idris Vane => "Idris Vane Portrait Mr Idris Vane\\n- Hansard - - - Excerpts\\n\\n"',
      'Ada Pell => "Ada Pell Portrait Ada Pell\\n- Hansard - - - Excerpts\\n\\n"',
      'Tobias Lunt => "Tobias Lunt Portrait Tobias Lunt (Sallow Bridge) (LD)\\n- Hansard - - - Excerpts\\n\\n"',
    ]);
  });
  it('of a speaker who speaks only further down: below the others, with the seat and party that are due', () => {
    const debate = 'Ada Pell (Holm) (Lab): No.\n\n<|>\n\nJohn Roe (Carrow) (Con): Yes.\n\nRhona Quill: Yes.\n';
    assert.deepEqual(typed(debate), [
      'Ada Pell => "Ada Pell: "',
      'John Roe => "John Roe (Carrow) (Con): "',
      'Rhona Quill => "Rhona Quill: "',
    ]);
    assert.deepEqual(typed(debate.replace('<|>', 'Mr<|>')).length, 3, 'behind a title');
  });
  it('of who speaks in another transcript of the folder, when there is no roster', () => {
    const c = opened('c.hansard', 'Ferry Services\n\nRho');
    const { items } = completions(c, c.positionAt(c.tree.length), worldOf([b, c]));
    assert.deepEqual(
      items.map(({ label }) => label),
      [],
      'an office says neither seat nor party',
    );
    const d = opened('d.hansard', 'Ferry Services\n\nAda');
    const edits = completions(d, d.positionAt(d.tree.length), worldOf([b, d])).items.map(({ textEdit }) => textEdit);
    assert.match(JSON.stringify(edits), /Ada Pell Portrait Ada Pell \(Dunmore North\) \(Lab\)/);
  });
  it('of the link line under an attribution', () => {
    const begun = `${ferry}\nUna Brae Portrait Una Brae\n-<|>`;
    assert.deepEqual(typed(begun), ['- Hansard - - - Excerpts => "- Hansard - - - Excerpts"']);
    assert.deepEqual(typed(`${ferry}\n-<|>`), [], 'under nobody');
  });
  it('of the holder of an office, whom the portrait names', () => {
    const [first] = typed(`${ferry}\nUna Brae Portrait The Minister for Ferries (<|>`);
    assert.equal(first, 'Una Brae => "Una Brae)"');
  });
  it('of a speaker in inline notation: with a colon', () => {
    const inline = 'John Roe (Carrow) (Con): Yes.\n\nAda Pell (Dunmore) (Lab): No.\n\nJohn Roe: Yes.\n\n<|>';
    assert.deepEqual(typed(inline), ['Ada Pell => "Ada Pell: "', 'John Roe => "John Roe: "']);
    const later = 'The Minister for Sport (John Roe): Yes.\n\nAda Pell (Dunmore) (Lab): No.\n\nMr Roe: Yes.\n\n';
    assert.deepEqual(typed(`${later}Ro<|>`), ['John Roe => "Mr Roe: "'], 'as it was printed when it was shorter');
  });
  it('of a seat, and of the name behind it', () => {
    assert.deepEqual(typed(`${ferry.trimEnd()} I thank the hon. Member for <|>`), [
      'Carrow => "Carrow"',
      'Dunmore North => "Dunmore North"',
    ]);
    assert.deepEqual(typed(`${ferry.trimEnd()} I thank the hon. Member for Carrow (<|>`), [
      'Mr Idris Vane => "Mr Idris Vane)"',
    ]);
  });
  it('in the brackets of an attribution: parties of the debate first, then seats', () => {
    const [first, second] = typed(`${ferry}\nUna Brae Portrait Una Brae (<|>`);
    assert.deepEqual([first, second], ['Con => "Con)"', 'Lab => "Lab)"']);
    assert.ok(typed(`${ferry}\nUna Brae Portrait Una Brae (<|>`).includes('Carrow => "Carrow)"'));
  });
  const sat = [
    { name: 'Peregrine Oakes', seat: 'Tarn', party: 'Lab', id: '1' },
    { name: 'Ada Pelham', seat: 'Holm', party: 'Con', id: '2' },
    { name: 'Rhona Brae', also: ['Rhona Pelling'], seat: 'North Skerry', party: 'LD', id: '3' },
    { name: 'Zoë Ünal', seat: 'Garrow', party: 'Lab', id: '4' },
    { name: 'Zoë Ünal', seat: 'Leigh', party: 'Con', id: '5' },
    { name: 'Una Pel Quill', seat: 'Fell', party: 'Con', id: '6' },
  ];
  const labels = (text: string) =>
    completed(text, sat).items.map(({ label, detail, filterText }) => `${label} | ${detail} | ${filterText}`);
  it('of a speaker by whatever of the name is typed: who speaks here first, then beginnings, surnames, the rest', () => {
    const pel = [
      'Ada Pell | Dunmore North · Lab | Pell',
      'Ada Pelham | Holm · Con | Pelham',
      'Rhona Brae | North Skerry · LD | Pelling',
      'Una Pel Quill | Fell · Con | Pel Quill',
    ];
    assert.deepEqual(labels(`${ferry}\nPel<|>`), pel);
    assert.deepEqual(labels(`${ferry}\npel<|>`), pel);
    assert.deepEqual(labels(`${ferry}\nAda Pel<|>`), [
      'Ada Pell | Dunmore North · Lab | Ada Pell',
      'Ada Pelham | Holm · Con | Ada Pelham',
    ]);
    assert.deepEqual(labels(`${ferry}\nMs Pelh<|>`), ['Ada Pelham | Holm · Con | Ms Pelham']);
    assert.deepEqual(labels(`${ferry}\nPe<|>`).slice(0, 2), [
      'Ada Pell | Dunmore North · Lab | Pell',
      'Peregrine Oakes | Tarn · Lab | Peregrine Oakes',
    ]);
    assert.deepEqual(labels(`${ferry}\nUnal<|>`), ['Zoë Ünal | Garrow · Lab | Unal', 'Zoë Ünal | Leigh · Con | Unal']);
  });
  it('behind a title, of surnames before first names', () => {
    const smiths = [
      { name: 'Selby Oakes', seat: 'Tarn' },
      { name: 'Una Selby', seat: 'Holm' },
    ];
    const found = (words: string) => completed(`${ferry}\n${words}<|>`, smiths).items.map(({ label }) => label);
    assert.deepEqual(
      [found('Sel'), found('Mr Sel')],
      [
        ['Selby Oakes', 'Una Selby'],
        ['Una Selby', 'Selby Oakes'],
      ],
    );
  });
  it('in the brackets behind a name: the seat of whoever it is, then the party', () => {
    const first = (words: string) => completed(`${ferry}\n${words}<|>`, sat).items[0]?.label;
    assert.deepEqual(
      [
        'Rhona Brae Portrait Rhona Brae (',
        'Rhona Brae Portrait Rhona Brae (North Skerry) (',
        'Zoë Ünal Portrait Zoë Ünal (',
      ].map(first),
      ['North Skerry', 'LD', 'Con'],
    );
  });
  it('with what is said here and elsewhere', () => {
    const c = opened('c.hansard', `${ferry}\n`);
    const doc = (label: string, open: readonly Transcript[]) => {
      const world = worldOf(open);
      const { items } = completions(c, c.positionAt(c.tree.length), world);
      const item = items.find((one) => one.label === label);
      assert.ok(item, items.map((one) => one.label).join());
      return resolveCompletion(item, c, world).documentation;
    };
    assert.equal(doc('Ada Pell', [c]), '2 turns, 18 words here.');
    assert.equal(doc('Ada Pell', [c, b]), '2 turns, 18 words here; speaks in another transcript.');
  });
  it('of a name as it is typed, with a straight apostrophe or a curved one', () => {
    const names = (words: string) =>
      completed(`${ferry}\n${words}<|>`, [{ name: 'Gwen O’Dare', seat: 'Tarn' }]).items.map(
        ({ filterText }) => filterText,
      );
    assert.deepEqual([names("O'Da"), names('O’Da')], [["O'Dare"], ['O’Dare']]);
  });
  it('of a seat by any of its words, those of the debate first', () => {
    assert.deepEqual(labels(`${ferry.trimEnd()} I thank the hon. Member for North<|>`), [
      'Dunmore North | Ada Pell | North',
      'North Skerry | Rhona Brae | North Skerry',
    ]);
  });
  it('says that a list is cut, and finds all when more is typed', () => {
    const many = Array.from({ length: 700 }, (_, i) => ({ name: `Ada Quill ${i}`, seat: `Seat ${i}`, id: `${i}` }));
    const { isIncomplete, items } = completed(`${ferry}\nQui<|>`, many);
    assert.deepEqual([isIncomplete, items.length], [true, 100]);
    const one = completed(`${ferry}\nQuill 699<|>`.replace('Quill 699', 'Ada Q'), [
      ...many.slice(0, 50),
      { name: 'Ada Quince', seat: 'Tarn' },
    ]);
    assert.deepEqual([one.isIncomplete, one.items.length], [false, 51]);
  });
  it('offers nothing in speech', () => {
    assert.deepEqual(typed(`${ferry.trimEnd()} The<|>`), []);
    assert.deepEqual(typed(`${ferry.trimEnd()}\nAd<|>`), []);
  });
});

describe('inlay hints', () => {
  const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const shown = (transcript: Transcript, hints: 'off' | 'mentions' | 'all', terms?: Parameters<typeof worldOf>[1]) =>
    inlayHints(transcript, all, hints, worldOf([transcript], terms).besideOf('')).map(({ position, label }) => {
      const line = transcript.getText({ start: { line: position.line, character: 0 }, end: position });
      return `${line.slice(-14)}| ${label}`;
    });
  it('name who holds a seat that stands alone, where it is certain', () => {
    assert.deepEqual(shown(a, 'mentions'), [' Dunmore North| Ada Pell']);
    assert.deepEqual(shown(a, 'mentions', [{ name: 'Tobias Lunt', seat: 'Sallow Bridge' }]), [
      ' Sallow Bridge| Tobias Lunt',
      ' Dunmore North| Ada Pell',
    ]);
    const two = [
      { name: 'Tobias Lunt', seat: 'Sallow Bridge' },
      { name: 'Una Brae', seat: 'Sallow Bridge' },
    ];
    assert.deepEqual(
      shown(a, 'mentions', two),
      [' Dunmore North| Ada Pell'],
      'two who may be meant are not chosen between',
    );
    assert.deepEqual(shown(a, 'off'), []);
  });
  it('go by the debate’s day', () => {
    const terms = [
      { name: 'Tobias Lunt', seat: 'Sallow Bridge', from: '2010-05-06', to: '2019-05-13' },
      { name: 'Una Brae', seat: 'Sallow Bridge', from: '2019-05-14' },
    ];
    assert.deepEqual(shown(a, 'mentions', terms), [' Sallow Bridge| Una Brae', ' Dunmore North| Ada Pell']);
  });
  it('name the holder of an office, and the hon. Gentleman who is answered, when all are wanted', () => {
    const c = opened(
      'c.hansard',
      `${harbour}\nNone Portrait The Minister for Harbours\n- Hansard - - - Excerpts\n\nSo he did.\n\nIdris Vane Portrait Mr Idris Vane (Carrow) (Con)\n- Hansard - - - Excerpts\n\nAnd I.\n\nAda Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\nI thank the hon. Gentleman for that.\n`,
    );
    assert.deepEqual(shown(c, 'all'), [
      'ber for Carrow| Mr Idris Vane',
      'r for Harbours| Rhona Quill',
      'hon. Gentleman| Mr Idris Vane',
    ]);
  });
});

describe('hover', () => {
  const about = (transcript: Transcript, words: string, world = worldOf([a, b])) =>
    (hover(transcript, at(transcript, words), world, 'markdown')?.contents as MarkupContent | undefined)?.value;
  it('says who it is, here and in the other transcripts', () => {
    const text = about(a, 'Ada Pell') ?? '';
    assert.match(text, /^\*\*Ada Pell\*\* · Dunmore North · Lab/);
    assert.match(text, /2 turns, 18 words|2 turns, \d+ words/);
    assert.match(text, /In another transcript: 1 turn, 2 words · \[open\]\(file:\/\/\/folder\/b\.hansard#L10\)/);
  });
  it('says where a roster says so, and links outward', () => {
    const source = { uri: 'file:///folder/roster.csv', line: 3 };
    const world = worldOf(
      [a, b],
      [{ name: 'Tobias Lunt', seat: 'Sallow Bridge', party: 'LD', from: '2017-06-08', id: '4711', source }],
    );
    const text = about(a, 'Sallow Bridge', world) ?? '';
    assert.match(text, /^\*\*Tobias Lunt\*\* · Sallow Bridge · LD/);
    assert.match(text, /Does not speak in this transcript\./);
    assert.match(
      text,
      /\[roster\]\(file:\/\/\/folder\/roster\.csv#L4\) from 2017-06-08 · \[UK Parliament\]\(https:\/\/members\.parliament\.uk\/member\/4711\)/,
    );
  });
  it('shows all who may be meant', () => {
    const world = worldOf(
      [a],
      [
        { name: 'Tobias Lunt', seat: 'Sallow Bridge' },
        { name: 'Una Brae', seat: 'Sallow Bridge' },
      ],
    );
    const text = about(a, 'Sallow Bridge', world) ?? '';
    assert.match(text, /^May be \*\*Tobias Lunt\*\*/);
    assert.match(text, /May be \*\*Una Brae\*\*/);
  });
});
