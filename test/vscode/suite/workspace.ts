import { commands, type Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';

/** Opens a file of the test workspace in an editor. */
export async function open(name: string) {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  return window.showTextDocument(document);
}

/** Closes all editors without saving, so that the next test finds the files as they were. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where a phrase of the document begins. */
export function at(document: TextDocument, phrase: string): Position {
  return rangeOf(document, phrase).start;
}

export function rangeOf(document: TextDocument, phrase: string): Range {
  const offset = document.getText().indexOf(phrase);
  if (offset < 0) throw new Error(`“${phrase}” is not in ${document.uri.path}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + phrase.length));
}

/** Asks until the answer is good, and answers it; after ten seconds fails with what came last. */
export async function until<T>(ask: () => T | Thenable<T>, good: (answer: T) => unknown): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`waited for ${good}, and last there was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
