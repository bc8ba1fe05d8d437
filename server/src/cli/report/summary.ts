/** The last line of what people read. */
import type { Paint } from '../paint.ts';
import type { Total } from './report.ts';

export function summaryLine({ summary, safe }: Total, paint: Paint): string {
  if (summary.files === 0) return 'No transcript was checked';
  const { files, turns, errors, warnings, informations, hints } = summary;
  const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
  const found = [
    errors > 0 && paint('red', count(errors, 'error')),
    warnings > 0 && paint('yellow', count(warnings, 'warning')),
    informations > 0 && paint('blue', count(informations, 'information', 'pieces of information')),
    hints > 0 && paint('cyan', count(hints, 'hint')),
  ].filter((part) => part !== false);
  const sum = found.length > 0 ? found.join(', ') : paint('green', 'nothing found');
  const fixes = safe > 0 ? `; ${count(safe, 'safe fix', 'safe fixes')}` : '';
  return `${count(files, 'transcript')}, ${count(turns, 'turn')}: ${sum}${fixes}`;
}
