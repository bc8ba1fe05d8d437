import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  Position,
  Selection,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { closeAll, open, until } from './workspace.ts';

const detect = (value: string | undefined) =>
  workspace.getConfiguration('hansard').update('detect', value, ConfigurationTarget.Global);

suite('the language of a plain text', () => {
  teardown(async () => {
    await closeAll();
    await detect(undefined);
  });

  test('that is a transcript changes, and the cursor and the screen stay where they were', async () => {
    await detect('never');
    const editor = await open('pasted.txt');
    assert.equal(editor.document.languageId, 'plaintext');
    editor.selection = new Selection(40, 3, 40, 8);
    editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
    const [shown] = await until(
      () => editor.visibleRanges,
      ([range]) => range && range.start.line > 30,
    );

    await detect('always');
    await until(
      () => editor.document.languageId,
      (id) => id === 'hansard',
    );
    assert.deepEqual(editor.selection, new Selection(40, 3, 40, 8));
    assert.equal(editor.visibleRanges[0]?.start.line, shown?.start.line);
  });

  test('that is a transcript changes once the offer is accepted', async () => {
    const { document } = await open('pasted.txt');
    await until(
      async () => {
        await commands.executeCommand('notifications.showList');
        // There is nothing to accept as long as the list is not drawn, which the command answers with an error.
        await commands.executeCommand('notification.acceptPrimaryAction').then(undefined, String);
        return document.languageId;
      },
      (id) => id === 'hansard',
    );
  });

  test('that is pasted changes', async () => {
    await detect('always');
    const pasted = (await open('ferry.hansard')).document.getText();
    const document = await workspace.openTextDocument({ language: 'plaintext', content: '' });
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), pasted);
    await workspace.applyEdit(edit);
    await until(
      () => document.languageId,
      (id) => id === 'hansard',
    );
  });

  test('that is a letter stays', async () => {
    await detect('always');
    const letter = await open('letter.txt');
    const { document } = await open('pasted.txt');
    await until(
      () => document.languageId,
      (id) => id === 'hansard',
    );
    assert.equal(letter.document.languageId, 'plaintext');
  });
});
