import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { serveFiles } from './files.ts';
import { offerLanguage } from './offer.ts';
import { showPage } from './page.ts';
import { showSpeakers } from './speakers.ts';

/** A client that can bring its server to life again. */
export type Client = BaseLanguageClient & { restart(): Promise<void> };

/** What the tests inside the editor, and other extensions, may use: the client, its server started. */
export type Api = {
  readonly client: () => Promise<Client>;
  /** The kind of page that the status bar shows; `undefined` while it shows none. */
  readonly page: () => string | undefined;
};

export const id = 'hansard';
export const name = 'Hansard Transcripts';

/** The extension, wherever its server runs: what differs is how a client is made. */
export function keepClient(context: ExtensionContext, make: (options: LanguageClientOptions) => Client): Api {
  const outputChannel = window.createOutputChannel(name, { log: true });
  const create = () => make({ documentSelector: [{ language: 'hansard' }], outputChannel });
  let client = create();
  // The server reads what lies beside the transcripts through the client where it has no files of its own.
  serveFiles(client);
  // Plain text alone brings the extension to life; a server is for transcripts.
  const startFor = ({ languageId }: TextDocument) => {
    if (languageId === 'hansard') client.start().catch((error) => outputChannel.error(error));
  };
  workspace.textDocuments.forEach(startFor);
  const page = showPage(context, () => client);
  context.subscriptions.push(
    outputChannel,
    { dispose: () => client.dispose() },
    workspace.onDidOpenTextDocument(startFor),
    ...offerLanguage(),
    commands.registerCommand('hansard.restartServer', async () => {
      try {
        await client.start();
        await client.restart();
      } catch (error) {
        // A client that has failed once does so for ever, and a server that hangs does not stop when it is asked to.
        outputChannel.warn(String(error));
        client = create();
        serveFiles(client);
        await client.start();
      }
    }),
    commands.registerCommand('hansard.showOutput', () => outputChannel.show(true)),
    commands.registerCommand('hansard.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.hansard', apply: 'first' }),
    ),
    page,
    ...showSpeakers(() => client.start().then(() => client), outputChannel),
  );
  return { client: () => client.start().then(() => client), page: page.shown };
}
