import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
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
    const order = { job: 'check', file, budget: plan.quick ? 400 : 2000 };
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
  rows.push(await commandLine(ground, file));
  const speed = (name: string) => (sample: Readonly<Record<string, number>>) =>
    figure(rate(sample.bytes ?? Number.NaN, sample[name]));
  return {
    title: 'All rules',
    how: `Parse, who speaks, and the diagnostics of every rule with their ranges. Two cores: \`hansard check\` over 24 files of 1 MB, held to one core and not; two worker threads beside one another did ${figure(machine)} times the work of one at the time (${availableParallelism()} cores, shared).`,
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

/** The command line over a folder, free and pinned to one core. */
async function commandLine({ plan }: Ground, file: string): Promise<Row> {
  const what = '`hansard check` over 24 MB, two cores over one';
  const folder = join(state, 'folder');
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 24; i += 1) copyFileSync(file, join(folder, `${i}.hansard`));
  const call = [process.execPath, built('cli'), 'check', '--format', 'jsonl', '--fail-on', 'never', folder];
  const run = (command: readonly string[]) => async (): Promise<Result> => {
    const start = performance.now();
    const { status, error } = spawnSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' });
    if (error || status !== 0) return { absent: error ? `${command[0]} does not run here` : 'failed' };
    return { ms: performance.now() - start };
  };
  const results = await contest(plan.quick ? 1 : 5, [
    { name: 'one', run: run(['taskset', '-c', '0', ...call]) },
    { name: 'two', run: run(call) },
  ]);
  const [one, two] = [numberOf(results.get('one'), 'ms'), numberOf(results.get('two'), 'ms')];
  return row(what, one / two, { atLeast: 1.7 }, '×', `${figure(one)} ms and ${figure(two)} ms`);
}
