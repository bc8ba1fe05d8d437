/** What a client can do, as far as the answers to it depend on that. What it does not say, it cannot. */
import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import type { EditAbilities } from './features/edits.ts';

export interface Abilities {
  /** It asks for diagnostics; others are told. */
  readonly pulls: boolean;
  readonly edits: EditAbilities;
  readonly hoverMarkup: MarkupKind;
  /** It takes an outline as a tree, and kinds of symbols that later versions of the protocol have added. */
  readonly tree: boolean;
  readonly laterKinds: boolean;
  /** It takes code actions with edits in them, and else commands, as far as it lets a server edit. */
  readonly actions: boolean;
  readonly applies: boolean;
  readonly preparesRename: boolean;
  readonly refreshes: { readonly diagnostics: boolean; readonly hints: boolean };
}

export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): Abilities {
  const edit = workspace?.workspaceEdit;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    edits: {
      documents: edit?.documentChanges === true,
      annotations: edit?.changeAnnotationSupport !== undefined,
      creates: edit?.resourceOperations?.includes('create') === true,
      snippets: edit?.snippetEditSupport === true,
    },
    // The first that a client names is the one that it likes best.
    hoverMarkup: textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.PlainText,
    tree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    laterKinds: textDocument?.documentSymbol?.symbolKind?.valueSet !== undefined,
    actions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    applies: workspace?.applyEdit === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
    },
  };
}
