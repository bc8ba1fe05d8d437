/** `hansard check`: what is out of place in transcripts. */
import { closest } from 'fastest-levenshtein';
import { findings } from '../features/diagnostics.ts';
import type { Checking, Levels } from '../rules/checking.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { treeOf } from '../syntax/tree.ts';
import { CallError, choose, readArguments } from './call.ts';
import { inputsOf } from './files.ts';
import { mended, writeOver } from './mend.ts';
import { paintFor } from './paint.ts';
import { readInput, standardInput, standardInputName } from './read.ts';
import { json, jsonl } from './report/json.ts';
import { pretty } from './report/pretty.ts';
import { add, type Checked, nothingYet, type Report, turnsIn } from './report/report.ts';
import { rosterGiven } from './roster/given.ts';
import { settingsFiles } from './settings.ts';
import { visible } from './visible.ts';

export const help = `Find what is out of place in transcripts.

  hansard check [FILE|FOLDER|GLOB|-]... [options]

Files are taken whatever they are called; of a folder, the transcripts in it and under it
(*.hansard, *.transcript, *.hansard.txt), but for node_modules and hidden folders. - is standard
input. With nothing named, the current folder is checked.

  --format pretty|json|jsonl   how to report; pretty, unless told
  --fail-on SEVERITY           the least that ends in exit code 1: error, unless told;
                               warning, information, hint; or never
  --rule CODE=SEVERITY         give a rule another severity, or turn it off: --rule CODE=off;
                               may be given again
  --roster FILE                who sat when, for the rules that ask; may be given again
                               (hansard roster --help)
  --fix                        make the safe fixes and report what is left; of standard input the
                               mended text goes to standard output, and the report to stderr
  --stdin-path PATH            how reports are to call standard input

  hansard check debates
  hansard check --fail-on warning 'debates/**/2019-*.hansard'
  hansard check --rule stray-after-mention=error --format json - <debate.hansard

Settings are those of the nearest .hansardrc.json above a file; --rule stands over them.

Exit code: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the call
or an input was wrong; the other inputs are checked all the same.
`;

const options = {
  format: { type: 'string', default: 'pretty' },
  'fail-on': { type: 'string', default: 'error' },
  rule: { type: 'string', multiple: true },
  roster: { type: 'string', multiple: true },
  fix: { type: 'boolean', default: false },
  'stdin-path': { type: 'string' },
} as const;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const report = reportOf(choose('--format', values.format, ['pretty', 'json', 'jsonl']));
  const failOn = choose('--fail-on', values['fail-on'], [...severities, 'never']);
  const levels = levelsOf(values.rule ?? []);
  const { roster, isWrong } = await rosterGiven(values.roster ?? []);
  const settings = settingsFiles(levels, roster);
  const stdinPath = values['stdin-path'];
  if (stdinPath !== undefined && positionals.length > 0 && !positionals.includes(standardInput))
    throw new CallError('--stdin-path names standard input, which is not read; add - to read it');
  const whole = stdinPath === undefined ? '.' : standardInput;
  const { paths, problems } = await inputsOf(positionals.length > 0 ? positionals : [whole]);

  // With --fix standard output is the mended text of standard input, and nothing else.
  const reports = values.fix && paths.includes(standardInput) ? process.stderr : process.stdout;
  problems.forEach(complain);
  let wrong = problems.length > 0 || isWrong;
  let failed = false;
  let summary = nothingYet;
  for (const path of paths) {
    const input = await readInput(path).catch(complain);
    if (input === undefined) {
      wrong = true;
      continue;
    }
    const isInput = path === standardInput;
    const name = isInput ? (stdinPath ?? standardInputName) : path;
    const checking = await settings.of(isInput ? (stdinPath ?? 'input') : path);
    const { text, fixes } = values.fix ? mended(input.text, checking, name) : { text: input.text, fixes: 0 };
    if (values.fix && isInput) process.stdout.write(text);
    else if (fixes > 0) {
      try {
        writeOver(path, input.bytes, text);
      } catch (error) {
        complain(error);
        wrong = true;
      }
    }
    const checked = check(name, text, checking);
    summary = add(summary, checked);
    if (turnsIn(checked.tree) === 0)
      process.stderr.write(
        `hansard check: ${visible(name)} has no turns; if it is not a transcript, name another file\n`,
      );
    failed ||= checked.findings.some(({ severity }) => isAtLeast(severity, failOn));
    reports.write(report.file(checked));
  }
  reports.write(report.end(summary));
  settings.problems.forEach(complain);
  wrong ||= settings.problems.length > 0;
  return wrong ? 2 : Number(failed);
}

function check(path: string, text: string, checking: Checking): Checked {
  const tree = treeOf(text);
  return { path, tree, checking, findings: findings(tree, checking, path) };
}

function reportOf(format: 'pretty' | 'json' | 'jsonl'): Report {
  switch (format) {
    case 'pretty':
      return pretty(paintFor(process.stdout, process.env), Math.min(process.stdout.columns ?? 100, 120));
    case 'json':
      return json();
    case 'jsonl':
      return jsonl();
    default:
      return format satisfies never;
  }
}

/** `CODE=SEVERITY` or `CODE=off`, each. Throws `CallError`. */
function levelsOf(settings: readonly string[]): Levels {
  const codes = rules.map(({ code }) => code);
  const levels: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [, code, level] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
    if (code === undefined || level === undefined)
      throw new CallError(`--rule takes CODE=SEVERITY or CODE=off, not “${visible(setting)}”`);
    if (!codes.includes(code))
      throw new CallError(`there is no rule “${visible(code)}”; the nearest is ${closest(code, codes)}`);
    levels[code] = choose(`the severity of ${code}`, level, [...severities, 'off']);
  }
  return levels;
}

const isAtLeast = (severity: Severity, least: Severity | 'never'): boolean =>
  least !== 'never' && severities.indexOf(severity) <= severities.indexOf(least);

/** Says what is wrong with an input; what is no such thing is thrown on. */
function complain(error: unknown): undefined {
  if (!(error instanceof CallError)) throw error;
  process.stderr.write(`hansard check: ${error.message}\n`);
}
