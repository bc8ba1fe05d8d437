/** A floor: keeps no text, and answers the outline from data that it was started with (`ready.js DATA --stdio`). */
import { readFileSync } from 'node:fs';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { type Ready, symbolsOf } from './ready-symbols.ts';

const ready: readonly Ready[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')).ready;
const connection = createConnection();
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, documentSymbolProvider: true },
}));
connection.onDidChangeTextDocument(() => undefined);
connection.onDocumentSymbol(() => ready.map(symbolsOf));
connection.listen();
