import assert from 'node:assert/strict';
import {
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Hover,
  type InlayHint,
  type Location,
  languages,
  type MarkdownString,
  Position,
  Range,
  type SymbolInformation,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { at, closeAll, open, until } from './workspace.ts';

suite('members', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    document = (await open('harbour.hansard')).document;
  });
  suiteTeardown(closeAll);

  const ask = <T>(command: string, ...args: readonly unknown[]) =>
    commands.executeCommand<T>(command, document.uri, ...args);
  const placesOf = (locations: readonly Location[]) =>
    locations.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();

  test('are found in every transcript of the folder: turns and mentions', async () => {
    const found = await until(
      () => ask<Location[]>('vscode.executeReferenceProvider', at(document, 'Ada Pell Portrait')),
      (locations) => placesOf(locations).some((place) => place.startsWith('ferry')),
    );
    const places = placesOf(found);
    assert.equal(places.filter((place) => place.startsWith('harbour')).length, 2, places.join());
    assert.equal(places.filter((place) => place.startsWith('ferry')).length, 4, places.join());
  });

  test('lead from a mention to the first attribution', async () => {
    const found = await ask<Location[]>('vscode.executeDefinitionProvider', at(document, 'Sallow Bridge has'));
    assert.deepEqual(placesOf(found), ['harbour.hansard:7']);
  });

  test('say on hover who is meant, here and elsewhere', async () => {
    const hovers = await until(
      () => ask<Hover[]>('vscode.executeHoverProvider', at(document, 'Ada Pell), whose')),
      ({ length }) => length > 0,
    );
    const text = hovers.flatMap(({ contents }) => (contents as MarkdownString[]).map(({ value }) => value)).join('\n');
    assert.match(text, /\*\*Ada Pell\*\* · Dunmore North · Lab/);
    assert.match(text, /In (?:another transcript|\d other transcripts): \d+ turns/);
  });

  test('are renamed in both transcripts, by the person and not by the letters', async () => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      at(document, 'Ada Pell Portrait'),
      'Ada Brae',
    );
    const changed = edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`);
    // A suite before may have left a pasted text open in which the same member speaks.
    const files = changed.filter((one) => one.includes('.hansard '));
    assert.deepEqual(files.sort(), ['ferry.hansard 7', 'harbour.hansard 3']);
  });

  test('are not made one of two', async () => {
    const refused = await ask(
      'vscode.executeDocumentRenameProvider',
      at(document, 'Ada Pell Portrait'),
      'Rhona Quill',
    ).then(
      () => 'it was done',
      (error) => String(error),
    );
    assert.match(refused, /somebody else|could not be told apart/);
  });

  test('are named after a seat that stands alone', async () => {
    const all = new Range(0, 0, document.lineCount, 0);
    const hints = await until(
      () => ask<InlayHint[]>('vscode.executeInlayHintProvider', all),
      ({ length }) => length > 0,
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Rhona Quill'],
    );
  });

  test('are offered where a turn begins, with the link line', async () => {
    const end = new Position(document.lineCount, 0);
    const editor = await window.showTextDocument(document);
    await editor.edit((change) => change.insert(end, '\n'));
    const { items } = await ask<CompletionList>(
      'vscode.executeCompletionItemProvider',
      new Position(document.lineCount - 1, 0),
    );
    const first = items.find(({ label }) => label === 'Rhona Quill');
    const text = first?.insertText;
    assert.match(
      String(typeof text === 'object' ? text.value : text),
      /^Rhona Quill Portrait Rhona Quill\n- Hansard - - - Excerpts\n\n$/,
    );
    await commands.executeCommand('undo');
  });

  test('and debates are found by name', async () => {
    const found = await until(
      () => commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'harbour lights'),
      ({ length }) => length > 0,
    );
    assert.ok(found.some(({ name }) => name === 'Harbour Lights'));
  });
});

suite('settings', () => {
  suiteTeardown(closeAll);

  test('of the folder’s file and of the editor reach the problems', async () => {
    const { document } = await open('ferry.hansard');
    const severities = () => languages.getDiagnostics(document.uri).map(({ severity }) => severity);
    await until(severities, (found) => found.length === 1 && found[0] === 1);
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = Uri.joinPath(folder, '.hansardrc.json');
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "stray-after-mention": "hint" } }'));
      await until(severities, (found) => found[0] === 3);
      const settings = workspace.getConfiguration('hansard', document);
      await settings.update('rules', { 'stray-after-mention': 'error' }, ConfigurationTarget.Workspace);
      await until(severities, (found) => found[0] === 0);
      await settings.update('rules', undefined, ConfigurationTarget.Workspace);
      await until(severities, (found) => found[0] === 3);
    } finally {
      await workspace.fs.delete(file);
    }
    await until(severities, (found) => found[0] === 1);
  });
});
