/** What the server says that it can do. It loads next to nothing: an editor waits for this before anything else. */
import { type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { abilitiesOf } from './abilities.ts';
import { applyEdit, fixAllKind, legend } from './features/kinds.ts';

declare const HANSARD_VERSION: string;

export function capabilitiesOf({ capabilities }: InitializeParams): InitializeResult {
  const { pulls, actions, applies, preparesRename } = abilitiesOf(capabilities);
  return {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: preparesRename ? { prepareProvider: true } : true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: ['('], resolveProvider: true },
      inlayHintProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      foldingRangeProvider: true,
      semanticTokensProvider: { legend, full: true },
      // Of what they cannot take, nothing may be said to clients.
      codeActionProvider: actions ? { codeActionKinds: ['quickfix', fixAllKind] } : applies,
      ...(actions || !applies ? {} : { executeCommandProvider: { commands: [applyEdit] } }),
      ...(pulls
        ? { diagnosticProvider: { identifier: 'hansard', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
    serverInfo: { name: 'hansard', version: HANSARD_VERSION },
  };
}
