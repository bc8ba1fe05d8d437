/** `hansard roster import`: one roster of tables and other sources. */
import { sameness } from '../../roster/cross.ts';
import { forms } from '../../roster/read.ts';
import { rosterText, tableText } from '../../roster/write.ts';
import { CallError, choose, readArguments } from '../call.ts';
import { replaceFile } from '../replace.ts';
import { visible } from '../visible.ts';
import { loadRosters, problemLine } from './load.ts';

const options = {
  output: { type: 'string', short: 'o' },
  from: { type: 'string', default: 'auto' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const from = choose('--from', values.from, ['auto', ...forms]);
  if (positionals.length === 0) throw new CallError('no source is named; name files, or - for standard input');
  const { rosters, problems, unreadable } = await loadRosters(positionals, from === 'auto' ? undefined : from);
  for (const problem of problems) process.stderr.write(`${visible(problemLine(problem))}\n`);
  for (const { message } of unreadable) process.stderr.write(`hansard roster import: ${message}\n`);
  if (unreadable.length > 0)
    throw new CallError('nothing is written, for not all of the sources can be read; mend the call');
  const terms = [...new Map(rosters.flatMap((roster) => roster.terms).map((term) => [sameness(term), term])).values()];
  if (terms.length === 0)
    throw new CallError(
      'nothing is written, for the sources have no row that is right; see above, or say their form with --from',
    );
  if (values.output === undefined) process.stdout.write(tableText(terms));
  else {
    replaceFile(values.output, Buffer.from(rosterText(values.output, terms)));
    process.stderr.write(`${visible(values.output)}: ${terms.length.toLocaleString('en')} terms\n`);
  }
  return Number(problems.length > 0);
}
