/** The wiring: a line a request. What each answers is in features/. */
import {
  type CancellationToken,
  type CodeAction,
  type Command,
  type Connection,
  type DocumentSymbol,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { abilitiesOf } from './abilities.ts';
import { type Configuration, keepConfiguration } from './configuration.ts';
import { codeActions } from './features/code-actions.ts';
import { completions, resolveCompletion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { editFor } from './features/edits.ts';
import { flat, withFirstKinds } from './features/flat.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { applyEdit } from './features/kinds.ts';
import { onPage, type PageChoice, pageOf } from './features/page.ts';
import { pullDiagnostics } from './features/pull.ts';
import { highlights, references } from './features/references.ts';
import { prepareRename, RenameRefused, rename } from './features/rename.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols } from './features/symbols.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import type { World } from './features/world.ts';
import { keepIndexing } from './indexing.ts';
import { outlineOf } from './model/outline.ts';
import { statisticsOf } from './model/statistics.ts';
import { pacing } from './pacing.ts';
import type { Checking } from './rules/checking.ts';
import { forgetDerived, treeOf } from './syntax/tree.ts';
import { type Transcript, transcripts } from './transcript.ts';
import { serveTriage } from './triaging.ts';
import type { Files } from './workspace/files.ts';
import { indexOver } from './workspace/index.ts';
import { decode } from './workspace/read.ts';
import { uriKey } from './workspace/uri.ts';

const nothing = treeOf('');
const nothingFound = { kind: 'full' as const, items: [] };

/** UTF-16 units from which on a transcript is long: reading one leaves more garbage than the rest of the server takes. */
const long = 2_000_000;
/** Transcripts from which on reading a folder leaves as much. */
const many = 20;

/**
 * Serves the protocol on a connection whose client has sent `params`, to its end. `files`: those around the transcripts.
 * `readMuch` is called when a long transcript has been opened, or many have been read.
 */
export function start(
  connection: Connection,
  params: InitializeParams,
  files: Files,
  readMuch?: (forget: () => void) => void,
): void {
  const documents = new TextDocuments<Transcript>(transcripts);
  const opened = ({ textDocument }: { readonly textDocument: { readonly uri: string } }) =>
    documents.get(textDocument.uri);
  const client = abilitiesOf(params.capabilities);
  const forget = () => {
    for (const { tree } of documents.all()) forgetDerived(tree);
  };
  const pushes = !client.pulls;
  // The other side of a comparison is the same transcript at another time.
  const index = indexOver(() => documents.all().filter(({ uri }) => !uri.startsWith('git:')));
  const open = (uri: string) => documents.get(uri) ?? documents.all().find((one) => uriKey(one.uri) === uriKey(uri));
  const world: World = {
    index,
    besideOf: (uri) => ({ roster: configuration.known(uri)?.given.roster }),
    treeOf: async (uri) => {
      const transcript = open(uri);
      if (transcript) return transcript.tree;
      // What lies beside it is known by then.
      const [bytes] = await Promise.all([files.read(uri), configuration.of(uri)]);
      const text = bytes && decode(bytes);
      return typeof text === 'string' ? treeOf(text) : undefined;
    },
    versionOf: (uri) => open(uri)?.version ?? null,
  };
  const checkingOf = ({ uri, page }: Transcript) => {
    const checking = configuration.of(uri);
    if (page === undefined) return checking;
    return checking instanceof Promise ? checking.then((one) => onPage(one, page)) : onPage(checking, page);
  };
  const openWithChecking = (uri: string) => {
    const transcript = documents.get(uri);
    const checking = transcript && checkingOf(transcript);
    return transcript && checking && !(checking instanceof Promise) ? { transcript, checking } : undefined;
  };
  const tell = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const push = (transcript: Transcript): void => void published(transcript).catch(tell);
  const published = async (transcript: Transcript) => {
    const checking = checkingOf(transcript);
    const known = checking instanceof Promise ? await checking : checking;
    // What was asked for while the settings were read is found once, in the text as it is now.
    if (documents.get(transcript.uri) !== transcript) return;
    const { tree, uri, version } = transcript;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics(tree, known, uri)] });
  };

  const outlined = ({ tree, uri }: Transcript): DocumentSymbol[] | SymbolInformation[] => {
    const symbols = client.laterKinds ? documentSymbols(tree) : withFirstKinds(documentSymbols(tree));
    return client.tree ? symbols : flat(symbols, uri);
  };
  const actionFor = ({ edit = {}, ...action }: CodeAction): CodeAction | Command => {
    const own = editFor(client.edits, edit);
    return client.actions ? { ...action, edit: own } : { title: action.title, command: applyEdit, arguments: [own] };
  };

  const settled = async () => {
    await indexing.settled();
    await configuration.settled([...index.entries()].map(({ uri }) => uri));
  };
  const triaging = serveTriage(connection, files, world, client.edits, () => configuration, settled);
  const refresh = (): void => {
    if (client.refreshes.diagnostics) Promise.resolve(connection.languages.diagnostics.refresh()).catch(tell);
  };
  const paceOf = client.refreshes.diagnostics ? pacing(openWithChecking, refresh, tell) : undefined;
  const checkAgain = () => {
    triaging.changed();
    if (pushes) for (const transcript of documents.all()) push(transcript);
    else refresh();
    if (client.refreshes.hints) connection.languages.inlayHint.refresh().catch(tell);
  };
  const indexing = keepIndexing(connection, params, files, index, (parsed) => {
    triaging.changed();
    if (parsed >= many) readMuch?.(forget);
  });
  const moved = () => indexing.start(configuration.folders());
  const configuration: Configuration = keepConfiguration(connection, params, files, checkAgain, moved);
  connection.onDocumentSymbol((params) => map(opened(params), outlined));
  connection.onHover((params) => map(opened(params), (it) => hover(it, params.position, world, client.hoverMarkup)));
  connection.onDefinition((params) => later(opened(params), (it) => definition(it, params.position, world)));
  connection.onReferences(({ textDocument, position, context }, token) =>
    later(documents.get(textDocument.uri), (it) =>
      references(it, position, context.includeDeclaration, world, () => token.isCancellationRequested),
    ).then((found) => unlessCancelled(token, found)),
  );
  connection.onDocumentHighlight((params) => map(opened(params), (it) => highlights(it, params.position, world)));
  connection.onPrepareRename((params) =>
    refusing(() => map(opened(params), (it) => prepareRename(it, params.position, world))),
  );
  connection.onRenameRequest((params, token) =>
    refusing(() =>
      later(opened(params), (it) =>
        rename(it, params.position, params.newName, world, () => token.isCancellationRequested),
      ).then((edit) => unlessCancelled(token, edit && editFor(client.edits, edit))),
    ),
  );
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(query, world));
  connection.onCompletion((params) => map(opened(params), (it) => completions(it, params.position, world)));
  connection.onCompletionResolve((item) => {
    const { uri } = (item.data ?? {}) as { readonly uri?: string };
    return resolveCompletion(item, uri === undefined ? undefined : documents.get(uri), world);
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const transcript = documents.get(textDocument.uri);
    if (!transcript) return null;
    return inlayHints(transcript, range, await configuration.hints(transcript.uri), world.besideOf(transcript.uri));
  });
  connection.onFoldingRanges((params) => map(opened(params), ({ tree }) => foldingRanges(tree)));
  connection.onCodeAction(async (params) => {
    const transcript = opened(params);
    if (!transcript) return null;
    const checking = await checkingOf(transcript);
    return codeActions(transcript, checking, params.range, params.context, client.edits.snippets).map(actionFor);
  });
  connection.onExecuteCommand(async ({ command, arguments: [edit] = [] }) => {
    if (command === applyEdit) await connection.workspace.applyEdit(edit as WorkspaceEdit);
    return null;
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const transcript = documents.get(textDocument.uri);
    if (!transcript) return nothingFound;
    const checking = checkingOf(transcript);
    const pull = (known: Checking) => pullDiagnostics(transcript, known, previousResultId, paceOf?.(transcript.uri));
    return checking instanceof Promise ? checking.then(pull) : pull(checking);
  });
  connection.languages.semanticTokens.on((params) => semanticTokens(opened(params)?.tree ?? nothing));
  connection.onRequest('hansard/outline', (params) => map(opened(params), ({ tree }) => outlineOf(tree)));
  connection.onRequest('hansard/statistics', (params) => map(opened(params), ({ tree }) => statisticsOf(tree)));
  connection.onRequest('hansard/page', (params) => map(opened(params), ({ tree, page }) => pageOf(tree, page)));
  connection.onRequest('hansard/setPage', (params: PageChoice) => {
    const transcript = opened(params);
    if (!transcript) return null;
    transcript.page = params.page ?? undefined;
    if (pushes) push(transcript);
    else refresh();
    return pageOf(transcript.tree, transcript.page);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) configuration.changed(uri);
    indexing.changed(changes);
  });
  connection.onRequest('hansard/index', async () => {
    await indexing.settled();
    return { transcripts: [...index.entries()].length };
  });
  documents.onDidOpen(({ document }) => {
    if (document.tree.length >= long) readMuch?.(forget);
  });
  documents.onDidChangeContent(({ document }) => {
    triaging.changed();
    if (pushes) push(document);
  });
  documents.onDidClose(({ document }) => {
    triaging.changed();
    if (pushes) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
}

/** `f` of `value`, or `null`, which is how the protocol says that there is nothing. */
const map = <A, B>(value: A | undefined, f: (value: A) => B | undefined): B | null =>
  value === undefined ? null : (f(value) ?? null);

/** The same where `f` must wait for files. */
const later = async <A, B>(value: A | undefined, f: (value: A) => Promise<B>): Promise<B | null> =>
  value === undefined ? null : f(value);

/** Law 8: who has cancelled is not given half of an answer. */
function unlessCancelled<T>(token: CancellationToken, answer: T): T {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return answer;
}

/** Why a name cannot be changed is for the person to read, and no fault of the server. */
async function refusing<T>(f: () => T | Promise<T>): Promise<T> {
  try {
    return await f();
  } catch (error) {
    if (error instanceof RenameRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}
