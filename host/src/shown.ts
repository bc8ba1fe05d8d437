// Runs inside the extension host: lays out the window, and reports what it shows.
import {
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type DocumentSymbol,
  extensions,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';

import type { Api, Client } from '../../client/src/client.ts';

export type Report = {
  readonly failure?: string;
  /** One line each; what is within another entry is indented. */
  readonly outline: readonly string[];
  readonly problems: readonly string[];
};

/** Reports once, and then lets the window stand until it is closed. */
export async function run(): Promise<void> {
  const report = await look().catch(
    (error): Report => ({ failure: error instanceof Error ? error.message : String(error), outline: [], problems: [] }),
  );
  console.log(JSON.stringify(report));
  await new Promise(() => {});
}

async function look(): Promise<Report> {
  const nothing = { outline: [], problems: [] };
  const looks = workspace.getConfiguration('workbench');
  const theme = looks.get<string>('colorTheme') ?? '';
  const themes = extensions.all.flatMap(({ packageJSON }) =>
    (packageJSON.contributes?.themes ?? []).map(({ id, label }: Theme) => id ?? label),
  );
  if (!themes.includes(theme)) {
    return { ...nothing, failure: `There is no theme ${theme}; there are ${themes.sort().join(', ')}.` };
  }
  // The page chose its theme before it had the settings, and looks again only when this one changes.
  await looks.update('colorTheme', undefined, ConfigurationTarget.Global);
  await looks.update('colorTheme', theme, ConfigurationTarget.Global);
  await commands.executeCommand('workbench.actions.view.problems');
  await commands.executeCommand('outline.focus');
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const editor = await until('an open editor', () => window.activeTextEditor);
  const { document } = editor;
  const name = workspace.asRelativePath(document.uri);
  const extension = extensions.getExtension<Api>('hansard-tools.hansard');
  if (!extension) return { ...nothing, failure: 'The extension did not load.' };
  const { client } = await extension.activate();
  const known = await until('its language', () => document.languageId === 'hansard', 5).catch(() => false);
  if (!known) return { ...nothing, failure: `${name} was not recognised as a transcript.` };
  const outline = await until('the outline', () => symbols(document.uri));
  const problems = await problemsOf(document, await client());
  const [first] = problems;
  if (first) {
    editor.selection = new Selection(first.range.start, first.range.start);
    editor.revealRange(first.range, TextEditorRevealType.InCenter);
  }
  return {
    outline: outline.flatMap((symbol) => entry(symbol, '')),
    problems: problems.map(({ range, severity, code, message }) => {
      const at = `${name}:${range.start.line + 1}:${range.start.character + 1}`;
      return `${at} ${DiagnosticSeverity[severity].toLowerCase()} ${typeof code === 'object' ? code.value : code}: ${message}`;
    }),
  };
}

type Theme = { readonly id?: string; readonly label: string };

const symbols = (uri: Uri) =>
  commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);

function entry(symbol: DocumentSymbol, indent: string): string[] {
  const own = `${indent}${symbol.selectionRange.start.line + 1} ${[symbol.name, symbol.detail].filter(Boolean).join(' · ')}`;
  return [own, ...symbol.children.flatMap((child) => entry(child, `${indent}  `))];
}

/** The server says how many there are: an editor that shows none may only not have asked yet. */
async function problemsOf(document: TextDocument, client: Client) {
  const { items } = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri: document.uri.toString() },
  });
  return until(`${items.length} problems`, () => {
    const shown = languages.getDiagnostics(document.uri);
    return shown.length === items.length ? shown : undefined;
  });
}

/** Asks until there is an answer. */
async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`VS Code had not got ${what} within ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
