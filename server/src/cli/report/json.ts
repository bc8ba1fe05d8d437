/** Version 1 of what programs read. What is there stays; more may be added. */
import { mastheadIn } from '../../model/header.ts';
import { notationOf } from '../../model/notation.ts';
import { fixOf } from '../../rules/fix-all.ts';
import { type Checked, type Report, turnsIn } from './report.ts';

/** One object, written piece by piece as `JSON.stringify` with an indent of two writes the whole. */
export function json(): Report {
  return {
    start: '{\n  "version": 1,\n  "files": [',
    file: (checked) => `\n    ${indented(fileReport(checked), 4)}`,
    joint: ',',
    end: ({ summary }) => `${summary.files > 0 ? '\n  ' : ''}],\n  "summary": ${indented(summary, 2)}\n}\n`,
  };
}

/** A line for each file, as soon as it is checked. */
export function jsonl(): Report {
  return { start: '', file: (checked) => `${JSON.stringify(fileReport(checked))}\n`, joint: '', end: () => '' };
}

/** Strings in JSON have no line ends: all that there are may be indented. */
export const indented = (value: unknown, by: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);

function fileReport({ path, tree, findings }: Checked) {
  return {
    path,
    notation: notationOf(tree),
    page: mastheadIn(tree)?.page ?? 'fragment',
    turns: turnsIn(tree),
    diagnostics: findings.map((one) => ({
      code: one.rule.code,
      severity: one.severity,
      range: one.range,
      message: one.finding.message,
      fix: fixOf(one),
    })),
  };
}
