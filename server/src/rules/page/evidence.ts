/** The day of a sitting as its columns give it. */
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { marksIn } from '../procedure/marks.ts';
import { type Day, isDay } from './dates.ts';

/** The day that most of a debate's columns are headed with. */
export const dayOfColumns: (debate: Debate) => Day | undefined = memo((debate) => {
  const counts = new Map<string, { readonly day: Day; count: number }>();
  for (const { date } of marksIn(debate).columns) {
    if (!date || !isDay(date)) continue;
    const key = `${date.year} ${date.month} ${date.day}`;
    const kept = counts.get(key);
    if (kept) kept.count += 1;
    else counts.set(key, { day: date, count: 1 });
  }
  let most: { readonly day: Day; count: number } | undefined;
  for (const one of counts.values()) if (!most || one.count > most.count) most = one;
  return most?.day;
});
