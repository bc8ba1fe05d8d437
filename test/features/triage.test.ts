/** Speakers whom nobody knows: who they are, in which order, who they may be, and what is written of them into a roster. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RosterAsk, RosterRefused, rosterEdit } from '../../server/src/features/roster-edit.ts';
import { knownPersons, type UnknownSpeaker, unknownSpeakers } from '../../server/src/features/triage.ts';
import { nameKey } from '../../server/src/model/names.ts';
import { readRoster } from '../../server/src/roster/read.ts';
import { rosterOf, type Term } from '../../server/src/roster/roster.ts';
import { randomOf, seedOfRun } from '../random.ts';
import { opened, worldOf } from './world.ts';

const turn = (line: string, portrait = line.replace(/ \(.*$/, '')) =>
  `\n${portrait} Portrait ${line}\n- Hansard - - - Excerpts\n\nIt sails.\n`;
const page = (date: string, ...turns: readonly string[]) =>
  `Ferry Services\n\n${date}\n\nCommons Chamber\n${turns.join('')}`;
const may = 'Tuesday 14th May 2019';

const folderOf = () => 'file:///folder';
const named = (speakers: readonly UnknownSpeaker[]) =>
  speakers.map(({ name, turns, transcripts }) => `${name} ${turns}/${transcripts}`);

test('without a roster they are those of whom nothing is said anywhere, by turns', () => {
  const ferry = opened(
    'ferry.hansard',
    page(may, turn('Ada Pell (Dunmore North) (Lab)'), turn('Una Brae'), turn('Zed Quorn'), turn('Zed Quorn')),
  );
  const lights = opened(
    'lights.hansard',
    page(
      may,
      turn('Ada Pell'),
      turn('Owen Marsh'),
      turn('Una Brae'),
      turn('Una Brae'),
      turn('Mr Speaker', 'None'),
      turn('Dame Joan Lark (in the Chair)'),
    ),
  );
  const inline = opened(
    'inline.hansard',
    'Mr Roe: It sails.\n\nHon. Members: Oh!\n\nThe Minister for Ferries: It will.\n',
  );
  const found = unknownSpeakers(worldOf([ferry, lights, inline]), folderOf);
  assert.deepEqual(named(found), ['Una Brae 3/2', 'Zed Quorn 2/1', 'Mr Roe 1/1', 'Owen Marsh 1/1']);
  assert.deepEqual(found[0]?.places, [
    { uri: ferry.uri, line: 11 },
    { uri: lights.uri, line: 16 },
  ]);
});

test('with a roster they are those whom it does not have on the day, by name or other name', () => {
  const world = worldOf(
    [
      opened(
        'ferry.hansard',
        page(
          may,
          turn('Ada Pell (Dunmore North) (Lab)'),
          turn('Dame Una Brae (Carrow East) (Con)'),
          turn('Idris Vane (Carrow) (Con)'),
          turn('Idwal Fane (Carrow) (Con)'),
          turn('Mr Quill'),
          turn('The Lord Privy Seal', 'None'),
        ),
      ),
    ],
    [
      { name: 'Ada Marsh', also: ['Ada Pell'] },
      { name: 'Una Brae' },
      { name: 'Rhona Quill' },
      { name: 'Idris Vane', to: '2018-01-01' },
    ],
  );
  assert.deepEqual(named(unknownSpeakers(world, folderOf)), ['Idris Vane 1/1', 'Idwal Fane 1/1']);
});

test('each folder has its own, and its own roster', () => {
  const [one, other] = [
    opened('one.hansard', page(may, turn('Ada Pell'), turn('Una Brae'))),
    opened('other.hansard', page(may, turn('Ada Pell'), turn('Ada Pell'))),
  ];
  const world = worldOf([one, other], [{ name: 'Ada Pell' }]);
  const roster = world.besideOf(one.uri).roster;
  const apart = { ...world, besideOf: (uri: string) => ({ roster: uri === one.uri ? roster : undefined }) };
  const found = unknownSpeakers(apart, (uri) => (uri === one.uri ? 'file:///one' : 'file:///other'));
  assert.deepEqual(
    found.map(({ folder, name, turns }) => [folder, name, turns]),
    [
      ['file:///other', 'Ada Pell', 2],
      ['file:///one', 'Una Brae', 1],
    ],
  );
});

test('who they may be: one or two letters away, then of the same surname', () => {
  const world = worldOf(
    [opened('ferry.hansard', page(may, turn('Ada Pel'), turn('Ida Pel (Sallow Bridge) (LD)'), turn('Zed Quorn')))],
    [
      { name: 'Ada Pell', seat: 'Dunmore North', party: 'Lab' },
      { name: 'Bo Pel', seat: 'Carrow' },
      { name: 'Idris Vane', also: ['Ada Perl'] },
      { name: 'Rhona Quill' },
    ],
  );
  const [first, , last] = [...unknownSpeakers(world, folderOf)].sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(first?.likely, [
    { name: 'Ada Pell', detail: 'Dunmore North · Lab' },
    { name: 'Ida Pel', detail: 'Sallow Bridge · LD' },
    { name: 'Idris Vane', detail: '' },
    { name: 'Bo Pel', detail: 'Carrow' },
  ]);
  assert.deepEqual(last?.likely, []);
  assert.deepEqual(
    knownPersons(world, 'file:///folder', folderOf).map(({ name }) => name),
    ['Ada Pell', 'Bo Pel', 'Ida Pel', 'Idris Vane', 'Rhona Quill'],
  );
});

const csv = 'file:///folder/roster.csv';

/** The text of the file after the edit; the edits are of one place each and of no other file. */
function applied(edit: WorkspaceEdit, text: string, uri = csv): string {
  const changes = (edit.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
  assert.deepEqual(
    changes.map(({ textDocument }) => textDocument.uri),
    [uri],
  );
  const edits = (changes[0]?.edits ?? []).map((one) => ({
    range: one.range,
    newText: 'newText' in one ? one.newText : '',
  }));
  return TextDocument.applyEdits(TextDocument.create(uri, 'csv', 0, text), edits);
}

const read = (text: string, uri = csv) => readRoster([text], { file: 'roster.csv', uri, key: nameKey });

/** What the file becomes. Whatever is asked for, the text that comes of it knows the name, and has no new problem. */
function written(text: string, ask: RosterAsk, beside: readonly Term[] = []): string {
  const { terms, problems } = read(text);
  const edit = rosterEdit(ask, [{ uri: csv, text }], rosterOf([...terms, ...beside], nameKey), () => undefined);
  const after = applied(edit, text);
  const now = read(after);
  assert.ok(rosterOf(now.terms, nameKey).named(ask.name, undefined).length > 0, after);
  if (terms.length > 0)
    assert.deepEqual(
      now.problems.map(({ message }) => message),
      problems.map(({ message }) => message),
    );
  return after;
}

const header = 'name,seat,party,office,from,to,id,also';

test('a new member is a row after the last, in the file’s own columns and line ends', () => {
  const ask = { name: 'Idwal Fane', seat: 'Carrow, East', party: 'Con' };
  const cases: Readonly<Record<string, string>> = {
    [`${header}\nAda Pell,,,,,,,\n`]: `${header}\nAda Pell,,,,,,,\nIdwal Fane,"Carrow, East",Con,,,,,\n`,
    [`${header}\r\nAda Pell,,,,,,,\r\n`]: `${header}\r\nAda Pell,,,,,,,\r\nIdwal Fane,"Carrow, East",Con,,,,,\r\n`,
    [`${header}\r\n"Ada Pell"`]: `${header}\r\n"Ada Pell"\r\nIdwal Fane,"Carrow, East",Con,,,,,`,
    '\ufeffParty;Mine;NAME;constituency\nLab;x;Ada Pell;\n\n\n':
      '\ufeffParty;Mine;NAME;constituency\nLab;x;Ada Pell;\nCon;;Idwal Fane;"Carrow, East"\n\n\n',
    '# mine\tname\n# of 2019\tAda Pell\n':
      '# mine\tname\tseat\tparty\n# of 2019\tAda Pell\n\tIdwal Fane\t"Carrow, East"\tCon\n',
    name: 'name,seat,party\nIdwal Fane,"Carrow, East",Con',
    '\ufeffname': '\ufeffname,seat,party\nIdwal Fane,"Carrow, East",Con',
    '': `${header}\nIdwal Fane,"Carrow, East",Con,,,,,\n`,
    '\ufeff\n': `\ufeff${header}\nIdwal Fane,"Carrow, East",Con,,,,,\n\n`,
  };
  for (const [before, after] of Object.entries(cases)) assert.equal(written(before, ask), after, before);
});

test('another name stands in “also” of every row of the person, and the rest as it stood', () => {
  const ask = { name: 'Ada Pel', sameAs: 'Ada Pell' };
  const cases: Readonly<Record<string, string>> = {
    [`${header}\r\nAda Pell,Carrow,,,,2017-01-01,4,\r\nUna Brae\r\nAda Pell,,,,2017-02-01,,4,"Ada Roe"\r\n`]: `${header}\r\nAda Pell,Carrow,,,,2017-01-01,4,Ada Pel\r\nUna Brae\r\nAda Pell,,,,2017-02-01,,4,"Ada Roe;Ada Pel"\r\n`,
    '\ufeffalso,name,"x"\n"A ""B"" Pell" ,"Ada Pell","q"\n\n"broken\n':
      '\ufeffalso,name,"x"\n"A ""B"" Pell;Ada Pel","Ada Pell","q"\n\n"broken\n',
    'name;also;note\nAda Pell;Ada Roe; kept \n': 'name;also;note\nAda Pell;"Ada Roe;Ada Pel"; kept \n',
    'name,seat\r\nAda Pell,"Carrow, East"': 'name,seat,also\r\nAda Pell,"Carrow, East",Ada Pel',
    'name,also\nAda Pell,""\n': 'name,also\nAda Pell,"Ada Pel"\n',
    'name,seat,also\nUna Brae\nAda Pell\n': 'name,seat,also\nUna Brae\nAda Pell,,Ada Pel\n',
    // Whom the roster does not have gets a row.
    [`${header}\nUna Brae,,,,,,,\n`]: `${header}\nUna Brae,,,,,,,\nAda Pell,,,,,,,Ada Pel\n`,
    '\ufeff': `\ufeff${header}\nAda Pell,,,,,,,Ada Pel\n`,
  };
  for (const [before, after] of Object.entries(cases)) assert.equal(written(before, ask), after, before);
});

test('whatever the file is, it knows the name then, and what stood in it stands there in its order', () => {
  const random = randomOf(seedOfRun());
  const cells = [
    '',
    'Ada Pell',
    '"Ada Pell"',
    '"Roe, Jo"',
    'Una Brae',
    '"A ""B"" Pell;Jo Roe"',
    ' x ',
    'Lab',
    '2019-01-01',
    '"',
  ];
  let done = 0;
  while (done < 300) {
    const [delimiter, end] = [random.of([',', ';', '\t']), random.of(['\n', '\r\n', '\r'])];
    const head = ['name', ...['seat', 'also', 'mine', 'to'].filter(() => random.below(2) > 0)];
    const rows = Array.from({ length: random.below(5) }, () =>
      Array.from({ length: random.below(head.length + 1) }, () => random.of(cells)).join(delimiter),
    );
    const text =
      random.of(['', '\ufeff']) + [head.join(delimiter), ...rows].join(end) + random.of(['', end, end + end]);
    const same = random.below(2) > 0;
    // Where two people have the name, the roster is rightly left alone.
    const pells = rosterOf(read(text).terms, nameKey).named('Ada Pell', undefined);
    if (same && new Set(pells.map((term) => nameKey(term.name))).size > 1) continue;
    done += 1;
    const after = written(text, same ? { name: 'Zed, Quorn', sameAs: 'Ada Pell' } : { name: 'Zed Quorn', seat: 'a;b' });
    let at = 0;
    for (const char of text.replace(/"/g, '')) {
      at = after.indexOf(char, at) + 1;
      assert.ok(at > 0, JSON.stringify([text, after]));
    }
  }
});

test('where there is no file one is made, and a person whom only a transcript knows is told of as it has it', () => {
  const ask = { name: 'Ada Pel', sameAs: 'Ada Pell' };
  const edit = rosterEdit(ask, [{ uri: csv, text: undefined }], undefined, () => ({
    seat: 'Dunmore North',
    party: 'Lab',
  }));
  assert.deepEqual(edit.documentChanges?.[0], { kind: 'create', uri: csv, options: { ignoreIfExists: true } });
  assert.equal(applied(edit, ''), `${header}\nAda Pell,Dunmore North,Lab,,,,,Ada Pel\n`);
});

test('a person of a roster that is no table is the same person in the table', () => {
  const source = { uri: 'file:///folder/roster.json', line: 3 };
  const pell = {
    name: 'Ada Pell',
    also: ['A Pell'],
    seat: 'Carrow',
    party: 'Lab',
    from: '2017-06-08',
    to: undefined,
    id: '7',
  };
  const beside: readonly Term[] = [
    { ...pell, office: undefined, source },
    { ...pell, seat: undefined, office: 'Minister for Ferries', source },
  ];
  const after = written('name,seat,from,id\n', { name: 'Ada Pel', sameAs: 'Ada Pell' }, beside);
  assert.equal(after, 'name,seat,from,id,party,also\nAda Pell,Carrow,2017-06-08,7,Lab,Ada Pel\n');
});

test('of several files the one that has the person is written, and none that is no table of members', () => {
  const files = [
    { uri: 'file:///folder/polls.csv', text: 'date,kind,seat,name\n2017-06-08,general,Carrow,Idris Vane\n' },
    { uri: 'file:///folder/a.csv', text: 'name\nUna Brae\n' },
    { uri: 'file:///folder/b.tsv', text: 'name\tparty\nAda Pell\tLab\n' },
  ];
  const after = (ask: RosterAsk, i: number) =>
    applied(
      rosterEdit(ask, files, undefined, () => undefined),
      files[i]?.text ?? '',
      files[i]?.uri,
    );
  assert.equal(after({ name: 'Ada Pel', sameAs: 'Ada Pell' }, 2), 'name\tparty\talso\nAda Pell\tLab\tAda Pel\n');
  assert.equal(after({ name: 'Idwal Fane' }, 1), 'name\nUna Brae\nIdwal Fane\n');
  assert.throws(
    () => rosterEdit({ name: 'Idwal Fane' }, files.slice(0, 1), undefined, () => undefined),
    /name a CSV file/,
  );
});

test('no name is made that of two people, and no name that is none is written', () => {
  const text = `${header}\nAda Pell,Carrow,,,,2018-01-01,,\nUna Brae,,,,,,1,\nUna Brae,,,,,,2,\nIdris Vane,,,,,,,Mr V\n`;
  const roster = rosterOf(read(text).terms, nameKey);
  const cases: readonly (readonly [RosterAsk, RegExp])[] = [
    [{ name: 'Dame Ada Pell' }, /on the roster already, as Ada Pell \(Carrow, to 2018-01-01\)/],
    [
      { name: 'Ada Pell', sameAs: 'Idris Vane' },
      /on the roster already \(Carrow, to 2018-01-01\): as another name of Idris Vane it would be two people/,
    ],
    [{ name: 'Ada Pell', sameAs: 'Zed Quorn' }, /two people/],
    [{ name: 'Zed Quorn', sameAs: 'Una Brae' }, /Una Brae is two people on the roster, .*id 1.*id 2/],
    [{ name: 'Mr V', sameAs: 'Idris Vane' }, /has Mr V as Idris Vane already/],
    [{ name: 'Sir Zed Quorn', sameAs: 'Zed Quorn' }, /the same name/],
    [{ name: 'Mr Quorn' }, /choose “Same person as…”/],
    [{ name: 'Zed Quorn', sameAs: 'Mr Fane' }, /give the full name/],
    [{ name: 'Mr Pell', sameAs: 'Idris Vane' }, /on the roster already, as Ada Pell/],
    [{ name: ' ' }, /A name has letters/],
    [{ name: 'Zed; Quorn' }, /no semicolon/],
    [{ name: 'Zed Quorn', sameAs: '—' }, /A name has letters/],
  ];
  for (const [ask, message] of cases)
    assert.throws(
      () => rosterEdit(ask, [{ uri: csv, text }], roster, () => undefined),
      (error) => error instanceof RosterRefused && message.test(error.message),
      JSON.stringify(ask),
    );
});
