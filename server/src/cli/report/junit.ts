/** JUnit’s XML, which most systems that run tests can show: a suite a file, a case a code. */
import type { Placed } from '../../features/diagnostics.ts';
import { visible } from '../visible.ts';
import type { Checked, Report } from './report.ts';

export function junit(): Report {
  return {
    start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hansard check">\n',
    file: suiteOf,
    joint: '',
    end: ({ problems }) => `${problems.length > 0 ? suiteOfProblems(problems) : ''}</testsuites>\n`,
  };
}

function suiteOf({ path, findings }: Checked): string {
  const byCode = new Map<string, Placed[]>();
  for (const one of findings) byCode.set(one.rule.code, [...(byCode.get(one.rule.code) ?? []), one]);
  const name = escaped(path);
  const cases = [...byCode].map(([code, found]) => caseOf(name, code, path, found));
  const clean = `    <testcase name="nothing found" classname="${name}"/>\n`;
  return suite(name, Math.max(1, cases.length), cases.length, 0, cases.length > 0 ? cases.join('') : clean);
}

function caseOf(name: string, code: string, path: string, found: readonly Placed[]): string {
  const place = ({ range: { start } }: Placed) => `${path}:${start.line + 1}:${start.character + 1}`;
  const lines = found.map((one) => `${place(one)}: ${one.severity}: ${one.finding.message}`);
  const [first] = found;
  const message = found.length > 1 ? `${found.length} findings` : (first?.finding.message ?? '');
  return (
    `    <testcase name="${escaped(code)}" classname="${name}">\n` +
    `      <failure type="${first?.severity ?? ''}" message="${escaped(message)}">${lines.map(escaped).join('\n')}</failure>\n` +
    '    </testcase>\n'
  );
}

/** What could not be checked must not look as if all were well. */
function suiteOfProblems(problems: readonly string[]): string {
  const cases = problems.map((problem) => {
    const [first = ''] = problem.split('\n');
    const text = problem.split('\n').map(escaped).join('\n');
    return `    <testcase name="${escaped(first)}" classname="hansard check">\n      <error message="${escaped(first)}">${text}</error>\n    </testcase>\n`;
  });
  return suite('hansard check', problems.length, 0, problems.length, cases.join(''));
}

const suite = (name: string, tests: number, failures: number, errors: number, cases: string): string =>
  `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="0">\n${cases}  </testsuite>\n`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for control characters and for U+FFFE and U+FFFF, not even as entities. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
