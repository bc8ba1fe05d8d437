/** A floor: the smallest server that vscode-languageserver makes. It keeps no text and finds nothing. */
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';

const connection = createConnection();
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidChangeTextDocument(() => undefined);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.listen();
