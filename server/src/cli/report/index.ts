/** The forms of report by name. */
import type { Task } from '../check/task.ts';
import { paintWith } from '../paint.ts';
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Report } from './report.ts';

export async function reportOf({
  format,
  colours,
  width,
}: Pick<Task, 'format' | 'colours' | 'width'>): Promise<Report> {
  switch (format) {
    case 'pretty':
      return pretty(paintWith(colours), width);
    case 'json':
      return json();
    case 'jsonl':
      return jsonl();
    case 'sarif':
      // It lists all rules; whoever only writes another report need not load them.
      return (await import('./sarif.ts')).sarif();
    case 'junit':
      return junit();
    case 'github':
      return github();
    default:
      return format satisfies never;
  }
}
