/** Writes what came of the inputs as it comes: the report, and beside it what is to be said. */
import { type Report, type Total, withAdded } from '../report/report.ts';
import { visible } from '../visible.ts';
import type { Progress } from './progress.ts';
import { type Compared, nothingYet, type Outcome } from './task.ts';

declare const HANSARD_VERSION: string;

interface Out {
  /** Where the report goes. */
  readonly reports: NodeJS.WritableStream;
  readonly progress: Progress;
}

export interface Written {
  readonly code: 0 | 1 | 2;
  readonly compared: readonly Compared[];
}

/** `problems`: what is wrong with the arguments. */
export async function write(
  outcomes: AsyncIterable<Outcome>,
  problems: readonly string[],
  report: Report,
  { reports, progress }: Out,
): Promise<Written> {
  const compared: Compared[] = [];
  const settings = new Set<string>();
  let total: Total = { summary: nothingYet, safe: 0, problems, ownRules: new Map() };
  let isFirst = true;
  let done = 0;
  let failed = false;
  problems.forEach(say);
  reports.write(report.start);
  for await (const outcome of outcomes) {
    const wrong = outcome.fault === undefined ? outcome.wrong : [...outcome.wrong, faultIn(outcome, outcome.fault)];
    // The line stands until something else is written to the terminal: wiped more often it would flicker.
    if (isTerminal(reports) || wrong.length + outcome.notes.length > 0) progress.clear();
    wrong.forEach(say);
    if (outcome.mended !== undefined) process.stdout.write(outcome.mended);
    outcome.notes.forEach(say);
    if (outcome.report) {
      reports.write(isFirst ? outcome.report : report.joint + outcome.report);
      isFirst = false;
    }
    for (const problem of outcome.settings) settings.add(problem);
    if (outcome.baseline) compared.push(outcome.baseline);
    total = withAdded(total, outcome, wrong);
    failed ||= outcome.failed;
    done += 1;
    progress.at(done);
  }
  progress.clear();
  total = { ...total, problems: [...total.problems, ...settings] };
  reports.write(report.end(total));
  settings.forEach(say);
  return { code: total.problems.length > 0 ? 2 : failed ? 1 : 0, compared };
}

const isTerminal = (stream: NodeJS.WritableStream): boolean => 'isTTY' in stream && stream.isTTY === true;

const faultIn = ({ path }: Outcome, stack: string): string =>
  `${visible(path)} met a fault of the program, version ${HANSARD_VERSION}, please report it\n${stack}`;

/** Says a line on stderr. */
export function say(message: string): void {
  process.stderr.write(`hansard check: ${message}\n`);
}
