import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, extensions, window } from 'vscode';
import type { Api } from '../../../client/src/client.ts';
import { closeAll, open, until } from './workspace.ts';

suite('the commands', () => {
  teardown(closeAll);

  test('are all there that the manifest names', async () => {
    await extension().activate();
    const manifest = extension().packageJSON.contributes.commands as { command: string }[];
    const there = await commands.getCommands(true);
    for (const { command } of manifest) assert.ok(there.includes(command), command);
  });

  test('restart the server, and the new one answers', async () => {
    const { document } = await open('ferry.hansard');
    const { client } = await extension().activate();
    const before = await client();
    await commands.executeCommand('hansard.restartServer');
    assert.ok((await client()).isRunning());
    assert.equal(await client(), before);
    const symbols = await until(
      () => commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => found?.length,
    );
    assert.equal(symbols?.length, 1);
  });

  test('show what kind of page it is', async () => {
    await open('ferry.hansard');
    const { page } = await extension().activate();
    assert.equal(await until(page, (shown) => shown !== undefined), 'A member’s extracts');
    await open('harbour.hansard');
    await until(page, (shown) => shown === 'Full debate');
  });

  test('show the output', async () => {
    await commands.executeCommand('hansard.showOutput');
    await until(
      () => window.visibleTextEditors.map(({ document }) => document.uri),
      (shown) => shown.some(({ scheme, path }) => scheme === 'output' && path.includes('hansard')),
    );
  });
});

function extension() {
  const found = extensions.getExtension<Api>('hansard-tools.hansard');
  if (!found) throw new Error('the extension is not installed');
  return found;
}
