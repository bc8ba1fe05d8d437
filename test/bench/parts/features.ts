import { contest } from '../contest.ts';
import { figure } from '../figures.ts';
import { type Ground, jobOf } from '../ground.ts';
import type { Part, Result, Table } from '../part.ts';
import { table } from '../part.ts';

export async function featuring(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const tables: Table[] = [];
  for (const where of ['typing', 'anywhere'] as const) {
    const all = new Map<string, Result>();
    for (const size of plan.sizes) {
      const file = await ground.text(size, 'txt');
      const order = { job: 'features', file, where, edits: plan.quick ? 15 : 40 };
      const result = (await contest(plan.rounds, [jobOf('hansard', ground, order, false)])).get('hansard');
      all.set(`${size} MB`, result ?? { absent: 'failed' });
    }
    const names = ['diagnostics', 'symbols', 'folding', 'hover', 'first diagnostics', 'first symbols'];
    const how = where === 'typing' ? 'typing in the middle' : 'each edit in another line';
    tables.push(
      table(`After an edit, ms, ${how}`, ['', ...names], all, (sample) => names.map((name) => figure(sample[name]))),
    );
  }
  return {
    title: 'Features after an edit, in process',
    how: 'Each feature is asked after an edit of its own, diagnostics as an editor pulls them. First: on a text just opened, cold.',
    rows: [],
    tables,
  };
}
