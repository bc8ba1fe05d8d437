/** What the server says that it can do. It loads next to nothing: an editor waits for this before anything else. */
import { type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind, legend } from './features/kinds.ts';

declare const HANSARD_VERSION: string;

export function capabilitiesOf({ capabilities }: InitializeParams): InitializeResult {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: ['('], resolveProvider: true },
      inlayHintProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      foldingRangeProvider: true,
      semanticTokensProvider: { legend, full: true },
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
      ...(pulls
        ? { diagnosticProvider: { identifier: 'hansard', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
    serverInfo: { name: 'hansard', version: HANSARD_VERSION },
  };
}
