/** The outline after a keystroke, against the same symbols built from data that is ready and serialised. */
import { readFileSync } from 'node:fs';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import { transcripts } from '../../../server/src/transcript.ts';
import { median, type Sample } from '../figures.ts';
import { type Ready, readyOf, symbolsOf } from '../servers/ready-symbols.ts';
import { timed } from './clock.ts';
import { keystrokes } from './typing.ts';

export interface OutlineOrder {
  readonly file: string;
  readonly edits: number;
}

export function outline({ file, edits }: OutlineOrder): Sample {
  const text = readFileSync(file, 'utf8');
  const document = transcripts.create('file:///bench.hansard', 'hansard', 1, text);
  const before = documentSymbols(document.tree);
  const ready = before.map(readyOf);
  const own: number[] = [];
  const built: number[] = [];
  const floor: number[] = [];
  let size = 0;
  for (const [i, { position }] of keystrokes(text, 'typing', edits).entries()) {
    transcripts.update(document, [{ range: { start: position, end: position }, text: 'x' }], i + 2);
    let symbols: DocumentSymbol[] = [];
    const building = timed(() => {
      symbols = documentSymbols(document.tree);
    });
    built.push(building);
    own.push(building + timed(() => JSON.stringify(symbols)));
    floor.push(
      timed(() => {
        size = JSON.stringify(ready.map(symbolsOf)).length;
      }),
    );
  }
  const settled = (samples: readonly number[]) => median(samples.slice(samples.length >> 2));
  return { own: settled(own), built: settled(built), floor: settled(floor), symbols: count(before), size };
}

/** The symbols of a text as ready data, for the server that answers with nothing else. */
export const readySymbols = ({ file }: { readonly file: string }): { readonly ready: readonly Ready[] } => ({
  ready: documentSymbols(treeOf(readFileSync(file, 'utf8'))).map(readyOf),
});

const count = (symbols: readonly DocumentSymbol[] = []): number =>
  symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);
