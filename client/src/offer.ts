import { ConfigurationTarget, type Disposable, languages, type TextDocument, window, workspace } from 'vscode';
import { isTranscript } from './detect.ts';

/** More than anyone types at once: the text was pasted. */
const pasted = 200;

/** Gives plain text that is a transcript its language, or offers to, once a document and session. */
export function offerLanguage(): Disposable[] {
  const asked = new Set<string>();
  const look = (document: TextDocument) => {
    const detect = workspace.getConfiguration('hansard', document).get('detect');
    if (detect === 'never' || document.languageId !== 'plaintext' || asked.has(document.uri.toString())) return;
    if (!isTranscript(document.getText())) return;
    asked.add(document.uri.toString());
    void (detect === 'always' ? name(document) : ask(document));
  };
  const shown = () => {
    for (const editor of window.visibleTextEditors) look(editor.document);
  };
  shown();
  return [
    window.onDidChangeVisibleTextEditors(shown),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hansard.detect')) shown();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length > pasted)) look(document);
    }),
    // A document whose file comes back another day is asked about anew only in another session; an untitled name is reused.
    workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      if (uri.scheme === 'untitled' && languageId === 'hansard') asked.delete(uri.toString());
    }),
  ];
}

async function ask(document: TextDocument): Promise<void> {
  const answer = await window.showInformationMessage(
    'This looks like a transcript of Parliament. Show its speakers and check it?',
    'Yes',
    'Always',
    'Never',
  );
  if (answer === 'Always' || answer === 'Never') {
    const value = answer === 'Always' ? 'always' : 'never';
    await workspace.getConfiguration('hansard').update('detect', value, ConfigurationTarget.Global);
  }
  if (answer === 'Yes' || answer === 'Always') await name(document);
}

/** The document itself stays, and with it the cursor and the place on the screen. */
async function name(document: TextDocument): Promise<void> {
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, 'hansard');
}
