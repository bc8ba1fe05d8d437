/** What the editor asks for after a keystroke, in process: ms of each, after an edit of its own. */
import { readFileSync } from 'node:fs';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { pullDiagnostics } from '../../../server/src/features/pull.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { asTheyAre } from '../../../server/src/rules/checking.ts';
import { transcripts } from '../../../server/src/transcript.ts';
import { worldOf } from '../../features/world.ts';
import { median, type Sample } from '../figures.ts';
import { timed } from './clock.ts';
import { keystrokes, type Where } from './typing.ts';

export interface FeaturesOrder {
  readonly file: string;
  readonly edits: number;
  readonly where: Where;
}

export function features({ file, edits, where }: FeaturesOrder): Sample {
  const text = readFileSync(file, 'utf8');
  const document = transcripts.create('file:///bench.hansard', 'hansard', 1, text);
  let previous: string | undefined;
  const pull = () => {
    const report = pullDiagnostics(document, asTheyAre, previous);
    previous = report.resultId;
    return report.kind;
  };
  const world = worldOf([document]);
  // What a hover needs is kept from the outline, as it is in an editor that shows one.
  const asked = {
    diagnostics: pull,
    symbols: () => documentSymbols(document.tree),
    hover: (line: number) => hover(document, { line, character: 2 }, world, 'markdown'),
    folding: () => foldingRanges(document.tree),
  };
  const first = Object.fromEntries(
    Object.entries(asked).map(([name, ask]) => [`first ${name}`, timed(() => ask(0))] as const),
  );
  const names = Object.keys(asked) as (keyof typeof asked)[];
  const samples: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  let version = 1;
  const strokes = keystrokes(text, where, edits * names.length);
  for (const [i, { position }] of strokes.entries()) {
    const change = [{ range: { start: position, end: position }, text: 'x' }];
    version += 1;
    transcripts.update(document, change, version);
    const name = names[i % names.length] ?? 'hover';
    samples[name]?.push(timed(() => asked[name](position.line)));
  }
  return {
    ...first,
    ...Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, median(all.slice(all.length >> 2))])),
  };
}
