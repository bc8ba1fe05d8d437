/** Of all hostile shapes of text the one that takes most, a character, when there is ten times as much of it. */
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { asTheyAre } from '../../../server/src/rules/checking.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import { ofShape, shapes } from '../../hostile.ts';
import type { Sample } from '../figures.ts';
import { timed } from './clock.ts';

const short = 20_000;
const factor = 10;

/** How many times as much a character takes: 1 is linear. By step; `which…`: the number of the shape. */
export function bends(): Sample {
  const worst = { parse: 0, 'which parse': 0, rules: 0, 'which rules': 0 };
  shapes.forEach((shape, number) => {
    const [small, large] = [ofShape(shape, short), ofShape(shape, factor * short)];
    for (const step of ['parse', 'rules'] as const) {
      const run = step === 'parse' ? treeOf : find;
      // What is too short for the clock tells nothing of growth.
      const growth = fastest(run, large, 1) / Math.max(0.2, fastest(run, small, 3)) / factor;
      if (growth > worst[step]) {
        worst[step] = growth;
        worst[`which ${step}`] = number;
      }
    }
  });
  return worst;
}

const find = (text: string): unknown => diagnostics(treeOf(text), asTheyAre, 'file:///bench.hansard');

const fastest = (run: (text: string) => unknown, text: string, times: number): number =>
  Math.min(...Array.from({ length: times }, () => timed(() => run(text))));
