/** `hansard roster check`: what is wrong with rosters. */
import { CallError, readArguments } from '../call.ts';
import { paintFor } from '../paint.ts';
import { visible } from '../visible.ts';
import { loadRosters, problemLine } from './load.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  if (positionals.length === 0) throw new CallError('no roster is named; name files, or - for standard input');
  const { rosters, problems, unreadable } = await loadRosters(positionals);
  const paint = paintFor(process.stdout, process.env);
  for (const problem of problems) process.stdout.write(`${visible(problemLine(problem))}\n`);
  for (const { message } of unreadable) process.stderr.write(`hansard roster check: ${message}\n`);
  const terms = rosters.flatMap((roster) => roster.terms);
  const persons = new Set(terms.map(({ id, name }) => id ?? name)).size;
  const sums = [count(rosters.length, 'roster'), count(terms.length, 'term'), `of ${count(persons, 'person')}`];
  const found = problems.length === 0 ? 'nothing found' : paint('yellow', count(problems.length, 'problem'));
  if (rosters.length > 0) process.stdout.write(`${sums[0]}, ${sums[1]} ${sums[2]}: ${found}\n`);
  return unreadable.length > 0 ? 2 : Number(problems.length > 0);
}

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;
