/** Edits over files, for clients that take less than all that the protocol has for them. */
import { type SnippetTextEdit, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';

export interface EditAbilities {
  /** Edits of a version of a document; a client without knows only texts by their URIs. */
  readonly documents: boolean;
  readonly annotations: boolean;
  readonly creates: boolean;
  readonly snippets: boolean;
}

/** The same edit as a client takes it. */
export function editFor({ documents, annotations, creates }: EditAbilities, edit: WorkspaceEdit): WorkspaceEdit {
  const { documentChanges, changeAnnotations, ...rest } = edit;
  if (!documentChanges) return edit;
  if (!documents) {
    const changes: Record<string, TextEdit[]> = {};
    for (const change of documentChanges.filter(TextDocumentEdit.is))
      changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...change.edits.map(plain)];
    return { ...rest, changes };
  }
  // A client that makes no files when it is told to makes them when they are written to.
  const kept = documentChanges.filter((change) => creates || TextDocumentEdit.is(change));
  if (annotations) return { ...rest, documentChanges: kept, ...(changeAnnotations ? { changeAnnotations } : {}) };
  return {
    ...rest,
    documentChanges: kept.map((change) =>
      TextDocumentEdit.is(change)
        ? { ...change, edits: change.edits.map((one) => ('annotationId' in one ? plain(one) : one)) }
        : change,
    ),
  };
}

/** Whoever cannot take snippets has none made, so that each edit has its text. */
const plain = (edit: TextEdit | SnippetTextEdit): TextEdit => ({
  range: edit.range,
  newText: 'newText' in edit ? edit.newText : edit.snippet.value,
});
