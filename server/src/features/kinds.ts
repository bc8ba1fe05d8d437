/** What features are called by in the protocol. */
import { CodeActionKind, type SemanticTokensLegend } from 'vscode-languageserver-types';

/** All safe fixes of a transcript at once; an editor may run it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.hansard`;

export const legend: SemanticTokensLegend = { tokenTypes: ['heading'], tokenModifiers: [] };

/** The command that makes an edit, for clients whose code actions are commands. */
export const applyEdit = 'hansard.applyEdit';
