/** A language client over stdio: the real server process, spoken to as an editor does. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestContext } from 'node:test';
import {
  type CancellationToken,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Registration,
  RegistrationParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';

export interface Client {
  readonly initialized: InitializeResult;
  request<T>(method: string, params: unknown): Promise<T>;
  notify(method: string, params: unknown): Promise<void>;
  /** A request that can be taken back: the token cancels it. */
  cancelling<T>(method: string, params: unknown, token: CancellationToken): Promise<T>;
  /** What the server has begun, reported and ended, in its order; only where the workspace wants progress. */
  readonly progress: readonly { readonly kind: string }[];
  /** What the server has asked to be told of. */
  readonly registered: readonly Registration[];
  /** The edits that the server has made through the editor. */
  readonly applied: readonly WorkspaceEdit[];
  /** How often the server has asked that hints be asked for again. */
  hintsRefreshed(): number;
  /** The next diagnostics that the server publishes. */
  published(): Promise<PublishDiagnosticsParams>;
  /** When the server next asks that all diagnostics be pulled again. */
  refreshed(): Promise<void>;
  /** When the server next says that what it knows of the workspace has changed. */
  indexChanged(): Promise<void>;
  /** Ends the conversation as the protocol says, and gives the process's exit code. */
  close(): Promise<number | null>;
}

export const server = resolve('dist/server.js');

/** What an editor has beside its documents: a folder by its URI, and settings that it is asked for. */
export interface Workspace {
  readonly folder?: string;
  /** The folder, as editors name it that know of one only. */
  readonly root?: string;
  readonly settings?: () => unknown;
  /** Progress is shown, and this is called with each token when it begins: what it is called with cancels it. */
  readonly progress?: (cancel: () => void) => void;
  /** What the editor says that it can do, in place of what one of today says. */
  readonly capabilities?: Pick<ClientCapabilities, 'textDocument' | 'workspace'>;
  /** Where the server may keep what it has read. */
  readonly storage?: string;
}

const today = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: [2, 3, 6, 17, 24] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
      snippetEditSupport: true,
    },
  },
} satisfies ClientCapabilities;

/** Starts a server and initializes it; what is left of it when the test ends is killed. */
export async function connect(t: TestContext, pulls: boolean, workspace: Workspace = {}): Promise<Client> {
  const { folder, root, settings, progress, capabilities, storage } = workspace;
  const options = storage === undefined ? [] : [`--storage=${storage}`];
  const child = spawn(process.execPath, [server, '--stdio', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  const arrived: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const next = waiting.shift();
    if (next) next(params);
    else arrived.push(params);
  });
  let changes = 0;
  const changed: (() => void)[] = [];
  connection.onNotification('hansard/indexChanged', () => {
    const next = changed.shift();
    if (next) next();
    else changes += 1;
  });
  let refreshed = 0;
  const refreshes: (() => void)[] = [];
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => items.map(() => settings?.()));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed += 1;
    for (const go of refreshes.splice(0)) go();
    return null;
  });
  const registered: Registration[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations);
    return null;
  });
  const applied: WorkspaceEdit[] = [];
  connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    applied.push(edit);
    return { applied: true };
  });
  let hints = 0;
  connection.onRequest('workspace/inlayHint/refresh', () => {
    hints += 1;
    return null;
  });
  const shown: { readonly kind: string }[] = [];
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onNotification(
    '$/progress',
    ({ token, value }: { readonly token: string; readonly value: { readonly kind: string } }) => {
      shown.push(value);
      if (value.kind === 'begin')
        progress?.(() => void connection.sendNotification('window/workDoneProgress/cancel', { token }));
    },
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: root ?? folder ?? null,
    ...(root === undefined
      ? { workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'folder' }] }
      : {}),
    capabilities: {
      textDocument: { ...(pulls ? { diagnostic: {} } : {}), ...(capabilities?.textDocument ?? today.textDocument) },
      window: { workDoneProgress: progress !== undefined },
      workspace: {
        configuration: settings !== undefined,
        diagnostics: { refreshSupport: true },
        ...(capabilities?.workspace ?? today.workspace),
      },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    initialized,
    request: (method, params) => connection.sendRequest(method, params),
    cancelling: (method, params, token) => connection.sendRequest(method, params, token),
    progress: shown,
    registered,
    applied,
    hintsRefreshed: () => hints,
    notify: (method, params) => connection.sendNotification(method, params),
    published: () => {
      const first = arrived.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
    },
    indexChanged: () => {
      if (changes === 0) return new Promise((resolve) => changed.push(resolve));
      changes = 0;
      return Promise.resolve();
    },
    refreshed: () => {
      if (refreshed > 0) {
        refreshed = 0;
        return Promise.resolve();
      }
      return new Promise<void>((resolve) => refreshes.push(resolve)).then(() => {
        refreshed = 0;
      });
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}

export const open = (client: Client, uri: string, text: string): Promise<void> =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'hansard', version: 1, text } });

export interface Pulled {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

export const pull = (client: Client, uri: string, previousResultId?: string): Promise<Pulled> =>
  client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
