/** The view of the speakers whom nobody knows, and who each of them is said to be. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type OutputChannel,
  RelativePattern,
  type TreeDataProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { askMember, askPerson, type Known, type Seated } from './ask-person.ts';
import { counts, isSpeaker, itemOf, type Node, type Speaker } from './speaker-items.ts';

/** As the server takes it. */
type Ask = Pick<Speaker, 'folder' | 'name'> &
  ({ readonly sameAs: string } | { readonly seat: string; readonly party: string });

/** The context key without which the view is not shown. */
const hasTranscripts = 'hansard.hasTranscripts';

/** `started`: the client, its server running. */
export function showSpeakers(started: () => Promise<BaseLanguageClient>, output: OutputChannel): Disposable[] {
  const refreshed = new EventEmitter<void>();
  let heard: BaseLanguageClient | undefined;
  const server = async (): Promise<BaseLanguageClient> => {
    const client = await started();
    if (heard === client) return client;
    heard = client;
    client.onNotification('hansard/indexChanged', () => refreshed.fire());
    client.onDidChangeState(() => {
      if (client.isRunning()) refreshed.fire();
    });
    return client;
  };
  const list = async () => (await server()).sendRequest<Speaker[]>('hansard/unknownSpeakers');
  const tree: TreeDataProvider<Node> = {
    onDidChangeTreeData: refreshed.event,
    getTreeItem: itemOf,
    getChildren: (node) => (node === undefined ? list() : isSpeaker(node) ? [...node.places] : []),
  };

  /** From the palette nobody is chosen yet. */
  const choose = async (): Promise<Speaker | undefined> => {
    const speakers = list().then((found) =>
      found.map((speaker) => ({ label: speaker.name, description: counts(speaker), speaker })),
    );
    const title = 'Which of the speakers whom nobody knows?';
    return (await window.showQuickPick(speakers, { title, placeHolder: 'By turns, the most first' }))?.speaker;
  };

  const same = async (given?: Speaker, person?: unknown): Promise<void> => {
    const speaker = given ?? (await choose());
    if (!speaker) return;
    const { folder, name, likely } = speaker;
    const known = server().then((client) => client.sendRequest<readonly Known[]>('hansard/knownPersons', { folder }));
    const sameAs = typeof person === 'string' ? person : await askPerson(name, likely, known);
    if (sameAs !== undefined) await write({ folder, name, sameAs });
  };

  const member = async (given?: Speaker, said?: unknown): Promise<void> => {
    const speaker = given ?? (await choose());
    if (!speaker) return;
    const { folder, name } = speaker;
    const seated = isSeated(said) ? said : await askMember(name, speaker);
    if (seated) await write({ folder, name, seat: seated.seat ?? '', party: seated.party ?? '' });
  };

  const write = async (ask: Ask): Promise<void> => {
    try {
      const client = await server();
      // The server reads the file; what of it is not saved would be written over, or in the wrong place.
      for (const document of workspace.textDocuments)
        if (document.isDirty && /\.[ct]sv$/i.test(document.uri.path)) await document.save();
      const edit = await client.sendRequest<WorkspaceEdit>('hansard/rosterEdit', ask);
      if (!(await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))))
        throw new Error('The roster could not be changed; see whether it may be written.');
      for (const change of edit.documentChanges ?? []) {
        if (!('edits' in change)) continue;
        const document = await workspace.openTextDocument(Uri.parse(change.textDocument.uri, true));
        if (!(await document.save())) throw new Error(`${workspace.asRelativePath(document.uri)} was not saved.`);
      }
    } catch (error) {
      output.appendLine(String(error));
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };

  const tell = () => void areThere().then((there) => commands.executeCommand('setContext', hasTranscripts, there));
  tell();
  return [
    refreshed,
    window.createTreeView('hansard.unknownSpeakers', { treeDataProvider: tree, showCollapseAll: true }),
    commands.registerCommand('hansard.sameSpeaker', same),
    commands.registerCommand('hansard.newMember', member),
    commands.registerCommand('hansard.refreshUnknownSpeakers', () => refreshed.fire()),
    workspace.onDidOpenTextDocument(({ languageId }) => {
      if (languageId === 'hansard') tell();
    }),
    workspace.onDidChangeWorkspaceFolders(tell),
  ];
}

/** A view hands its command the selection too, which is a list. */
const isSeated = (said: unknown): said is Seated => typeof said === 'object' && said !== null && !Array.isArray(said);

/** Whether a transcript is open, or there is one in the workspace. */
async function areThere(): Promise<boolean> {
  if (workspace.textDocuments.some(({ languageId }) => languageId === 'hansard')) return true;
  for (const folder of workspace.workspaceFolders ?? []) {
    const pattern = new RelativePattern(folder, '**/*.{hansard,transcript,hansard.txt}');
    if ((await workspace.findFiles(pattern, undefined, 1)).length > 0) return true;
  }
  return false;
}
