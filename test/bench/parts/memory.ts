import { statSync } from 'node:fs';
import { contest } from '../contest.ts';
import { figure } from '../figures.ts';
import { built } from '../folders.ts';
import { type Ground, jobOf, large, megabyte } from '../ground.ts';
import { numberOf, type Part, type Row, row, type Table, table } from '../part.ts';
import { settle } from '../process.ts';

const kept = ['the string alone', 'TextDocument', 'hansard, parsed', 'hansard, checked and outlined', 'Lezer Markdown'];

export async function remembering(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const rows: Row[] = [];
  const tables: Table[] = [];
  const open = await ground.text(large, 'txt');
  const bytes = statSync(open).size;
  const settled = await contest(plan.quick ? 1 : 3, [
    { name: 'hansard', run: () => settle(built('server'), open, plan.quick) },
    { name: 'TextDocuments idle', run: () => settle(built('idle'), open, plan.quick) },
  ]);
  const limit = 50 + (3 * bytes) / 1e6;
  const rss = numberOf(settled.get('hansard'), 'settled');
  const shown = `${figure(rss / limit)} of it`;
  rows.push(row(`server with ${large} MB open, resident, settled`, rss, { atMost: limit }, 'MB', shown));
  tables.push(
    table(
      `Resident memory of a server over stdio, ${large} MB opened, MB`,
      ['', 'before', 'after the answers', 'settled'],
      settled,
      (sample) => [figure(sample.before), figure(sample.answered), figure(sample.settled)],
    ),
  );
  const order = { job: 'growth', file: await ground.text(megabyte, 'txt'), rounds: plan.quick ? 1 : 3 };
  const grown = (await contest(1, [jobOf('hansard', ground, order, false)])).get('hansard');
  const growth = numberOf(grown, 'per10000') / 1e6;
  rows.push(row('heap growth of 10,000 edits, 1 MB, in process', growth, { atMost: 0.5 }, 'MB'));
  for (const size of plan.quick ? [large] : plan.sizes) {
    const [txt, md] = [await ground.text(size, 'txt'), await ground.text(size, 'md')];
    const results = await contest(
      1,
      kept.map((who) => {
        const isPeer = who === 'Lezer Markdown';
        return jobOf(who, ground, { job: 'memory', who, file: isPeer ? md : txt }, isPeer);
      }),
    );
    const head = ['', 'retained', 'bytes a byte of text', 'resident'];
    tables.push(
      table(`Memory kept for a text of ${size} MB, MB`, head, results, (sample) => [
        figure((sample.retained ?? Number.NaN) / 1e6),
        figure((sample.retained ?? Number.NaN) / statSync(txt).size),
        figure((sample.rss ?? Number.NaN) / 1e6),
      ]),
    );
  }
  return {
    title: 'Memory',
    how: 'Resident: the process’s own, 10 seconds after its last answer (diagnostics and outline of a text just opened). Retained: heap and external bytes after a full collection. A text with one ’ in it takes two bytes a character in V8, so the string alone is twice the file.',
    rows,
    tables,
  };
}
