/** One keystroke and what it takes until the text is parsed again. */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { transcripts } from '../../../server/src/transcript.ts';
import { quantile, type Sample } from '../figures.ts';
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
  readonly passes: number;
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

/**
 * The edits are made `passes` times, each time on a text just opened, and each edit's best time counts: what another
 * process or a collection took from it strikes it elsewhere the next time. `any p50` and `any p99` are of all times as they were.
 */
export function edit({ who, peers, file, where, warmUp, edits, passes }: EditOrder): Sample {
  const text = readFileSync(file, 'utf8');
  const strokes = keystrokes(text, where, warmUp + edits);
  const all: (readonly number[])[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const type = editors[who](text, peers);
    const samples = strokes.map((keystroke, i) => timed(() => type(keystroke, i + 2)));
    all.push(samples.slice(warmUp));
  }
  const best = (all[0] ?? []).map((_, i) => Math.min(...all.map((samples) => samples[i] ?? Number.NaN)));
  const times = all.flat();
  return { ...spread(best), 'any p50': quantile(times, 0.5) * 1000, 'any p99': quantile(times, 0.99) * 1000 };
}
