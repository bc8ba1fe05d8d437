/** `hansard check`: what is out of place in transcripts. */
import { closest } from 'fastest-levenshtein';
import { findings } from '../features/diagnostics.ts';
import type { Levels } from '../rules/checking.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { treeOf } from '../syntax/tree.ts';
import { CallError, choose, readArguments } from './call.ts';
import { inputsOf } from './files.ts';
import { paintFor } from './paint.ts';
import { readText, standardInput, standardInputName } from './read.ts';
import { json, jsonl } from './report/json.ts';
import { pretty } from './report/pretty.ts';
import { add, type Checked, nothingYet, type Report, turnsIn } from './report/report.ts';
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
  --stdin-path PATH            how reports are to call standard input

  hansard check debates
  hansard check --fail-on warning 'debates/**/2019-*.hansard'
  hansard check --rule stray-after-mention=error --format json - <debate.hansard

Exit code: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the call
or an input was wrong; the other inputs are checked all the same.
`;

const options = {
  format: { type: 'string', default: 'pretty' },
  'fail-on': { type: 'string', default: 'error' },
  rule: { type: 'string', multiple: true },
  'stdin-path': { type: 'string' },
} as const;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const report = reportOf(choose('--format', values.format, ['pretty', 'json', 'jsonl']));
  const failOn = choose('--fail-on', values['fail-on'], [...severities, 'never']);
  const levels = levelsOf(values.rule ?? []);
  const stdinPath = values['stdin-path'];
  if (stdinPath !== undefined && positionals.length > 0 && !positionals.includes(standardInput))
    throw new CallError('--stdin-path names standard input, which is not read; add - to read it');
  const whole = stdinPath === undefined ? '.' : standardInput;
  const { paths, problems } = await inputsOf(positionals.length > 0 ? positionals : [whole]);

  problems.forEach(complain);
  let wrong = problems.length > 0;
  let failed = false;
  let summary = nothingYet;
  for (const path of paths) {
    const text = await readText(path).catch(complain);
    if (text === undefined) {
      wrong = true;
      continue;
    }
    const name = path === standardInput ? (stdinPath ?? standardInputName) : path;
    const checked = check(name, text, levels);
    summary = add(summary, checked);
    if (turnsIn(checked.tree) === 0)
      process.stderr.write(
        `hansard check: ${visible(name)} has no turns; if it is not a transcript, name another file\n`,
      );
    failed ||= checked.findings.some(({ severity }) => isAtLeast(severity, failOn));
    process.stdout.write(report.file(checked));
  }
  process.stdout.write(report.end(summary));
  return wrong ? 2 : Number(failed);
}

function check(path: string, text: string, levels: Levels): Checked {
  const tree = treeOf(text);
  return { path, tree, levels, findings: findings(tree, { levels, given: {} }, path) };
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
