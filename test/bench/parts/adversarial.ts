import { shapes } from '../../hostile.ts';
import { contest, inProcess } from '../contest.ts';
import { figure, isAbsent, type Sample } from '../figures.ts';
import { type Ground, large } from '../ground.ts';
import { families } from '../jobs/families.ts';
import { numberOf, type Part, type Result, type Row, row, table } from '../part.ts';

const steps = ['parse', 'rules', 'edit'] as const;
type Step = (typeof steps)[number];

export async function attacking(ground: Ground): Promise<Part> {
  const file = await ground.text(large, 'txt');
  const share = ground.plan.quick ? 0.03 : 1;
  const names = Object.keys(families);
  const run = (family: string) => (): Promise<Result> => inProcess({ job: 'adversarial', family, file, share });
  const results = await contest(
    1,
    names.map((name) => ({ name, run: run(name) })),
  );
  const rows: Row[] = [];
  for (const [family, result] of results) {
    if (isAbsent(result)) {
      rows.push({ what: family, target: 'an answer', measured: result.absent, met: false });
      continue;
    }
    const worst = (ratio: (sample: Sample, step: Step) => number): readonly [Step, number] =>
      (['parse', 'rules'] as const)
        .map((step) => [step, ratio(result, step)] as const)
        .reduce((a, b) => (b[1] > a[1] ? b : a));
    const [slow, over] = worst(overPlain);
    rows.push(row(`${family}, over plain text`, over, { atMost: 3 }, '×', slow));
    const [bent, growth] = worst(perByte);
    const bend = row(`${family}, a byte, ten times as long`, growth, { atMost: 2 }, '×', bent);
    // What is faster than plain text is bound by memory, and a tenth of it fits into the caches.
    rows.push({ ...bend, target: `${bend.target}, or faster than plain text`, met: bend.met || over < 1 });
  }
  const bent = await inProcess({ job: 'bends' });
  for (const step of ['parse', 'rules'] as const) {
    const which = isAbsent(bent) ? bent.absent : JSON.stringify(shapes[bent[`which ${step}`] ?? 0]);
    const what = `${step}: the worst of ${shapes.length} shapes, a character, ten times as long`;
    // Short texts fit into the caches; what grows with the square would be at 10.
    rows.push(row(what, numberOf(bent, step), { atMost: 4 }, '×', which));
  }
  const head = ['', ...steps.flatMap((step) => [step, `${step}, over plain`, `${step}, growth`])];
  return {
    title: 'Texts made to be slow',
    how: `Each text${share < 1 ? `, at ${share} of its length,` : ''} against an ordinary transcript of the same length, and against a tenth of itself, a byte (1 is linear), in one warm process: parse, all rules, one edit in the middle (median of five). The rows give the worse of parse and rules.`,
    rows,
    tables: [
      table('Texts made to be slow, ms', head, results, (sample) =>
        steps.flatMap((step) => [
          figure(sample[`own ${step}`]),
          `${figure(overPlain(sample, step))}×`,
          `${figure(perByte(sample, step))}×`,
        ]),
      ),
    ],
  };
}

const overPlain = (sample: Sample, step: Step): number =>
  (sample[`own ${step}`] ?? Number.NaN) / (sample[`plain ${step}`] ?? Number.NaN);

const perByte = (sample: Sample, step: Step): number =>
  (sample[`own ${step}`] ?? Number.NaN) / (sample[`small ${step}`] ?? Number.NaN) / (sample.grown ?? Number.NaN);
