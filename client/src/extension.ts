import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { offerLanguage } from './offer.ts';

/** What the tests inside the editor, and other extensions, may use: the client, its server started. */
export type Api = { readonly client: () => Promise<LanguageClient> };

export function activate(context: ExtensionContext): Api {
  const output = window.createOutputChannel('Hansard Transcripts', { log: true });
  const create = () => createClient(context.asAbsolutePath('dist/server.js'), output);
  let client = create();
  // Plain text alone brings the extension to life; a server is for transcripts.
  const startFor = ({ languageId }: TextDocument) => {
    if (languageId === 'hansard') client.start().catch((error) => output.error(error));
  };
  workspace.textDocuments.forEach(startFor);
  context.subscriptions.push(
    output,
    { dispose: () => client.dispose() },
    workspace.onDidOpenTextDocument(startFor),
    ...offerLanguage(),
    commands.registerCommand('hansard.restartServer', async () => {
      const running = await client.start().then(
        () => true,
        () => false,
      );
      if (running) return client.restart();
      // A client that has failed once answers with that failure for ever.
      client = create();
      return client.start();
    }),
    commands.registerCommand('hansard.showOutput', () => output.show(true)),
  );
  return { client: () => client.start().then(() => client) };
}

function createClient(server: string, outputChannel: LanguageClientOptions['outputChannel'] & object): LanguageClient {
  const run = { module: server, transport: TransportKind.ipc } as const;
  const serverOptions: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  return new LanguageClient('hansard', 'Hansard Transcripts', serverOptions, {
    documentSelector: [{ language: 'hansard' }],
    outputChannel,
  });
}
