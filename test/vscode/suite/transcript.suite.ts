import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  languages,
  type MarkdownString,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { at, closeAll, open, rangeOf, until } from './workspace.ts';

suite('a transcript', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    document = (await open('ferry.hansard')).document;
  });
  suiteTeardown(closeAll);

  test('is known by its file name', () => {
    assert.equal(document.languageId, 'hansard');
  });

  test('shows its debate and the turns in it as the outline', async () => {
    const [debate, ...others] = await until(
      () => symbols(document.uri),
      ([first]) => first,
    );
    assert.deepEqual(others, []);
    assert.match(debate?.name ?? '', /Ferry Services: Northern Isles/);
    const turns = debate?.children ?? [];
    assert.deepEqual(
      turns.map(({ name }) => /Ada Pell|Owen Marsh/.exec(name)?.[0]),
      ['Ada Pell', 'Owen Marsh', 'Ada Pell', 'Owen Marsh', 'Ada Pell'],
    );
    assert.equal(turns[1]?.selectionRange.start.line, at(document, 'Owen Marsh Portrait').line);
  });

  test('has one problem, whose fix removes the word, and which undo brings back', async () => {
    const [problem] = await until(
      () => problems(document.uri),
      ({ length }) => length === 1,
    );
    assert.equal(code(problem), 'stray-after-mention');
    assert.equal(problem?.severity, DiagnosticSeverity.Warning);
    assert.equal(document.getText(problem?.range).trim(), 'North');

    const before = document.getText();
    const fixes = await until(
      () => quickFixes(document, 'North on securing'),
      ({ length }) => length > 0,
    );
    const fix = fixes.find(({ edit, isPreferred }) => edit && isPreferred) ?? fixes[0];
    assert.ok(fix?.edit, 'the fix carries its edit');
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replace('(Ada Pell) North on', '(Ada Pell) on'));
    await until(
      () => problems(document.uri),
      ({ length }) => length === 0,
    );

    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(
      () => problems(document.uri),
      ({ length }) => length === 1,
    );
  });

  test('says over a speaker who that is and how often they speak', async () => {
    const member = await hover(document, 'Ada Pell Portrait Ada Pell\n');
    assert.match(member, /Ada Pell/);
    assert.match(member, /Dunmore North/);
    assert.match(member, /Lab/);
    assert.match(member, /\b3 turns/);
    const minister = await hover(document, 'Owen Marsh Portrait Owen Marsh\n');
    assert.match(minister, /Minister for Coastal Transport/);
    assert.match(minister, /\b2 turns/);
  });

  test('folds its header and each turn', async () => {
    const ranges = await until(
      () => commands.executeCommand<FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri),
      (found) => found?.length,
    );
    const starts = (ranges ?? []).map(({ start }) => start);
    const first = at(document, 'Ada Pell Portrait Ada Pell (').line;
    assert.ok(
      ranges?.some(({ start, end }) => start === 0 && end < first && end > 1),
      `the header, in ${JSON.stringify(ranges)}`,
    );
    for (const line of lines(document, / Portrait /))
      assert.ok(starts.includes(line), `the turn at ${line}, in ${starts}`);
  });
});

const symbols = async (uri: Uri) =>
  (await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];

const problems = (uri: Uri) => languages.getDiagnostics(uri);

const quickFixes = (document: TextDocument, phrase: string) =>
  commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, phrase),
    'quickfix',
    9,
  );

async function hover(document: TextDocument, phrase: string): Promise<string> {
  const place = at(document, phrase);
  const ask = () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
  const hovers = await until(ask, ({ length }) => length > 0);
  return hovers.flatMap(({ contents }) => (contents as MarkdownString[]).map(({ value }) => value)).join('\n');
}

function code(problem: Diagnostic | undefined) {
  return typeof problem?.code === 'object' ? problem.code.value : problem?.code;
}

function lines(document: TextDocument, form: RegExp): number[] {
  return document
    .getText()
    .split(/\r?\n/)
    .flatMap((line, index) => (form.test(line) ? [index] : []));
}
