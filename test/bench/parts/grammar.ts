import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hostileLines, lineOpenings } from '../../hostile.ts';
import { contest, inProcess, runForJson } from '../contest.ts';
import { figure } from '../figures.ts';
import { noScripts, project, scripts } from '../folders.ts';
import { type Ground, megabyte } from '../ground.ts';
import { numberOf, type Part, type Result, row, table } from '../part.ts';

const title = 'Grammar';
const own = join(project, 'syntaxes/hansard.tmLanguage.json');

export async function colouring(ground: Ground): Promise<Part> {
  const { plan, peers } = ground;
  const missing = [
    ...(scripts === undefined ? [noScripts] : []),
    ...(peers === undefined ? ['the peers could not be installed'] : []),
    ...(existsSync(own) ? [] : ['there is no grammar yet']),
  ];
  if (peers === undefined || missing.length > 0)
    return { title, how: `Not measured: ${missing.join('; ')}.`, rows: [], tables: [] };
  const run = (grammar: string, file: string) => async (): Promise<Result> => {
    const result = (await runForJson(
      [join(scripts ?? '', 'tmbench.mjs'), grammar, '-', file, '--json'],
      peers,
      300_000,
    )) as { readonly absent: string } | { readonly warmMBps: number; readonly coldMBps: number };
    if ('absent' in result) return result;
    return { warm: result.warmMBps, cold: result.coldMBps };
  };
  const markdown = createRequire(join(peers, 'package.json')).resolve('tm-grammars/grammars/markdown.json');
  const results = await contest(plan.rounds, [
    { name: 'hansard', run: run(own, await ground.text(megabyte, 'txt')) },
    { name: 'Markdown', run: run(markdown, await ground.text(megabyte, 'md')) },
  ]);
  const long = await inProcess({ job: 'lines', path: own });
  const line = lineOpenings.flatMap(hostileLines)[numberOf(long, 'which')]?.slice(0, 30);
  const faster = numberOf(results.get('hansard'), 'warm') / numberOf(results.get('Markdown'), 'warm');
  return {
    title,
    how: `VS Code’s own engine (\`tmbench.mjs\`), the same content as a transcript and as Markdown, 1 MB. The long lines are ${numberOf(long, 'count')} of 20,000 characters, each made to be slow, at its best of three; the slowest counts.`,
    rows: [
      row('grammar, warm, over Markdown’s', faster, { atLeast: 2 }, '×'),
      row('the slowest line of 20,000 characters', numberOf(long, 'slowest'), { atMost: 5 }, 'ms', line),
    ],
    tables: [
      table('Grammar, MB/s', ['', 'warm', 'cold'], results, (sample) => [figure(sample.warm), figure(sample.cold)]),
    ],
  };
}
