/** The wiring: a line a request. What each answers is in features/. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { type Configuration, keepConfiguration } from './configuration.ts';
import { codeActions, fixAllKind } from './features/code-actions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { onPage, type PageChoice, pageOf } from './features/page.ts';
import { pullDiagnostics } from './features/pull.ts';
import { legend, semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols } from './features/symbols.ts';
import { keepGate } from './gate.ts';
import { type Indexing, keepIndexing } from './indexing.ts';
import { outlineOf } from './model/outline.ts';
import { statisticsOf } from './model/statistics.ts';
import { asTheyAre } from './rules/checking.ts';
import { treeOf } from './syntax/tree.ts';
import { type Transcript, transcripts } from './transcript.ts';
import type { Files } from './workspace/files.ts';
import { indexOver } from './workspace/index.ts';

declare const HANSARD_VERSION: string;

const nothing = treeOf('');
const nothingFound = { kind: 'full' as const, items: [] };

/** UTF-16 units from which on a transcript is long: reading one leaves more garbage than the rest of the server takes. */
const long = 2_000_000;

/**
 * Serves the protocol on a connection, to its end. `files`: those around the transcripts. `openedLong` is called
 * when a long transcript has been opened.
 */
export function serve(connection: Connection, files: Files, openedLong?: () => void): void {
  const documents = new TextDocuments<Transcript>(transcripts);
  const opened = ({ textDocument }: { readonly textDocument: { readonly uri: string } }) =>
    documents.get(textDocument.uri);
  let pushes = false;
  let snippets = false;
  let configuration: Configuration | undefined;
  let indexing: Indexing | undefined;
  const index = indexOver(() => documents.all());
  const checkingOf = ({ uri, page }: Transcript) => {
    const checking = configuration?.of(uri) ?? asTheyAre;
    if (page === undefined) return checking;
    return checking instanceof Promise ? checking.then((one) => onPage(one, page)) : onPage(checking, page);
  };
  const push = async (transcript: Transcript) => {
    const checking = checkingOf(transcript);
    const known = checking instanceof Promise ? await checking : checking;
    // What was asked for while the settings were read is found once, in the text as it is now.
    if (documents.get(transcript.uri) !== transcript) return;
    const { tree, uri, version } = transcript;
    void connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics(tree, known, uri)] });
  };

  keepGate(connection);
  connection.onInitialize((params) => {
    const { textDocument, workspace } = params.capabilities;
    pushes = textDocument?.diagnostic === undefined;
    snippets = workspace?.workspaceEdit?.snippetEditSupport === true;
    const checkAgain = () => {
      if (pushes) for (const transcript of documents.all()) void push(transcript);
      else if (workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    };
    indexing = keepIndexing(connection, params, files, index, () => undefined);
    const moved = () => indexing?.start(configuration?.folders() ?? []);
    configuration = keepConfiguration(connection, params, files, checkAgain, moved);
    return capabilities(params);
  });
  connection.onDocumentSymbol((params) => map(opened(params), ({ tree }) => documentSymbols(tree)));
  connection.onHover((params) => map(opened(params), (transcript) => hover(transcript, params.position)));
  connection.onFoldingRanges((params) => map(opened(params), ({ tree }) => foldingRanges(tree)));
  connection.onCodeAction(async (params) => {
    const transcript = opened(params);
    return transcript
      ? codeActions(transcript, await checkingOf(transcript), params.range, params.context, snippets)
      : null;
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const transcript = documents.get(textDocument.uri);
    if (!transcript) return nothingFound;
    const checking = checkingOf(transcript);
    if (!(checking instanceof Promise)) return pullDiagnostics(transcript, checking, previousResultId);
    return checking.then((known) => pullDiagnostics(transcript, known, previousResultId));
  });
  connection.languages.semanticTokens.on((params) => semanticTokens(opened(params)?.tree ?? nothing));
  connection.onRequest('hansard/outline', (params) => map(opened(params), ({ tree }) => outlineOf(tree)));
  connection.onRequest('hansard/statistics', (params) => map(opened(params), ({ tree }) => statisticsOf(tree)));
  connection.onRequest('hansard/page', (params) => map(opened(params), ({ tree, page }) => pageOf(tree, page)));
  connection.onRequest('hansard/setPage', (params: PageChoice) => {
    const transcript = opened(params);
    if (!transcript) return null;
    transcript.page = params.page ?? undefined;
    if (pushes) void push(transcript);
    else connection.languages.diagnostics.refresh();
    return pageOf(transcript.tree, transcript.page);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) configuration?.changed(uri);
    indexing?.changed(changes);
  });
  connection.onRequest('hansard/index', async () => {
    await indexing?.settled();
    return { transcripts: [...index.entries()].length };
  });
  documents.onDidOpen(({ document }) => {
    if (document.tree.length >= long) openedLong?.();
  });
  documents.onDidChangeContent(({ document }) => {
    if (pushes) void push(document);
  });
  documents.onDidClose(({ document }) => {
    if (pushes) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
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
