/** One keystroke and what it takes until the text is parsed again. */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { transcripts } from '../../../server/src/transcript.ts';
import type { Sample } from '../figures.ts';
import { spread, timed } from './clock.ts';
import { type Lezer, type LezerCommon, peer } from './peer.ts';
import { type Keystroke, keystrokes, type Where } from './typing.ts';

export interface EditOrder {
  readonly who: keyof typeof editors;
  readonly peers: string;
  readonly file: string;
  readonly where: Where;
  readonly warmUp: number;
  readonly edits: number;
}

type Type = (keystroke: Keystroke, version: number) => void;

const editors = {
  hansard: (text: string): Type => {
    const document = transcripts.create('file:///bench.hansard', 'hansard', 1, text);
    return (keystroke, version) => void transcripts.update(document, [insertion(keystroke)], version);
  },
  TextDocument: (text: string): Type => {
    const document = TextDocument.create('file:///bench.hansard', 'hansard', 1, text);
    return (keystroke, version) => void TextDocument.update(document, [insertion(keystroke)], version);
  },
  'Lezer Markdown': (whole: string, folder: string): Type => {
    const { parser } = peer<Lezer>(folder, '@lezer/markdown');
    const { TreeFragment } = peer<LezerCommon>(folder, '@lezer/common');
    let text = whole;
    let fragments = TreeFragment.addTree(parser.parse(text));
    return ({ offset }) => {
      text = `${text.slice(0, offset)}x${text.slice(offset)}`;
      const changed = [{ fromA: offset, toA: offset, fromB: offset, toB: offset + 1 }];
      fragments = TreeFragment.applyChanges(fragments, changed);
      fragments = TreeFragment.addTree(parser.parse(text, fragments), fragments);
    };
  },
};

const insertion = ({ position }: Keystroke) => ({ range: { start: position, end: position }, text: 'x' });

export function edit({ who, peers, file, where, warmUp, edits }: EditOrder): Sample {
  const text = readFileSync(file, 'utf8');
  const type = editors[who](text, peers);
  const samples = keystrokes(text, where, warmUp + edits).map((keystroke, i) => timed(() => type(keystroke, i + 2)));
  return spread(samples.slice(warmUp));
}
