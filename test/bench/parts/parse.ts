import { statSync } from 'node:fs';
import { contest } from '../contest.ts';
import { figure, isAbsent, rate } from '../figures.ts';
import { type Ground, jobOf, megabyte } from '../ground.ts';
import { numberOf, type Part, type Row, row, type Table } from '../part.ts';

const peers = ['commonmark.js', 'markdown-it', 'marked', 'Lezer Markdown'];

export async function parsing(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const rows: Row[] = [];
  const tables: Table[] = [];
  for (const size of plan.sizes) {
    const [txt, md] = [await ground.text(size, 'txt'), await ground.text(size, 'md')];
    const job = (who: string) => {
      const file = peers.includes(who) ? md : txt;
      return jobOf(who, ground, { job: 'parse', who, file, budget: plan.quick ? 250 : 1200 }, peers.includes(who));
    };
    const results = await contest(plan.rounds, ['line starts', 'hansard', ...peers].map(job));
    const speed = (who: string, heat: 'warm' | 'cold') =>
      rate(statSync(peers.includes(who) ? md : txt).size, numberOf(results.get(who), heat));
    const own = speed('hansard', 'warm');
    if (size === megabyte) {
      const fastest = Math.max(...peers.map((who) => speed(who, 'warm')).filter(Number.isFinite));
      rows.push(row('full parse, warm, 1 MB', own, { atLeast: 500 }, 'MB/s'));
      rows.push(row('full parse, warm, 1 MB, over the fastest peer', own / fastest, { atLeast: 1 }, '×'));
    }
    tables.push({
      title: `Parsing ${size} MB, MB/s`,
      head: ['', 'warm', 'cold', 'hansard is faster, warm', 'cold'],
      rows: [...results].map(([who, result]) =>
        isAbsent(result)
          ? [who, result.absent, '', '', '']
          : [
              who,
              figure(speed(who, 'warm')),
              figure(speed(who, 'cold')),
              `${figure(own / speed(who, 'warm'))}×`,
              `${figure(speed('hansard', 'cold') / speed(who, 'cold'))}×`,
            ],
      ),
    });
  }
  return {
    title: 'Parsing',
    how: 'A process each, cold being its first parse and warm the median of the later ones. The peers parse the same content as Markdown, into tokens or a tree, without rendering. Line starts (`indexOf` for every line end) are the floor.',
    rows,
    tables,
  };
}
