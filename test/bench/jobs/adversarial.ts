/** Texts made to be slow, against an ordinary transcript of the same length. Ms of parse, of all rules and of an edit. */
import { readFileSync } from 'node:fs';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { asTheyAre } from '../../../server/src/rules/checking.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import { transcripts } from '../../../server/src/transcript.ts';
import { median, type Sample } from '../figures.ts';
import { timed } from './clock.ts';
import { families } from './families.ts';

export interface AdversarialOrder {
  readonly family: string;
  readonly file: string;
  /** 1 for the full length. */
  readonly share: number;
}

const uri = 'file:///bench.hansard';
/** `small…`: of a tenth of the text. `plain…`: of the ordinary transcript. */
export function adversarial({ family, file, share }: AdversarialOrder): Sample {
  const make = families[family];
  if (!make) throw new Error(`no family ${family}`);
  const text = make(share);
  const small = make(share / 10);
  const ordinary = cut(readFileSync(file, 'utf8'), text.length);
  // What each kind of text is told apart by must be compiled before anything is timed.
  for (let i = 0; i < 4; i += 1) measure(small);
  const measures: { own: Measure[]; small: Measure[]; plain: Measure[] } = { own: [], small: [], plain: [] };
  for (let i = 0; i < 2; i += 1) {
    measures.small.push(measure(small));
    measures.plain.push(measure(ordinary));
    measures.own.push(measure(text));
  }
  const named = Object.entries(measures).flatMap(([whose, all]) =>
    (['parse', 'rules', 'edit'] as const).map(
      (step) => [`${whose} ${step}`, median(all.map((one) => one[step]))] as const,
    ),
  );
  return { units: text.length, grown: text.length / small.length, ...Object.fromEntries(named) };
}

interface Measure {
  readonly parse: number;
  readonly rules: number;
  readonly edit: number;
}

function measure(text: string): Measure {
  const parse = timed(() => treeOf(text));
  const document = transcripts.create(uri, 'hansard', 1, text);
  const rules = timed(() => diagnostics(document.tree, asTheyAre, uri));
  const middle = document.positionAt(text.length >> 1);
  const edits = Array.from({ length: 5 }, (_, i) =>
    timed(() => transcripts.update(document, [{ range: { start: middle, end: middle }, text: 'x' }], i + 2)),
  );
  return { parse, rules, edit: median(edits) };
}

const cut = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
