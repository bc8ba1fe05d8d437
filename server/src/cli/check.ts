/** `hansard check`: what is out of place in transcripts. From the call to inputs, to what comes of them, to the report. */
import { type Baseline, goneFrom, readBaseline, updateBaseline } from './check/baseline.ts';
import { type Call, callOf } from './check/call.ts';
import { progressOn } from './check/progress.ts';
import { outcomesOf } from './check/run.ts';
import type { Task } from './check/task.ts';
import { say, type Written, write } from './check/write.ts';
import { inputsOf } from './files.ts';
import { hasColours } from './paint.ts';
import { standardInput } from './read.ts';
import { reportOf } from './report/index.ts';
import { rosterGiven } from './roster/given.ts';
import { visible } from './visible.ts';

export const help = `Find what is out of place in transcripts.

  hansard check [FILE|FOLDER|GLOB|-]... [options]

Files are taken whatever they are called; of a folder, the transcripts in it and under it
(*.hansard, *.transcript, *.hansard.txt), but for node_modules and hidden folders. - is standard
input. With nothing named, the current folder is checked.

  --format FORM            how to report: pretty, unless told; json, or jsonl (a line a file);
                           sarif, junit or github for what runs checks on a server
  --fail-on SEVERITY       the least that ends in exit code 1: error, unless told;
                           warning, information, hint; or never
  --rule CODE=SEVERITY     give a rule another severity, or turn it off: --rule CODE=off;
                           may be given again
  --roster FILE            who sat when, for the rules that ask; may be given again
                           (hansard roster --help)
  --fix                    make the safe fixes and report what is left; of standard input the
                           mended text goes to standard output, and the report to stderr
  --baseline FILE          leave out the findings that FILE holds: only what is new counts
  --update-baseline        write all that is found into the baseline, and report none of it
  --jobs N                 how many threads check: as many as there are cores when there is
                           enough to do (16 MB for each), else one, unless told
  --stdin-path PATH        how reports are to call standard input

  hansard check debates
  hansard check --fail-on warning 'debates/**/2019-*.hansard'
  hansard check --rule stray-after-mention=error --format json - <debate.hansard
  hansard check --baseline known.json --update-baseline debates

Settings are those of the nearest .hansardrc.json above a file; --rule stands over them.

Exit code: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the call
or an input was wrong; the other inputs are checked all the same. With --update-baseline
0, whatever is found.
`;

export async function run(args: readonly string[]): Promise<number> {
  const call = await callOf(args);
  const baseline = call.baseline === undefined ? undefined : readBaseline(call.baseline, call.updateBaseline);
  const given = await rosterGiven(call.rosters);
  const { paths, problems } = await inputsOf(call.inputs);
  // With --fix standard output is the mended text of standard input, and nothing else.
  const reports = call.fix && paths.includes(standardInput) ? process.stderr : process.stdout;
  const task = { ...taskOf(call, baseline, reports), terms: given.terms };
  const progress = progressOn(process.stderr, process.env, paths.length);
  const written = await write(
    outcomesOf(paths, task, call.jobs),
    [...given.wrong, ...problems.map(({ message }) => message)],
    await reportOf(task),
    { reports, progress },
  );
  return baseline ? closed(baseline, call.updateBaseline, written) : written.code;
}

function taskOf(call: Call, baseline: Baseline | undefined, reports: NodeJS.WriteStream): Omit<Task, 'terms'> {
  const { format, failOn, levels, fix, stdinPath, updateBaseline: update } = call;
  return {
    format,
    colours: hasColours(reports, process.env),
    width: Math.min(reports.columns ?? 100, 120),
    failOn,
    levels,
    fix,
    stdinPath,
    baseline: baseline && { folder: baseline.folder, files: baseline.files, update },
  };
}

/** Says what has become of the baseline, and answers the exit code. */
function closed(baseline: Baseline, update: boolean, { code, compared }: Written): number {
  const name = visible(baseline.path);
  const findings = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'finding' : 'findings'}`;
  if (update) {
    say(`${name} holds ${findings(updateBaseline(baseline, compared))}`);
    return code;
  }
  const gone = goneFrom(baseline, compared);
  if (gone > 0)
    say(
      `${findings(gone)} of ${name} ${gone === 1 ? 'is' : 'are'} there no more; take them out with --update-baseline`,
    );
  return code;
}
