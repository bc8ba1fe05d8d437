/** The findings of a file without those that a baseline holds. */
import type { Placed } from '../../features/diagnostics.ts';
import type { Checked } from '../report/report.ts';
import { keyIn } from './baseline.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Compared, Known } from './task.ts';

/** Of findings with one fingerprint the first are the known ones, as many as the baseline counts. */
export function compared(
  checked: Checked,
  known: Known | undefined,
): { readonly checked: Checked; readonly baseline: Compared | undefined } {
  if (!known) return { checked, baseline: undefined };
  const key = keyIn(known.folder, checked.path);
  const found = new Map<string, number>();
  const left = new Map(known.files.get(key));
  const isNew = (one: Placed): boolean => {
    const name = `${one.rule.code} ${fingerprintOf(one)}`;
    found.set(name, (found.get(name) ?? 0) + 1);
    const room = left.get(name) ?? 0;
    if (room > 0) left.set(name, room - 1);
    return room === 0;
  };
  const fresh = checked.findings.filter(isNew);
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return {
    checked: { ...checked, findings: known.update ? [] : fresh },
    baseline: { key, gone, found },
  };
}
