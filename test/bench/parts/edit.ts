import { contest } from '../contest.ts';
import { figure } from '../figures.ts';
import { type Ground, jobOf, large } from '../ground.ts';
import { numberOf, type Part, type Row, row, type Table, table } from '../part.ts';

export async function editing(ground: Ground): Promise<Part> {
  const { plan } = ground;
  const rows: Row[] = [];
  const tables: Table[] = [];
  for (const where of ['typing', 'anywhere'] as const) {
    for (const size of plan.sizes) {
      const [file, md] = [await ground.text(size, 'txt'), await ground.text(size, 'md')];
      // The peers' edits take so much longer that fewer must do.
      const few = plan.quick || size > large ? 20 : 100;
      const passes = plan.quick || size > large ? 1 : 3;
      const job = (who: string, from: string, warmUp: number, edits: number, passes: number) =>
        jobOf(who, ground, { job: 'edit', who, file: from, where, warmUp, edits, passes }, who === 'Lezer Markdown');
      const results = await contest(plan.rounds, [
        job('hansard', file, 1000, 1000, 5),
        job('TextDocument', file, few, 2 * few, passes),
        job('Lezer Markdown', md, few, few, passes),
      ]);
      const own = (name: string) => numberOf(results.get('hansard'), name);
      const how = where === 'typing' ? 'typing in the middle' : 'each edit in another line';
      rows.push(row(`one edit, p50, ${size} MB, ${how}`, own('p50'), { atMost: 20 }, 'µs'));
      rows.push(row(`one edit, p99, ${size} MB, ${how}`, own('p99'), { atMost: 100 }, 'µs'));
      if (size === large) {
        const faster = numberOf(results.get('Lezer Markdown'), 'any p50') / own('any p50');
        rows.push(row(`one edit, ${size} MB, ${how}, faster than Lezer Markdown`, faster, { atLeast: 500 }, '×'));
      }
      tables.push(
        table(
          `One edit, ${size} MB, ${how}, µs`,
          ['', 'p50', 'p95', 'p99', 'p50 of all times', 'p99', 'hansard is faster, p50'],
          results,
          (sample) => [
            figure(sample.p50),
            figure(sample.p95),
            figure(sample.p99),
            figure(sample['any p50']),
            figure(sample['any p99']),
            `${figure((sample['any p50'] ?? Number.NaN) / own('any p50'))}×`,
          ],
        ),
      );
    }
  }
  return {
    title: 'One edit and its parse, in process',
    how: 'One character is inserted and the text is parsed again: line and character to offset, text and blocks (`TextDocuments`’ own `update`). Lezer Markdown gets an offset, splices its string and parses on from its fragments; vscode-languageserver-textdocument only keeps the text. The same edits are made in five passes (by the peers in three, or one of 60 MB) and each counts with its best time; all times as they were stand beside it, and ratios are of those.',
    rows,
    tables,
  };
}
