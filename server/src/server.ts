/** The wiring: a line a request. What each answers is in features/. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { codeActions, fixAllKind } from './features/code-actions.ts';
import { asTheyAre, diagnostics } from './features/diagnostics.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { pullDiagnostics } from './features/pull.ts';
import { legend, semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols } from './features/symbols.ts';
import { keepGate } from './gate.ts';
import { outlineOf } from './model/outline.ts';
import { statisticsOf } from './model/statistics.ts';
import { treeOf } from './syntax/tree.ts';
import { type Transcript, transcripts } from './transcript.ts';

declare const HANSARD_VERSION: string;

const nothing = treeOf('');

/** Serves the protocol on a connection, to its end. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments<Transcript>(transcripts);
  const opened = ({ textDocument }: { readonly textDocument: { readonly uri: string } }) =>
    documents.get(textDocument.uri);
  let pushes = false;

  keepGate(connection);
  connection.onInitialize((params) => {
    pushes = params.capabilities.textDocument?.diagnostic === undefined;
    return capabilities(params);
  });
  connection.onDocumentSymbol((params) => map(opened(params), ({ tree }) => documentSymbols(tree)));
  connection.onHover((params) => map(opened(params), (transcript) => hover(transcript, params.position)));
  connection.onFoldingRanges((params) => map(opened(params), ({ tree }) => foldingRanges(tree)));
  connection.onCodeAction((params) =>
    map(opened(params), (transcript) => codeActions(transcript, asTheyAre, params.range, params.context)),
  );
  connection.languages.diagnostics.on(
    (params) =>
      map(opened(params), (transcript) => pullDiagnostics(transcript, asTheyAre, params.previousResultId)) ?? {
        kind: 'full',
        items: [],
      },
  );
  connection.languages.semanticTokens.on((params) => semanticTokens(opened(params)?.tree ?? nothing));
  connection.onRequest('hansard/outline', (params) => map(opened(params), ({ tree }) => outlineOf(tree)));
  connection.onRequest('hansard/statistics', (params) => map(opened(params), ({ tree }) => statisticsOf(tree)));
  documents.onDidChangeContent(({ document }) => {
    if (pushes) push(connection, document);
  });
  documents.onDidClose(({ document }) => {
    if (pushes) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
}

function push(connection: Connection, { tree, uri, version }: Transcript): void {
  void connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics(tree, asTheyAre, uri)] });
}

function capabilities({ capabilities }: InitializeParams): InitializeResult {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      hoverProvider: true,
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

/** `f` of `value`, or `null`, which is how the protocol says that there is nothing. */
const map = <A, B>(value: A | undefined, f: (value: A) => B | undefined): B | null =>
  value === undefined ? null : (f(value) ?? null);
