/** Workflow commands of GitHub Actions, which it shows beside the lines of a change. */
import { sep } from 'node:path';
import type { Placed } from '../../features/diagnostics.ts';
import type { Severity } from '../../rules/rule.ts';
import { visible } from '../visible.ts';
import type { Report } from './report.ts';
import { summaryLine } from './summary.ts';

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export function github(): Report {
  return {
    start: '',
    file: ({ path, findings }) => findings.map((one) => `${commandOf(path, one)}\n`).join(''),
    joint: '',
    end: (total) => {
      const problems = total.problems.map(
        (text) => `::error title=hansard check::${data(text.split('\n')[0] ?? '')}\n`,
      );
      return `${problems.join('')}${summaryLine(total, (_, text) => text)}\n`;
    },
  };
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function commandOf(path: string, { rule, severity, range: { start, end }, finding }: Placed): string {
  // GitHub takes columns only where they are of one line.
  const oneLine = start.line === end.line;
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', sep === '\\' ? path.replaceAll(sep, '/') : path],
    ['line', start.line + 1],
    ['col', oneLine ? start.character + 1 : undefined],
    ['endLine', end.line + 1],
    ['endColumn', oneLine ? end.character + 1 : undefined],
    ['title', rule.code],
  ];
  const written = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(value)}`]));
  return `::${commands[severity]} ${written.join(',')}::${data(visible(finding.message))}`;
}

/** As @actions/core escapes what follows a command. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** As it escapes the value of a property. */
const property = (value: string | number): string => data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
