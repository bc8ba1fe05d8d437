/** One input: read, mended, checked and put into the words of the report. All of it happens in one thread. */
import { diagnostics, findings, type Placed } from '../../features/diagnostics.ts';
import { nameKey } from '../../model/names.ts';
import { rosterOf } from '../../roster/roster.ts';
import type { Checking } from '../../rules/checking.ts';
import { fixOf } from '../../rules/fix-all.ts';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import { treeOf } from '../../syntax/tree.ts';
import { CallError } from '../call.ts';
import { mended, writeOver } from '../mend.ts';
import { readInput, standardInput, standardInputName } from '../read.ts';
import { reportOf } from '../report/index.ts';
import { type Checked, summaryOf } from '../report/report.ts';
import { settingsFiles } from '../settings.ts';
import { visible } from '../visible.ts';
import { severities } from './call.ts';
import { compared } from './known.ts';
import { type Outcome, type OwnRule, type Task, unchecked } from './task.ts';

/** Checks inputs one after another; it keeps what it has read of settings. What it throws is none of theirs. */
export function checker(task: Task): (path: string) => Promise<Outcome> {
  const settings = settingsFiles(task.levels, task.terms && rosterOf(task.terms, nameKey));
  const form = reportOf(task);
  let said = 0;
  return async (path) => {
    const outcome = await outcomeOf(path).catch((error) => failed(path, error));
    const news = settings.problems.slice(said).map(({ message }) => message);
    said = settings.problems.length;
    return news.length > 0 ? { ...outcome, settings: news } : outcome;
  };

  async function outcomeOf(path: string): Promise<Outcome> {
    const input = await readInput(path);
    const isInput = path === standardInput;
    const name = isInput ? (task.stdinPath ?? standardInputName) : path;
    const checking = await settings.of(isInput ? (task.stdinPath ?? 'input') : path);
    const { text, fixes } = task.fix ? mended(input.text, checking, name) : { text: input.text, fixes: 0 };
    const wrong = fixes > 0 && !isInput ? written(path, input.bytes, text) : [];
    const { checked, baseline } = compared(check(name, text, checking), task.baseline);
    const notTranscript = `${visible(name)} has no turns; if it is not a transcript, name another file`;
    const summary = summaryOf(checked);
    return {
      ...unchecked(path),
      report: (await form).file(checked),
      mended: task.fix && isInput ? text : undefined,
      summary,
      safe: checked.findings.filter((one) => fixOf(one) === 'safe').length,
      failed: checked.findings.some(({ severity }) => isAtLeast(severity, task.failOn)),
      wrong,
      notes: summary.turns === 0 ? [notTranscript] : [],
      ownRules: ownRulesIn(checked.findings),
      baseline,
    };
  }
}

/** What the caller can mend is told from a bug of ours, which leaves the other inputs to be checked. */
const failed = (path: string, error: unknown): Outcome =>
  error instanceof CallError
    ? { ...unchecked(path), wrong: [error.message] }
    : { ...unchecked(path), fault: (error instanceof Error && error.stack) || String(error) };

/** Writes the mended text, and answers why it could not. */
function written(path: string, before: Uint8Array, text: string): readonly string[] {
  try {
    writeOver(path, before, text);
    return [];
  } catch (error) {
    if (error instanceof CallError) return [error.message];
    throw error;
  }
}

function check(path: string, text: string, checking: Checking): Checked {
  const tree = treeOf(text);
  const found = findings(tree, checking, path);
  const related = found.some(({ finding }) => finding.related) ? diagnostics(tree, checking, path) : [];
  const places = related.flatMap(({ relatedInformation }, i) => {
    const one = found[i];
    return one && relatedInformation ? [[one, relatedInformation] as const] : [];
  });
  return { path, tree, style: checking.given.style ?? {}, findings: found, related: new Map(places) };
}

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

function ownRulesIn(found: readonly Placed[]): readonly OwnRule[] {
  const own = new Map(found.map(({ rule }) => [rule.code, rule]));
  return [...own.values()]
    .filter(({ code }) => !codes.has(code))
    .map(({ code, severity, summary }) => ({ code, severity, summary }));
}

const isAtLeast = (severity: Severity, least: Severity | 'never'): boolean =>
  least !== 'never' && severities.indexOf(severity) <= severities.indexOf(least);
