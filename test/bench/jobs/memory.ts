/** What an open text keeps, and what it keeps more after many edits. Bytes, after a full collection. */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { asTheyAre } from '../../../server/src/rules/checking.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import { type Transcript, transcripts } from '../../../server/src/transcript.ts';
import type { Sample } from '../figures.ts';
import { type Lezer, peer } from './peer.ts';
import { keystrokes } from './typing.ts';

export interface MemoryOrder {
  readonly who: keyof typeof holders;
  readonly peers: string;
  readonly file: string;
}

const uri = 'file:///bench.hansard';

const holders = {
  'the string alone': (text: string): unknown => ({ text }),
  TextDocument: (text: string): unknown => {
    const document = TextDocument.create(uri, 'hansard', 1, text);
    document.positionAt(text.length);
    return document;
  },
  'hansard, parsed': (text: string): unknown => treeOf(text),
  'hansard, checked and outlined': (text: string): unknown => {
    const document = transcripts.create(uri, 'hansard', 1, text);
    ask(document);
    return document;
  },
  'Lezer Markdown': (text: string, folder: string): unknown => ({
    text,
    tree: peer<Lezer>(folder, '@lezer/markdown').parser.parse(text),
  }),
};

export function memory({ who, peers, file }: MemoryOrder): Sample {
  holders[who]('A small text, so that the code is there before.\n', peers);
  const before = collected();
  const rss = process.memoryUsage().rss;
  const held = holders[who](readFileSync(file, 'utf8'), peers);
  const retained = collected() - before;
  const sample = { retained, rss: process.memoryUsage().rss - rss };
  if (held === undefined) throw new Error(`${who} held nothing`);
  return sample;
}

/** Bytes of heap that 10,000 edits leave behind: the median over `rounds`, after a round that is not counted. */
export function growth({ file, rounds }: { readonly file: string; readonly rounds: number }): Sample {
  const text = readFileSync(file, 'utf8');
  const document = transcripts.create(uri, 'hansard', 1, text);
  let version = 1;
  const round = () => {
    for (const [i, { position }] of keystrokes(text, 'anywhere', 5000).entries()) {
      const { line, character } = position;
      const end = { line, character: character + 1 };
      version += 2;
      transcripts.update(document, [{ range: { start: position, end: position }, text: 'x' }], version - 1);
      transcripts.update(document, [{ range: { start: position, end }, text: '' }], version);
      if (i % 50 === 0) ask(document);
    }
    ask(document);
    return collected();
  };
  round();
  const heaps = Array.from({ length: rounds + 1 }, round);
  const first = heaps[0] ?? 0;
  return { per10000: ((heaps.at(-1) ?? 0) - first) / rounds };
}

function ask(document: Transcript): void {
  diagnostics(document.tree, asTheyAre, uri);
  documentSymbols(document.tree);
}

function collected(): number {
  // Weak maps and external strings let go only at the next collection.
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
