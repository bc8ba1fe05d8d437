/** Version 1 of what programs read. What is there stays; more may be added. */
import { mastheadIn } from '../../model/header.ts';
import { notationOf } from '../../model/notation.ts';
import { fixOf } from '../../rules/fix-all.ts';
import { type Checked, type Report, turnsIn } from './report.ts';

/** One object, when all is checked. */
export function json(): Report {
  const files: FileReport[] = [];
  return {
    file(checked) {
      files.push(fileReport(checked));
      return '';
    },
    end: (summary) => `${JSON.stringify({ version: 1, files, summary }, null, 2)}\n`,
  };
}

/** A line for each file, as soon as it is checked. */
export function jsonl(): Report {
  return { file: (checked) => `${JSON.stringify(fileReport(checked))}\n`, end: () => '' };
}

type FileReport = ReturnType<typeof fileReport>;

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
