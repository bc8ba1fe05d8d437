/** How `hansard check` is called. */
import { closest } from 'fastest-levenshtein';
import type { Levels } from '../../rules/checking.ts';
import type { Severity } from '../../rules/rule.ts';
import { CallError, choose, readArguments } from '../call.ts';
import { standardInput } from '../read.ts';
import { visible } from '../visible.ts';
import type { Task } from './task.ts';

const options = {
  format: { type: 'string', default: 'pretty' },
  'fail-on': { type: 'string', default: 'error' },
  rule: { type: 'string', multiple: true },
  roster: { type: 'string', multiple: true },
  fix: { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  'stdin-path': { type: 'string' },
} as const;

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What the arguments say, without a look at any file. */
export interface Call extends Pick<Task, 'format' | 'failOn' | 'levels' | 'fix' | 'stdinPath'> {
  readonly inputs: readonly string[];
  readonly rosters: readonly string[];
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** How many threads check; `undefined`: as many as it is worth. */
  readonly jobs: number | undefined;
}

/** Throws `CallError`. */
export async function callOf(args: readonly string[]): Promise<Call> {
  const { values, positionals } = readArguments(args, options);
  const format = choose('--format', values.format, ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github']);
  const failOn = choose('--fail-on', values['fail-on'], [...severities, 'never']);
  const levels = values.rule === undefined ? {} : await levelsOf(values.rule);
  const stdinPath = values['stdin-path'];
  if (stdinPath !== undefined && positionals.length > 0 && !positionals.includes(standardInput))
    throw new CallError('--stdin-path names standard input, which is not read; add - to read it');
  const { baseline, 'update-baseline': updateBaseline } = values;
  if (updateBaseline && baseline === undefined)
    throw new CallError('--update-baseline needs to know which; name it with --baseline FILE');
  const whole = stdinPath === undefined ? '.' : standardInput;
  return {
    inputs: positionals.length > 0 ? positionals : [whole],
    format,
    failOn,
    levels,
    rosters: values.roster ?? [],
    fix: values.fix,
    stdinPath,
    baseline,
    updateBaseline,
    jobs: values.jobs === undefined ? undefined : jobsOf(values.jobs),
  };
}

/** `CODE=SEVERITY` or `CODE=off`, each. Throws `CallError`. Loads the rules only where one is named. */
async function levelsOf(settings: readonly string[]): Promise<Levels> {
  const { rules } = await import('../../rules/index.ts');
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

/** More threads than this help no machine, and each takes its memory. */
const mostJobs = 256;

function jobsOf(value: string): number {
  const jobs = Number(value);
  if (/^\d{1,3}$/.test(value) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new CallError(`--jobs is a number of threads from 1 to ${mostJobs}, not “${visible(value)}”`);
}
