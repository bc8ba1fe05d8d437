import { contest } from '../contest.ts';
import { figure } from '../figures.ts';
import { built } from '../folders.ts';
import type { Ground } from '../ground.ts';
import { numberOf, type Part, row, table } from '../part.ts';
import { start } from '../process.ts';
import { servers } from '../servers.ts';

export async function starting({ plan, peers }: Ground): Promise<Part> {
  const results = await contest(plan.quick ? 9 : 31, [
    { name: 'smallest vscode-languageserver', run: () => start(built('bare')) },
    { name: 'hansard', run: () => start(built('server')) },
    { name: 'TextDocuments idle', run: () => start(built('idle')) },
    ...servers(peers).map(({ name, script }) => ({ name, run: () => start(script) })),
  ]);
  const floor = numberOf(results.get('smallest vscode-languageserver'), 'ms');
  const own = numberOf(results.get('hansard'), 'ms');
  return {
    title: 'Start',
    how: 'From the start of the process to the answer of `initialize`, which is sent at once. Ours and the floors are bundled alike; the peers are as they come.',
    rows: [row('start, over the smallest bundled vscode-languageserver', own / floor, { atMost: 1.1 }, '×')],
    tables: [
      table('Process to `initialize` answered, ms', ['', 'p50', 'over the smallest'], results, (sample) => [
        figure(sample.ms),
        `${figure((sample.ms ?? Number.NaN) / floor)}×`,
      ]),
    ],
  };
}
