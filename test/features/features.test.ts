import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  type DocumentSymbol,
  type MarkupContent,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { hover } from '../../server/src/features/hover.ts';
import { fixAllKind } from '../../server/src/features/kinds.ts';
import { pullDiagnostics } from '../../server/src/features/pull.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import { asTheyAre, type Checking } from '../../server/src/rules/checking.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { type Transcript, transcripts } from '../../server/src/transcript.ts';
import { mark, unmark } from '../marks.ts';
import { worldOf } from './world.ts';

const uri = 'file:///debate.hansard';

function open(annotated: TemplateStringsArray | string): {
  readonly transcript: Transcript;
  readonly cursor: number;
  readonly text: string;
} {
  const { text, cursor } = unmark(typeof annotated === 'string' ? annotated : (annotated[0] ?? ''));
  return { transcript: transcripts.create(uri, 'hansard', 1, text), cursor: cursor ?? 0, text };
}

const debate = `
Harbour Dredging

Tuesday 6th June 2023

Commons Chamber

# Dunmore Harbour

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move the motion.

Idris Vane Portrait The Minister for Ports (Idris Vane)
- Hansard - - - Excerpts

I congratulate the hon. Member for Dunmore North (Ada Pell) and the hon. Member for Carrow (Una Brae).

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I thank the Minister.

Question put and agreed to.

Divisions during this debate:

The House divided: - Ayes: 27 / Noes: 31 - Question accordingly negatived.
`;

/** A hover as text, under the words that it is about. */
function hovers(name: string) {
  return ([annotated]: TemplateStringsArray) =>
    test(`hover ${name}`, () => {
      const { transcript, cursor, text } = open(annotated ?? '');
      const found = hover(transcript, transcript.positionAt(cursor), worldOf([transcript]), 'markdown');
      const notes = found?.range
        ? [
            {
              start: transcript.offsetAt(found.range.start),
              end: transcript.offsetAt(found.range.end),
              note: (found.contents as MarkupContent).value.replaceAll('  \n', ' | '),
            },
          ]
        : [];
      assert.equal(mark(text, notes), (annotated ?? '').replace(/^\n/, '').replace('<|>', ''));
    });
}

hovers('over what was printed, who that is')`
Ada Pell Portrait Ada <|>Pell (Dunmore North) (Lab)
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ **Ada Pell** · Dunmore North · Lab | 1 turn, 2 words · [the turn](file:///debate.hansard#L1)
- Hansard - -

I agree.
`;

hovers('over a portrait name, the same person with office and both ends')`
<|>Idris Vane Portrait The Minister for Ports (Idris Vane)
^^^^^^^^^^ **Idris Vane** | The Minister for Ports | 2 turns, 4 words · [first turn](file:///debate.hansard#L1) · [last turn](file:///debate.hansard#L6)
- Hansard - -

I agree.

Idris Vane Portrait Idris Vane
- Hansard - -

I do.
`;

hovers('over a mention, the member who speaks here')`
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I agree.

Idris Vane Portrait Idris Vane
- Hansard - -

As the Member for Dunmore <|>North said.
       ^^^^^^^^^^^^^^^^^^^^^^^^ **Ada Pell** · Dunmore North · Lab | 1 turn, 2 words · [the turn](file:///debate.hansard#L1)
`;

hovers('over a mention of a member who does not speak')`
Idris Vane Portrait Idris Vane
- Hansard - -

As the Member for Carrow (Una <|>Brae) said.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ **Una Brae** · Carrow | Does not speak in this transcript.
`;

hovers('over speech: nothing')`
Idris Vane Portrait Idris Vane
- Hansard - -

I <|>agree.
`;

hovers('marks in a name are not read as Markdown')`
Ada *Pell Portrait Ada <|>*Pell
                   ^^^^^^^^^ **Ada \\*Pell** | 1 turn, 2 words · [the turn](file:///debate.hansard#L1)
- Hansard - -

I agree.
`;

const tree = (symbols: readonly DocumentSymbol[], depth = 0): string =>
  symbols
    .map(({ name, detail, range, children }) => {
      const line = `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''} @${range.start.line}-${range.end.line}`;
      return [line, ...(children?.length ? [tree(children, depth + 1)] : [])].join('\n');
    })
    .join('\n');

test('outline: debate, heading, turns as printed with seat, party and words, procedure and division', () => {
  const symbols = documentSymbols(open(debate).transcript.tree);
  assert.equal(
    tree(symbols),
    `
Harbour Dredging | 2023-06-06 · Commons Chamber @0-27
  Dunmore Harbour @6-27
    Ada Pell (Dunmore North) (Lab) | 6 words @8-11
    The Minister for Ports (Idris Vane) | 18 words @13-16
    Ada Pell | Dunmore North · Lab · 4 words @18-21
    Question put and agreed to. @23-23
    Division | Ayes 27, Noes 31 @25-27`.trimStart(),
  );
});

test('outline: the title of a clause is said with its number', () => {
  const text = `Clause 4

The harbour dues target

Question proposed, That the clause stand part of the Bill.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall be brief.

New Clause 2

‘(1) A harbour must keep a book.’
`;
  assert.equal(
    tree(documentSymbols(open(text).transcript.tree)),
    `
Clause 4 | The harbour dues target @0-9
  Question proposed, That the clause stand part of the Bill. @4-4
  Ada Pell | 4 words @6-9
New Clause 2 @11-13
  ‘(1) A harbour must keep a book.’ @13-13`.trimStart(),
  );
});

test('outline: every selection lies in its symbol, every child in its parent', () => {
  const within = (symbols: readonly DocumentSymbol[], outer?: DocumentSymbol) => {
    for (const symbol of symbols) {
      const { transcript } = open(debate);
      const at = (position: { line: number; character: number }) => transcript.offsetAt(position);
      assert.ok(
        at(symbol.range.start) <= at(symbol.selectionRange.start) &&
          at(symbol.selectionRange.end) <= at(symbol.range.end),
        symbol.name,
      );
      if (outer)
        assert.ok(
          at(outer.range.start) <= at(symbol.range.start) && at(symbol.range.end) <= at(outer.range.end),
          symbol.name,
        );
      within(symbol.children ?? [], symbol);
    }
  };
  within(documentSymbols(open(debate).transcript.tree));
});

test('outline: a fragment has its turns at the top, an empty text nothing', () => {
  const fragment = documentSymbols(open('Ada Pell Portrait Ada Pell\n- Hansard - -\n\nI agree.').transcript.tree);
  assert.deepEqual(
    fragment.map(({ name }) => name),
    ['Ada Pell'],
  );
  assert.deepEqual(documentSymbols(open('').transcript.tree), []);
});

test('folding: header, heading with its section, turns, division', () => {
  assert.deepEqual(
    foldingRanges(open(debate).transcript.tree)
      .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`)
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    ['0-4 comment', '6-27', '8-11', '13-16', '18-21', '25-27'],
  );
});

const faulty = `Ada Pell Portrait Ada Pell (Dunmore North) (Lab)

I agree with the Member for Carrow East (Una Brae) East and go on.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - -

So do I.
`;

function apply(transcript: Transcript, edits: readonly TextEdit[]): string {
  const changes = [...edits].reverse().map(({ range, newText }) => ({ range, text: newText }));
  return transcripts.update(transcript, changes, 2).getText();
}

test('quick fixes: those of the findings that the range touches, each with its diagnostic', () => {
  const { transcript } = open(faulty);
  const range = { start: { line: 2, character: 60 }, end: { line: 2, character: 60 } };
  assert.deepEqual(codeActions(transcript, asTheyAre, range, { diagnostics: [] }, false), []);
  const [found] = diagnostics(transcript.tree, asTheyAre, uri).filter(({ code }) => code === 'stray-after-mention');
  assert.ok(found);
  const [fix, ...more] = codeActions(transcript, asTheyAre, found.range, { diagnostics: [] }, false);
  assert.deepEqual(
    more.map(({ title }) => title),
    ['Ignore stray-after-mention here', 'Ignore stray-after-mention in this transcript'],
  );
  assert.equal(fix?.kind, 'quickfix');
  assert.deepEqual(fix.diagnostics, [found]);
  assert.match(apply(transcript, fix.edit?.changes?.[uri] ?? []), /\(Una Brae\) and go on/);
});

test('ignoring: a line above the paragraph or under the header, with a reason to fill in', () => {
  for (const title of ['Ignore stray-after-mention here', 'Ignore stray-after-mention in this transcript']) {
    const { transcript } = open(faulty);
    const [found] = diagnostics(transcript.tree, asTheyAre, uri).filter(({ code }) => code === 'stray-after-mention');
    assert.ok(found);
    const ask = (snippets: boolean) =>
      codeActions(transcript, asTheyAre, found.range, { diagnostics: [] }, snippets).find((one) => one.title === title);
    const editsOf = (action: CodeAction | undefined) => {
      const change = action?.edit?.documentChanges?.[0];
      return TextDocumentEdit.is(change) ? change.edits : [];
    };
    const [snippet] = editsOf(ask(true));
    assert.match(JSON.stringify(snippet), /\[hansard-ignore(?:-file)? stray-after-mention: \$\{1:reason\}\]/);
    apply(transcript, editsOf(ask(false)) as TextEdit[]);
    const left = diagnostics(transcript.tree, asTheyAre, uri).map(({ code }) => code);
    assert.deepEqual(left, ['missing-link-line']);
  }
});

test('ignoring what is found in a header: in the transcript, as no line can stand above it', () => {
  const { transcript } = open(`The Ferry\n\nMonday 3rd April 2019\n\nCommons Chamber\n\n${faulty}`);
  const [found] = diagnostics(transcript.tree, asTheyAre, uri).filter(({ code }) => code === 'invalid-date');
  assert.ok(found);
  const actions = codeActions(transcript, asTheyAre, found.range, { diagnostics: [] }, false);
  const [ignore, ...more] = actions.filter(({ title }) => title.startsWith('Ignore'));
  assert.equal(ignore?.title, 'Ignore invalid-date in this transcript');
  assert.deepEqual(more, []);
  const change = ignore.edit?.documentChanges?.[0];
  apply(transcript, (TextDocumentEdit.is(change) ? change.edits : []) as TextEdit[]);
  const left = diagnostics(transcript.tree, asTheyAre, uri).map(({ code }) => code);
  assert.ok(!left.includes('invalid-date') && !left.includes('unused-ignore'), left.join());
});

test('fix all: every safe fix at once, and a second time there is nothing to do', () => {
  const { transcript } = open(faulty);
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const ask = () => codeActions(transcript, asTheyAre, everything, { diagnostics: [], only: [fixAllKind] }, false);
  const [all] = ask();
  const mended = apply(transcript, all?.edit?.changes?.[uri] ?? []);
  assert.ok(mended.startsWith('Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - -\n\nI agree'), mended);
  assert.ok(!mended.includes(') East and'), mended);
  assert.deepEqual(ask(), []);
});

test('a rule that is off finds nothing, and one with another level has it', () => {
  const { transcript } = open(faulty);
  const codes = (levels: Checking['levels']) =>
    diagnostics(transcript.tree, { levels, given: {} }, uri).map(({ code, severity }) => `${code} ${severity}`);
  assert.deepEqual(codes({}), ['missing-link-line 1', 'stray-after-mention 2']);
  assert.deepEqual(codes({ 'missing-link-line': 'off', 'stray-after-mention': 'hint' }), ['stray-after-mention 4']);
});

test('a pull answers unchanged only while what it said holds', () => {
  const { transcript } = open(faulty);
  const first = pullDiagnostics(transcript, asTheyAre, undefined);
  assert.equal(first.kind, 'full');
  assert.deepEqual(pullDiagnostics(transcript, asTheyAre, first.resultId), {
    kind: 'unchanged',
    resultId: first.resultId,
  });
  const type = (line: number, text: string) =>
    transcripts.update(
      transcript,
      [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text }],
      2,
    );
  type(7, 'x');
  assert.equal(pullDiagnostics(transcript, asTheyAre, first.resultId).kind, 'unchanged');
  type(0, '\n');
  assert.equal(pullDiagnostics(transcript, asTheyAre, first.resultId).kind, 'full');
  assert.equal(pullDiagnostics(transcript, asTheyAre, 'another').kind, 'full');
});

test('after an edit in one debate, outline, folds and problems are those of a fresh opening', () => {
  const page = `${debate.trimStart()}\n${debate.trimStart().replace('Harbour Dredging', 'Harbour Lights').replace('(Lab)', '(Con)')}`;
  const transcript = transcripts.create(uri, 'hansard', 1, page);
  const answers = ({ tree }: Transcript) => ({
    symbols: documentSymbols(tree),
    folds: foldingRanges(tree),
    problems: diagnostics(tree, asTheyAre, uri),
  });
  answers(transcript);
  const edits = [
    { at: 'Harbour Lights', text: 'New ' },
    { at: 'I thank the Minister', text: 'Yes.\n\n' },
    { at: '(Con)', text: '(East) ' },
    { at: 'Question put', text: '\n' },
    { at: 'Ada Pell Portrait', text: 'Hester Oakenfull Portrait Hester Oakenfull (Marlby) (LD)\n\n' },
  ];
  for (const [i, { at, text }] of edits.entries()) {
    const position = transcript.positionAt(transcript.getText().indexOf(at));
    transcripts.update(transcript, [{ range: { start: position, end: position }, text }], i + 2);
    assert.deepEqual(answers(transcript), answers(transcripts.create(uri, 'hansard', 1, transcript.getText())), at);
  }
});

test('semantic tokens: titles and headings, marked and told from the text', () => {
  const text = `Harbour Dredging\n\nTuesday 6th June 2023\n\n# Marked\n\nTold from the Text\n\n${debate.slice(debate.indexOf('Ada Pell'))}`;
  const { data } = semanticTokens(open(text).transcript.tree);
  assert.deepEqual(data, [0, 0, 16, 0, 0, 4, 2, 6, 0, 0, 2, 0, 18, 0, 0]);
});

test('the fixes after a keystroke are where they belong, though nothing else is found', () => {
  const clean = 'Rhona Quill Portrait Rhona Quill (Marlby) (LD)\n- Hansard - - - Excerpts\n\nI am grateful.\n\n';
  const { transcript } = open(`${clean}${faulty}`);
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const edits = (it: Transcript) =>
    codeActions(it, asTheyAre, everything, { diagnostics: [], only: [fixAllKind] }, false).map(({ edit }) => edit);
  const before = pullDiagnostics(transcript, asTheyAre, undefined);
  const start = transcript.positionAt(transcript.getText().indexOf('grateful'));
  transcripts.update(transcript, [{ range: { start, end: start }, text: 'very ' }], 2);
  assert.equal(pullDiagnostics(transcript, asTheyAre, before.resultId).kind, 'unchanged');
  assert.deepEqual(edits(transcript), edits(transcripts.create(uri, 'hansard', 2, transcript.getText())));
});

test('where an edit changes who speaks, other debates may follow behind the answer', () => {
  const other = debate.trimStart().replace('Harbour Dredging', 'Harbour Lights').replaceAll('Ada Pell', 'Rhona Quill');
  const mention =
    'Question put and agreed to.\n\nRhona Quill Portrait Rhona Quill\n- Hansard - - - Excerpts\n\nI thank the hon. Member for Dunmore North (Ada Pel).\n';
  const transcript = transcripts.create(uri, 'hansard', 1, `${debate.trimStart()}\n${other}\n${mention}`);
  const first = pullDiagnostics(transcript, asTheyAre, undefined);
  const start = transcript.positionAt(transcript.getText().indexOf('Ada Pell (Dunmore North)'));
  transcripts.update(
    transcript,
    [{ range: { start, end: { ...start, character: start.character + 8 } }, text: 'Ada Pel' }],
    2,
  );
  let short = 0;
  const pace = {
    mayGoOn: () => false,
    fellShort: () => {
      short += 1;
    },
  };
  const soon = pullDiagnostics(transcript, asTheyAre, first.resultId, pace);
  assert.equal(short, 1, 'the answer is not yet of all debates');
  const fresh = diagnostics(treeOf(transcript.getText()), asTheyAre, uri);
  assert.notDeepEqual(soon.kind === 'full' ? soon.items : first.kind === 'full' && first.items, fresh);
  const whole = pullDiagnostics(transcript, asTheyAre, soon.resultId);
  assert.deepEqual(whole.kind === 'full' && whole.items, fresh);
});
