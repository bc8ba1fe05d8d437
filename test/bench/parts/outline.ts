import { contest } from '../contest.ts';
import { figure } from '../figures.ts';
import { type Ground, jobOf } from '../ground.ts';
import { numberOf, type Part, type Result, type Row, row, table } from '../part.ts';

export async function outlining(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const rows: Row[] = [];
  const all = new Map<string, Result>();
  for (const size of plan.sizes) {
    const file = await ground.text(size, 'txt');
    const edits = Math.max(20, Math.min(500, Math.round(500 / size)));
    const results = await contest(plan.rounds, [jobOf('hansard', ground, { job: 'outline', file, edits }, false)]);
    const result = results.get('hansard') ?? { absent: 'failed' };
    all.set(`${size} MB`, result);
    const ratio = numberOf(result, 'own') / numberOf(result, 'floor');
    rows.push(row(`outline after an edit, ${size} MB, over its floor`, ratio, { atMost: 1.5 }, '×'));
  }
  const head = ['', 'symbols', 'JSON, MB', 'hansard', 'of it building', 'floor', 'ratio'];
  return {
    title: 'Outline after an edit, in process',
    how: 'After each keystroke the outline is built and serialised; in turn with it the floor, which builds and serialises the same DocumentSymbols from plain rows of strings and numbers.',
    rows,
    tables: [
      table('Outline after an edit, ms', head, all, (sample) => [
        String(sample.symbols),
        figure((sample.size ?? 0) / 1e6),
        figure(sample.own),
        figure(sample.built),
        figure(sample.floor),
        `${figure((sample.own ?? 0) / (sample.floor ?? 0))}×`,
      ]),
    ],
  };
}
