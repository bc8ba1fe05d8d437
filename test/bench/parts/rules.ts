import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { contest } from '../contest.ts';
import { figure, isAbsent, rate } from '../figures.ts';
import { built, state } from '../folders.ts';
import { type Ground, jobOf, large, megabyte } from '../ground.ts';
import { numberOf, type Part, type Result, type Row, row, table } from '../part.ts';

export async function ruling(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const rows: Row[] = [];
  const all = new Map<string, Result>();
  for (const size of plan.sizes) {
    const file = await ground.text(size, 'txt');
    const order = { job: 'check', file, budget: 2000 };
    const result = (await contest(plan.rounds, [jobOf('hansard', ground, order, false)])).get('hansard');
    const bytes = statSync(file).size;
    all.set(`${size} MB`, !result || isAbsent(result) ? (result ?? { absent: 'failed' }) : { ...result, bytes });
    if (size === megabyte || size === large) {
      const speed = rate(bytes, numberOf(result, 'warm'));
      rows.push(row(`parse, model and all rules, warm, ${size} MB, one core`, speed, { atLeast: 50 }, 'MB/s'));
    }
  }
  const file = await ground.text(megabyte, 'txt');
  const workers = await contest(1, [jobOf('two', ground, { job: 'cores', file, times: plan.quick ? 4 : 15 }, false)]);
  const machine = numberOf(workers.get('two'), 'one') / numberOf(workers.get('two'), 'two');
  rows.push(await commandLine(ground, await ground.text(24 / files, 'txt')));
  const speed = (name: string) => (sample: Readonly<Record<string, number>>) =>
    figure(rate(sample.bytes ?? Number.NaN, sample[name]));
  return {
    title: 'All rules',
    how: `Parse, who speaks, and the diagnostics of every rule with their ranges. Two cores: \`hansard check\` over 200 files, 24 MB in all, with \`--jobs 1\` and \`--jobs 2\`; two worker threads beside one another did ${figure(machine)} times the work of one at the time (${availableParallelism()} cores, shared).`,
    rows,
    tables: [
      table('Parse, model and all rules, MB/s', ['', 'warm', 'cold', 'parse alone', 'findings'], all, (sample) => [
        speed('warm')(sample),
        speed('cold')(sample),
        speed('parse')(sample),
        String(sample.found),
      ]),
    ],
  };
}

/** How many files the command line is given: 24 MB in all. */
const files = 200;

/** The command line over a folder, by one thread and by two. */
async function commandLine({ plan }: Ground, file: string): Promise<Row> {
  const what = '`hansard check` over 24 MB in 200 files, two cores over one';
  const folder = join(state, 'folder');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < files; i += 1) copyFileSync(file, join(folder, `${i}.hansard`));
  const call = [built('cli'), 'check', '--format', 'jsonl', '--fail-on', 'never', folder, '--jobs'];
  const run = (jobs: number) => async (): Promise<Result> => {
    const start = performance.now();
    const { status, error } = spawnSync(process.execPath, [...call, String(jobs)], { stdio: 'ignore' });
    if (error || status !== 0) return { absent: error?.message ?? 'failed' };
    return { ms: performance.now() - start };
  };
  const results = await contest(plan.quick ? 1 : 5, [
    { name: 'one', run: run(1) },
    { name: 'two', run: run(2) },
  ]);
  const [one, two] = [numberOf(results.get('one'), 'ms'), numberOf(results.get('two'), 'ms')];
  return row(what, one / two, { atLeast: 1.7 }, '×', `${figure(one)} ms and ${figure(two)} ms`);
}
