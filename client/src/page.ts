/** Which kind of page the transcript is: shown in the status bar, and chosen there when the header does not tell. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  StatusBarAlignment,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, DidOpenTextDocumentNotification, State } from 'vscode-languageclient';

type Kind = 'full' | 'member' | 'ministerial' | 'exchange' | 'fragment';

interface Page {
  readonly detected: Kind;
  readonly chosen: Kind | null;
}

const names: Readonly<Record<Kind, string>> = {
  full: 'Full debate',
  member: 'A member’s extracts',
  ministerial: 'Ministerial extracts',
  exchange: 'Debate between two members',
  fragment: 'Fragment without a header',
};

const details: Readonly<Record<Kind, string>> = {
  full: 'Everything that was said: all rules hold',
  member: 'Only what one member said, and what it answers',
  ministerial: 'Only what ministers said',
  exchange: 'Only what two members said to each other',
  fragment: 'Part of a debate, from wherever it comes',
};

/** Left of the language’s name. */
const besideLanguage = 100.5;

/** Where the choices are kept, by document. */
const key = 'hansard.pages';

export function showPage(
  context: ExtensionContext,
  client: () => BaseLanguageClient,
): Disposable & { shown(): string | undefined } {
  let shown: string | undefined;
  const status = window.createStatusBarItem('hansard.page', StatusBarAlignment.Right, besideLanguage);
  status.name = 'Kind of page';
  status.command = 'hansard.choosePage';
  const choices = (): Record<string, Kind> => context.workspaceState.get(key, {});

  const show = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'hansard' || !client().isRunning()) {
      shown = undefined;
      return status.hide();
    }
    const page = await client().sendRequest<Page | null>('hansard/page', idOf(document));
    if (!page || window.activeTextEditor?.document !== document) return;
    status.text = names[page.chosen ?? page.detected];
    status.tooltip = page.chosen
      ? `Taken for this because you said so; its header says: ${names[page.detected]}`
      : 'What the header says this transcript is; click to say otherwise';
    status.show();
    shown = status.text;
  };

  const tell = async (document: TextDocument, page: Kind | null) => {
    await client().sendRequest('hansard/setPage', { ...idOf(document), page });
    await show();
  };

  /** The server forgets a choice with the document; it is told again when the document is opened. */
  const remember = async (document: TextDocument) => {
    const chosen = choices()[document.uri.toString()];
    if (document.languageId === 'hansard' && chosen && client().isRunning()) await tell(document, chosen);
  };

  const rememberAll = async () => {
    for (const document of workspace.textDocuments) await remember(document);
  };

  const choose = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'hansard') return;
    const page = await client().sendRequest<Page | null>('hansard/page', idOf(document));
    if (!page) return;
    const kinds = Object.keys(names) as Kind[];
    const picked = await window.showQuickPick(
      [
        { label: 'As the header says', description: names[page.detected], page: null },
        ...kinds.map((kind) => ({ label: names[kind], detail: details[kind], page: kind })),
      ],
      { title: 'What is this transcript?', placeHolder: 'Some rules hold for whole debates only' },
    );
    if (!picked) return;
    const { [document.uri.toString()]: _, ...others } = choices();
    const kept = picked.page === null ? others : { ...others, [document.uri.toString()]: picked.page };
    await context.workspaceState.update(key, kept);
    await tell(document, picked.page);
  };

  let due: ReturnType<typeof setTimeout> | undefined;
  const all = [
    status,
    commands.registerCommand('hansard.choosePage', choose),
    window.onDidChangeActiveTextEditor(() => void show()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document || document.languageId !== 'hansard') return;
      clearTimeout(due);
      due = setTimeout(() => void show(), settled);
    }),
    { dispose: () => clearTimeout(due) },
    // The server knows a document when it has been told of it, which is later than when the editor opened it.
    client()
      .getFeature(DidOpenTextDocumentNotification.method)
      .onNotificationSent(({ textDocument }) => void remember(textDocument).then(show)),
    // Of those that are open when it starts it is told before its start is over.
    client().onDidChangeState(({ newState }) => {
      if (newState === State.Running) void client().start().then(rememberAll).then(show);
      else void show();
    }),
  ];
  return { dispose: () => Disposable.from(...all).dispose(), shown: () => shown };
}

/** Milliseconds after the last keystroke when the header is looked at again. */
const settled = 500;

const idOf = (document: TextDocument) => ({ textDocument: { uri: document.uri.toString() } });
